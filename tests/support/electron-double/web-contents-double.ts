import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { PrintToPDFOptions } from 'electron';
import type { CDPSession, Page } from 'playwright-core';
import { toApp, toPage } from './addresses.ts';
import { PreventableEvent } from './app-double.ts';
import { newPage, type PageOwner } from './chromium.ts';
import { ipcMain } from './ipc-main-double.ts';
import type { MessagePortMain } from './message-channel-main.ts';
import { BINDING, type FromPage, PAGE_WORLD_SCRIPT, PRELOAD_WORLD, preloadWorldScript } from './page-scripts.ts';

type WindowOpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

/** A document's preload world, as main sees its frame. */
interface FrameDouble {
  readonly url: string;
  readonly origin: string;
  readonly detached: boolean;
  readonly parent: null;
  postMessage(channel: string, message: unknown, transfer?: readonly MessagePortMain[]): void;
}

/** A stand-in for `webContents`: a page in a real Chromium, with the preload script in a world of its own. */
export class WebContentsDouble extends EventEmitter implements PageOwner {
  static #count = 0;
  readonly id = (WebContentsDouble.#count += 1);
  readonly #preload: string;
  #page: Promise<Page>;
  #cdp: CDPSession | null = null;
  /** The preload world of the document that is there now; null between documents. */
  #world: number | null = null;
  #mainFrame = '';
  #title = '';
  #windowOpen: WindowOpenHandler = () => ({ action: 'allow' });
  #isLoading = false;
  readonly #crashed = new WeakSet<Page>();
  #portCount = 0;
  readonly #ports = new Map<number, MessagePortMain>();

  constructor(preload: string) {
    super();
    this.#preload = readFileSync(preload, 'utf8');
    this.#page = this.#open();
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpen = handler;
  }

  async load(url: string): Promise<void> {
    const page = await this.#page;
    await this.#whileLoading(() => page.goto(toPage(url)));
  }

  /** Loads the page again; in a new tab when the old one has crashed, for Playwright lets go of those. */
  reload(): void {
    this.#page = this.#page.then(async (page) => {
      const url = page.url();
      if (!this.#crashed.has(page)) {
        await this.#whileLoading(() => page.reload());
        return page;
      }
      const fresh = await this.#open();
      await page.close();
      await this.#whileLoading(() => fresh.goto(url));
      return fresh;
    });
  }

  async bringToFront(): Promise<void> {
    await (await this.#page).bringToFront();
  }

  /** What the page is called. */
  get title(): string {
    return this.#title;
  }

  /** Prints as Chromium does for Electron: the same engine, the same options under other names. */
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { generateDocumentOutline = false, generateTaggedPDF = false, pageSize, preferCSSPageSize = false, printBackground = false } = options;
    if (typeof pageSize !== 'string') throw new Error('The double prints on paper that has a name.');
    const page = await this.#page;
    return page.pdf({ format: pageSize, outline: generateDocumentOutline, preferCSSPageSize, printBackground, tagged: generateTaggedPDF });
  }

  async close(): Promise<void> {
    this.#forgetDocument();
    this.emit('destroyed');
    await (await this.#page).close();
  }

  mayNavigate(url: string, isMainFrame: boolean): boolean {
    this.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false });
    if (this.#isLoading && isMainFrame) return true;
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame });
    this.emit('will-frame-navigate', event);
    return !event.defaultPrevented;
  }

  askedToOpen(url: string): void {
    if (this.#windowOpen({ url }).action === 'allow') throw new Error(`The double opens no windows: ${url}`);
  }

  async #open(): Promise<Page> {
    const page = await newPage(this);
    page.on('crash', () => {
      this.#crashed.add(page);
      this.#forgetDocument();
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.emit('did-navigate', {}, toApp(frame.url()));
    });
    page.on('close', () => this.#crashed.has(page) || this.emit('page-closed'));
    await this.#inject(page);
    return page;
  }

  async #inject(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    this.#cdp = cdp;
    cdp.on('Runtime.executionContextCreated', ({ context }) => {
      const isTop = Reflect.get(context.auxData ?? {}, 'frameId') === this.#mainFrame;
      if (context.name === PRELOAD_WORLD && isTop) this.#world = context.id;
    });
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (executionContextId === this.#world) this.#forgetDocument();
    });
    cdp.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const message: FromPage = JSON.parse(payload);
      if (message.kind === 'title') this.#title = message.title;
      else if (message.kind === 'send') this.#receive(executionContextId, page, message.channel, message.args);
      else this.#ports.get(message.id)?.postMessage(message.data);
    });
    const { frameTree } = await cdp.send('Page.getFrameTree');
    this.#mainFrame = frameTree.frame.id;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: PRELOAD_WORLD });
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: PAGE_WORLD_SCRIPT });
    const source = preloadWorldScript(this.#preload);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD });
  }

  /** The frame is the one whose world called, not the one the message claims. */
  #receive(world: number, page: Page, channel: string, args: readonly unknown[]): void {
    const isCurrent = (): boolean => this.#world === world;
    const url = toApp(page.url());
    const frame: FrameDouble = {
      url,
      origin: /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? 'null',
      get detached() {
        return !isCurrent();
      },
      parent: null,
      postMessage: (toChannel, message, transfer = []) => this.#deliver(world, toChannel, message, transfer),
    };
    ipcMain.emit(channel, { sender: this, senderFrame: isCurrent() ? frame : null }, ...args);
  }

  #deliver(world: number, channel: string, message: unknown, transfer: readonly MessagePortMain[]): void {
    const ids = transfer.map((port) => this.#bridge(world, port));
    this.#call(world, 'electronDoubleDeliver', channel, message, ids);
  }

  /** Carries a port's messages into the page and back, as JSON: all that is sent over ours is JSON. */
  #bridge(world: number, port: MessagePortMain): number {
    const id = (this.#portCount += 1);
    this.#ports.set(id, port);
    port.on('message', ({ data }) => this.#call(world, 'electronDoublePort', id, data));
    port.on('close', () => {
      this.#ports.delete(id);
      this.#call(world, 'electronDoubleClose', id);
    });
    port.start();
    return id;
  }

  #call(world: number, name: string, ...args: readonly unknown[]): void {
    if (this.#world !== world) return;
    const functionDeclaration = `(...args) => globalThis.${name}(...args)`;
    const values = args.map((value) => ({ value }));
    this.#cdp
      ?.send('Runtime.callFunctionOn', { functionDeclaration, executionContextId: world, arguments: values })
      .catch(() => undefined);
  }

  #forgetDocument(): void {
    this.#world = null;
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }

  async #whileLoading(load: () => Promise<unknown>): Promise<void> {
    this.#isLoading = true;
    try {
      await load();
    } finally {
      this.#isLoading = false;
    }
    this.emit('did-finish-load');
  }
}
