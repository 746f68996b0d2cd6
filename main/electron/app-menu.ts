import type { BrowserWindow } from 'electron';
import { EXPORTS_URL } from './address.ts';
import { faultText, type Log } from './log.ts';
import { menuTemplate } from './menu.ts';
import { MESSAGES } from './messages.ts';
import type { ElectronParts } from './parts.ts';

/** What the menu's items work on. */
export interface MenuDeps {
  readonly folder: string;
  readonly log: Log;
  readonly window: () => BrowserWindow | null;
}

/** Puts up the application menu. */
export function showAppMenu(electron: ElectronParts, deps: MenuDeps): void {
  const { app, Menu } = electron;
  const report = (error: unknown): void => deps.log(`A menu item failed: ${faultText(error)}`);
  const template = menuTemplate(process.platform, !app.isPackaged, {
    // There somebody signs in who may.
    exportResults: () => void deps.window()?.loadURL(EXPORTS_URL).catch(report),
    openDataFolder: () => void openDataFolder(electron, deps).catch(report),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function openDataFolder({ dialog, shell }: ElectronParts, { folder }: MenuDeps): Promise<void> {
  const failure = await shell.openPath(folder);
  if (failure !== '') {
    await dialog.showMessageBox({ type: 'error', message: MESSAGES.dataFolderFailed(folder, failure) });
  }
}
