import { PORT_CHANNEL } from '#core/contract/port.ts';

/** What the preload script has to build with. */
export interface BridgeParts {
  readonly ipcRenderer: {
    on(channel: string, listener: (event: { readonly ports: readonly object[] }, answer: unknown) => void): unknown;
    send(channel: string, mark: unknown): void;
  };
  readonly contextBridge: { exposeInMainWorld(key: string, api: object): void };
  /** The page's own window. */
  readonly page: { postMessage(message: unknown, targetOrigin: string, transfer: readonly object[]): void };
}

/** Lets the page ask for its port, and hands it over when it comes; the page is given nothing else. */
export function exposeBridge({ ipcRenderer, contextBridge, page }: BridgeParts): void {
  // A window that posts to itself reaches no other, whatever the origin.
  ipcRenderer.on(PORT_CHANNEL, (event, answer) => page.postMessage(answer, '*', event.ports));
  contextBridge.exposeInMainWorld('extraMile', {
    shell: 'electron',
    requestPort: (mark: unknown) => ipcRenderer.send(PORT_CHANNEL, mark),
  });
}
