import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { START_URL } from './address.ts';
import { MESSAGES } from './messages.ts';
import { placeWindow, type Rectangle, SMALLEST, windowState } from './window-state.ts';

/** How a window of ours is made: its page in a sandbox, apart from the preload script, without Node. */
export function windowOptions(
  placement: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number },
  { preload, spelling, isDevelopment }: Pick<WindowDeps, 'preload' | 'spelling' | 'isDevelopment'>,
): BrowserWindowConstructorOptions {
  const { width, height, x, y } = placement;
  return {
    width,
    height,
    ...(x === undefined || y === undefined ? { center: true } : { x, y }),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: MESSAGES.appName,
    show: false,
    // The page's own paper, so that nothing flashes before it is drawn.
    backgroundColor: '#fbf5ea',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: spelling,
      devTools: isDevelopment,
    },
  };
}

/** Where the window's place and size are kept between runs. */
export interface WindowFile {
  get(key: 'window'): unknown;
  set(key: 'window', value: unknown): void;
}

/** What a window is made from. */
export interface WindowDeps {
  readonly make: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly workAreas: readonly Rectangle[];
  readonly file: WindowFile;
  readonly preload: string;
  /** Whether spelling is checked. */
  readonly spelling: boolean;
  readonly isDevelopment: boolean;
}

/** A window where the last one was, hidden until its page has something to show; it loads when told to. */
export function makeMainWindow({ make, workAreas, file, ...page }: WindowDeps): BrowserWindow {
  const placement = placeWindow(file.get('window'), workAreas);
  const window = make(windowOptions(placement, page));
  window.once('ready-to-show', () => {
    if (placement.maximised) window.maximize();
    if (placement.fullScreen) window.setFullScreen(true);
    window.show();
  });
  window.on('close', () => file.set('window', windowState(window)));
  return window;
}

/** Loads the page from its beginning. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  await window.loadURL(START_URL);
}
