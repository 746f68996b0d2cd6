import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { AppRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';
import { exportResults } from './export-results.ts';
import { faultText, type Log } from './log.ts';
import { menuTemplate } from './menu.ts';
import { MESSAGES } from './messages.ts';
import type { ElectronParts } from './parts.ts';
import { readResults } from './results-reader.ts';

/** What the menu's items work on. */
export interface MenuDeps {
  readonly folder: string;
  readonly log: Log;
  readonly router: AppRouter;
  readonly services: Services;
  readonly window: () => BrowserWindow | null;
}

/** Puts up the application menu. */
export function showAppMenu(electron: ElectronParts, deps: MenuDeps): void {
  const { app, Menu } = electron;
  const report = (error: unknown): void => deps.log(`A menu item failed: ${faultText(error)}`);
  const template = menuTemplate(process.platform, !app.isPackaged, {
    exportResults: () => void exportFromMenu(electron, deps).catch(report),
    openDataFolder: () => void openDataFolder(electron, deps).catch(report),
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function exportFromMenu({ app, dialog }: ElectronParts, { router, services, window }: MenuDeps): Promise<void> {
  const { title, fileType } = MESSAGES.exportResults;
  const owner = window();
  return exportResults({
    chooseFile: async (name) => {
      const options = {
        title,
        defaultPath: path.join(app.getPath('documents'), name),
        filters: [{ name: fileType, extensions: ['csv'] }],
      };
      const answer = await (owner === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(owner, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    readResults: () => readResults(router, services.sessions),
    // Electron's own sign for no progress bar is a negative share.
    showProgress: (share) => window()?.setProgressBar(share ?? -1),
    tell: async (type, message, detail) => {
      const options = { type, title, message, detail };
      await (owner === null ? dialog.showMessageBox(options) : dialog.showMessageBox(owner, options));
    },
    now: () => new Date(),
  });
}

async function openDataFolder({ dialog, shell }: ElectronParts, { folder }: MenuDeps): Promise<void> {
  const failure = await shell.openPath(folder);
  if (failure !== '') {
    await dialog.showMessageBox({ type: 'error', message: MESSAGES.dataFolderFailed(folder, failure) });
  }
}
