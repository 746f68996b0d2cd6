import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions } from 'electron';
import { app, PreventableEvent } from './app-double.ts';
import { onCommand, report } from './control.ts';
import { WebContentsDouble } from './web-contents-double.ts';

/** A stand-in for `BrowserWindow`: the test sees it as a page of Chromium; its frame is kept in numbers. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContentsDouble;
  #bounds: { x: number; y: number; width: number; height: number };
  #isMaximized = false;
  #isFullScreen = false;
  #isClosed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    app.mustBeReady('BrowserWindow');
    const { x = 160, y = 30, width = 800, height = 600, webPreferences } = options;
    this.#bounds = { x, y, width, height };
    this.webContents = new WebContentsDouble(sandboxed(webPreferences));
    app.windows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.once('page-closed', () => this.close());
    onCommand('close-window', () => this.close());
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.load(url);
  }

  getTitle(): string {
    return this.webContents.title;
  }

  show(): void {
    report({ saw: 'shown' });
  }

  focus(): void {
    report({ saw: 'focused' });
    void this.webContents.bringToFront();
  }

  restore(): void {}
  setProgressBar(): void {}

  isMinimized(): boolean {
    return false;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.#bounds;
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  maximize(): void {
    this.#isMaximized = true;
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  setFullScreen(value: boolean): void {
    this.#isFullScreen = value;
  }

  close(): void {
    if (this.#isClosed) return;
    const event = new PreventableEvent();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    this.#isClosed = true;
    void this.webContents.close();
    this.emit('closed');
    app.forget(this);
  }
}

/** The preload script of a window whose page has no more than a page should; the double knows no other kind. */
function sandboxed(preferences: BrowserWindowConstructorOptions['webPreferences']): string {
  const { sandbox, contextIsolation, nodeIntegration, preload } = preferences ?? {};
  if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || preload === undefined) {
    throw new Error('The double opens windows only for pages in a sandbox, with a preload script apart from them.');
  }
  return preload;
}
