import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { exposeBridge } from '#main/electron/bridge.ts';
import type { AskingFrame, PortContents } from '#main/electron/port-broker.ts';
import type { PortAnswer } from '#core/contract/port.ts';
import type { ElectronBridge, LinkedPage } from '#renderer/ui/transport/electron-link.ts';
import type { MessagePortMain } from './message-channel-main.ts';

type Frame = AskingFrame<MessagePortMain>;

/** What arrives at `ipcMain`, each argument a structured clone of what was sent. */
export class IpcMainDouble extends EventEmitter {}

type Listener = (event: MessageEvent<unknown>) => void;

/** A page's window, as its own scripts and its preload script see it. */
class PageDouble implements LinkedPage {
  extraMile?: ElectronBridge;
  readonly #listeners = new Set<Listener>();

  addEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  postMessage(message: unknown, _targetOrigin: string, transfer: readonly object[]): void {
    const data: unknown = structuredClone(message);
    setImmediate(() => this.hear(data, this, transfer));
  }

  /** Gives a message to the page's listeners; `source` is the window it is said to come from. */
  hear(data: unknown, source: object, ports: readonly object[] = []): void {
    const event = new MessageEvent<unknown>('message');
    for (const [name, value] of Object.entries({ data, source, ports })) Object.defineProperty(event, name, { value });
    for (const listener of this.#listeners) listener(event);
  }
}

/**
 * A window for tests of the port, with the preload script at work in it. Everything that crosses
 * between page, preload script and main goes through a structured clone, and every message to main
 * says which frame sent it. It draws nothing and loads nothing.
 */
export class WindowDouble {
  static #count = 0;
  readonly id = (WindowDouble.#count += 1);
  readonly page = new PageDouble();
  readonly frame: Frame & { detached: boolean; url: string; origin: string; parent: object | null };
  readonly #contents = new EventEmitter();
  readonly #ipcMain: IpcMainDouble;
  readonly #ipcRenderer = new EventEmitter();

  constructor(ipcMain: IpcMainDouble) {
    this.#ipcMain = ipcMain;
    this.frame = {
      url: 'app://extra-mile/',
      origin: 'app://extra-mile',
      detached: false,
      parent: null,
      postMessage: (channel, message, transfer = []) => this.#deliver(channel, message, transfer),
    };
    exposeBridge({
      page: this.page,
      ipcRenderer: {
        on: (channel, listener) => this.#ipcRenderer.on(channel, listener),
        send: (channel, ...args) => this.send(channel, ...args),
      },
      contextBridge: { exposeInMainWorld: (key, api) => this.#expose(key, api) },
    });
  }

  get contents(): PortContents {
    return Object.assign(this.#contents, { id: this.id });
  }

  /** Sends a message from this window to main, in the name of its frame or of another. */
  send(channel: string, ...args: readonly unknown[]): void {
    const event = { sender: { id: this.id }, senderFrame: this.frame };
    const clones = structuredClone(args);
    setImmediate(() => this.#ipcMain.emit(channel, event, ...clones));
  }

  startNavigation(isSameDocument = false): void {
    this.#contents.emit('did-start-navigation', { isMainFrame: true, isSameDocument });
  }

  finishNavigation(): void {
    this.#contents.emit('did-navigate');
  }

  crash(): void {
    this.#contents.emit('render-process-gone');
  }

  destroy(): void {
    this.frame.detached = true;
    this.#contents.emit('destroyed');
  }

  #deliver(channel: string, message: PortAnswer, transfer: readonly MessagePortMain[]): void {
    if (this.frame.detached) throw new Error('The frame has gone.');
    const ports: MessagePort[] = transfer.map((port) => port.release());
    const clone = structuredClone(message);
    setImmediate(() => this.#ipcRenderer.emit(channel, { ports }, clone));
  }

  /** Functions cross as stand-ins, values as clones; the page can change neither. */
  #expose(key: string, api: object): void {
    const exposed = Object.fromEntries(
      Object.entries(api).map(([name, value]) => [
        name,
        typeof value === 'function' ? (...args: unknown[]) => void value(...structuredClone(args)) : structuredClone(value),
      ]),
    );
    Object.defineProperty(this.page, key, { value: Object.freeze(exposed), enumerable: true });
  }
}
