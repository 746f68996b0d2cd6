/** The name of the world that the preload script lives in. */
export const PRELOAD_WORLD = 'electron-preload';

/** What the preload world calls to reach the double; Chromium gives it to that world alone. */
export const BINDING = 'electronDouble';

/** A message from the preload world. */
export type FromPage =
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  /** Chromium tells its program whenever the page is called otherwise. */
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown };

/**
 * In the page's own world, before any script of the page: makes what the preload script exposes. The
 * two worlds share no object; they call each other by events whose detail is text.
 */
export const PAGE_WORLD_SCRIPT = `(() => {
  if (window !== window.top) return;
  window.addEventListener('electron-double:expose', ({ detail }) => {
    const { key, members } = JSON.parse(detail);
    const api = Object.fromEntries(members.map(({ name, isFunction, value }) => [name, isFunction
      ? (...args) => void window.dispatchEvent(
          new CustomEvent('electron-double:call', { detail: JSON.stringify({ key, name, args }) }))
      : value]));
    Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true });
  }, { once: true });
})();`;

/** In the preload world: Electron's modules for a sandboxed preload script, then the script itself. */
export function preloadWorldScript(preload: string): string {
  return `(() => {
  if (window !== window.top) return;
  const tell = (message) => globalThis.${BINDING}(JSON.stringify(message));
  let title = '';
  new MutationObserver(() => {
    if (document.title !== title) tell({ kind: 'title', title: title = document.title });
  }).observe(document, { subtree: true, childList: true });
  const listeners = new Map();
  const ports = new Map();
  const exposed = new Map();
  window.addEventListener('electron-double:call', ({ detail }) => {
    const { key, name, args } = JSON.parse(detail);
    exposed.get(key)[name](...args);
  });
  const electron = {
    ipcRenderer: {
      on: (channel, listener) => { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); },
      send: (channel, ...args) => tell({ kind: 'send', channel, args }),
    },
    contextBridge: {
      exposeInMainWorld: (key, api) => {
        exposed.set(key, api);
        const members = Object.entries(api).map(([name, value]) =>
          ({ name, isFunction: typeof value === 'function', value }));
        window.dispatchEvent(new CustomEvent('electron-double:expose', { detail: JSON.stringify({ key, members }) }));
      },
    },
  };
  globalThis.electronDoubleDeliver = (channel, message, portIds) => {
    const sent = portIds.map((id) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => tell({ kind: 'port', id, data });
      ports.set(id, port1);
      return port2;
    });
    for (const listener of listeners.get(channel) ?? []) listener({ ports: sent }, message);
  };
  globalThis.electronDoublePort = (id, data) => ports.get(id)?.postMessage(data);
  globalThis.electronDoubleClose = (id) => ports.get(id)?.close();
  const require = (name) => {
    if (name !== 'electron') throw new Error('A sandboxed preload script has no module ' + name);
    return electron;
  };
  (function (require) { ${preload}
  })(require);
})();`;
}
