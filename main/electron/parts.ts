import type * as electron from 'electron';
import type { ServiceDeps } from '#main/services/deps.ts';
import type { WindowFile } from './main-window.ts';

/** The part of Electron that the shell is built from. */
export type ElectronParts = Pick<
  typeof electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'protocol'
  | 'safeStorage'
  | 'screen'
  | 'session'
  | 'shell'
>;

/** What the entry hands over, so that nothing else imports Electron while it runs. */
export interface ShellParts {
  readonly electron: ElectronParts;
  readonly openConf: ServiceDeps['openConf'];
  /** Opens the file, in a folder, in which the window's place is kept. */
  readonly openWindowFile: (folder: string) => WindowFile;
}
