import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { EXPORTS_URL } from './address.ts';
import { faultText, type Log } from './log.ts';
import { menuTemplate } from './menu.ts';
import { MESSAGES } from './messages.ts';
import type { ElectronParts } from './parts.ts';
import { savePdf } from './save-pdf.ts';

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
    savePdf: () => void savePdfOf(electron, deps).catch(report),
    openDataFolder: () => void openDataFolder(electron, deps).catch(report),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

async function savePdfOf({ app, dialog }: ElectronParts, { window }: MenuDeps): Promise<void> {
  const shown = window();
  if (shown === null) return;
  const { title, fileType, failed, failedAdvice } = MESSAGES.savePdf;
  await savePdf({
    print: (options) => shown.webContents.printToPDF(options),
    country: app.getLocaleCountryCode(),
    title: shown.getTitle(),
    chooseFile: async (name) => {
      const defaultPath = path.join(app.getPath('documents'), name);
      const filters = [{ name: fileType, extensions: ['pdf'] }];
      const answer = await dialog.showSaveDialog(shown, { title, defaultPath, filters });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    tellFailure: async (reason) => {
      await dialog.showMessageBox(shown, { type: 'error', title, message: failed, detail: failedAdvice(reason) });
    },
  });
}

async function openDataFolder({ dialog, shell }: ElectronParts, { folder }: MenuDeps): Promise<void> {
  const failure = await shell.openPath(folder);
  if (failure !== '') {
    await dialog.showMessageBox({ type: 'error', message: MESSAGES.dataFolderFailed(folder, failure) });
  }
}
