import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/**
 * A stand-in for Electron's `MessagePortMain` over Node's own message port: messages go through a real
 * structured clone, wait until `start`, and `close` is told to the other end. Ports cannot be sent
 * through it.
 */
export class MessagePortMain extends EventEmitter<{ message: [{ data: unknown }]; close: [] }> {
  /** Node's port; gone once this end has been transferred. */
  #port: MessagePort | null;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('close', () => this.emit('close'));
  }

  postMessage(message: unknown): void {
    // A port has no target origin; only a window has.
    this.#own().postMessage(message, []);
  }

  start(): void {
    const port = this.#own();
    if (port.listenerCount('message') === 0) port.on('message', (data: unknown) => this.emit('message', { data }));
  }

  close(): void {
    this.#port?.close();
  }

  /** Takes Node's port out, as a transfer does; this end cannot be used any more. */
  release(): MessagePort {
    const port = this.#own();
    this.#port = null;
    port.removeAllListeners();
    return port;
  }

  #own(): MessagePort {
    if (this.#port === null) throw new TypeError('This port has been transferred.');
    return this.#port;
  }
}

/** A stand-in for Electron's `MessageChannelMain`. */
export class MessageChannelMain {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}
