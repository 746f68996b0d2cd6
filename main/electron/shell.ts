import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { packageRoot } from '#main/package-root.ts';
import { type AppRouter, createRouter } from '#main/services/router.ts';
import { imageFolderOf } from '#main/services/house/library-file.ts';
import { openServices, type Services } from '#main/services/services.ts';
import { SCHEME } from './address.ts';
import { showAppMenu } from './app-menu.ts';
import { faultText, type Log } from './log.ts';
import { keyringBox } from './keyring-box.ts';
import { askBeforeLeaving } from './leave-guard.ts';
import { loadPage, makeMainWindow } from './main-window.ts';
import { MESSAGES } from './messages.ts';
import { guardContents } from './navigation.ts';
import { reviveOnCrash } from './page-revival.ts';
import type { ShellParts } from './parts.ts';
import { openPortBroker } from './port-broker.ts';
import { createPortServer } from './port-server.ts';
import { createProtocolHandler } from './protocol-handler.ts';
import { guardSession } from './session-guard.ts';
import { checksSpelling } from './spelling.ts';
import { offerTextMenu } from './text-menu.ts';

/** Where this instance keeps its things, and where it writes what happens. */
export interface ShellPlace {
  /** The data folder. */
  readonly folder: string;
  /** Chromium's folder within it. */
  readonly profile: string;
  readonly log: Log;
}

/** Opens the services and the window, guards first; once Electron is ready. */
export async function openShell(parts: ShellParts, place: ShellPlace): Promise<void> {
  const { app, protocol, session, shell } = parts.electron;
  const root = packageRoot();
  const spelling = checksSpelling(process.platform);
  guardSession(session.defaultSession, { documents: app.getPath('documents'), spelling, log: place.log });
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, { openExternal: (address) => shell.openExternal(address), log: place.log }),
  );
  const pageFolder = path.join(root, 'dist', 'renderer');
  if (!existsSync(path.join(pageFolder, 'index.html'))) throw new Error(MESSAGES.start.pageMissing(pageFolder));
  protocol.handle(SCHEME, createProtocolHandler(pageFolder, imageFolderOf(place.folder)));

  const services = await openServices({
    shell: 'electron',
    version: app.getVersion(),
    dataFolder: place.folder,
    bundledFolder: path.join(filesOf(root), 'scenarios'),
    now: () => new Date(),
    randomBytes,
    openConf: parts.openConf,
    secrets: keyringBox(parts.electron.safeStorage, process.platform),
  });
  closeAtTheEnd(parts, place, services);
  const router = createRouter(services, (fault) => place.log(`A call failed: ${faultText(fault)}`));
  await openWindows(parts, place, { root, router, services });
}

/** A package's own files are in an archive, but for those that are watched or loaded by the system. */
function filesOf(root: string): string {
  return root.endsWith('.asar') ? `${root}.unpacked` : root;
}

function closeAtTheEnd({ electron: { app } }: ShellParts, { log }: ShellPlace, services: Services): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void services
      .close()
      .catch((error: unknown) => log(`The services did not close: ${faultText(error)}`))
      .finally(() => app.quit());
  });
}

interface Inside {
  readonly root: string;
  readonly router: AppRouter;
  readonly services: Services;
}

/** The one window there is at a time; on macOS the app outlives it, and gets another when it is asked to. */
async function openWindows(parts: ShellParts, place: ShellPlace, inside: Inside): Promise<void> {
  const { app, ipcMain, MessageChannelMain } = parts.electron;
  const broker = openPortBroker({
    ipcMain,
    newChannel: () => new MessageChannelMain(),
    serve: createPortServer(inside.router, place.log),
    log: place.log,
  });
  let current: BrowserWindow | null = null;
  const open = async (): Promise<void> => {
    const window = makeWindow(parts, place, inside.root);
    current = window;
    window.on('closed', () => {
      current = null;
    });
    broker.admit(window.webContents);
    await loadPage(window);
  };
  const show = (): void => {
    if (current === null) void open();
    else {
      if (current.isMinimized()) current.restore();
      current.focus();
    }
  };
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  showAppMenu(parts.electron, { ...place, window: () => current });
  await open();
}

function makeWindow(parts: ShellParts, { profile, log }: ShellPlace, root: string): BrowserWindow {
  const { electron, openWindowFile } = parts;
  const { app, BrowserWindow: Window, dialog, screen } = electron;
  const window = makeMainWindow({
    make: (options) => new Window(options),
    workAreas: screen.getAllDisplays().map(({ workArea }) => workArea),
    file: openWindowFile(profile),
    preload: path.join(root, 'dist', 'electron', 'preload.cjs'),
    spelling: checksSpelling(process.platform),
    isDevelopment: !app.isPackaged,
  });
  reviveOnCrash(window.webContents, {
    now: () => new Date(),
    log,
    ask: async (question) => {
      const answer = await dialog.showMessageBox(window, { type: 'error', noLink: true, ...question });
      return answer.response;
    },
    close: () => window.close(),
  });
  offerTextMenu(window.webContents, (items) => electron.Menu.buildFromTemplate(items).popup({ window }));
  askBeforeLeaving(window.webContents, (question) =>
    dialog.showMessageBoxSync(window, { type: 'warning', noLink: true, defaultId: 0, cancelId: 0, ...question }),
  );
  return window;
}
