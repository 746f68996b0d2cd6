import type Conf from 'conf';
import type { Options } from 'conf';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { Settings } from '#core/contract/settings.ts';
import type { WindowFile } from './main-window.ts';

/** Opens the settings file as the services ask for it; electron-store has other words for some options. */
export function openConf(options: Options<Settings>): Conf<Settings> {
  const { configName, ...rest } = options;
  const store = new ElectronStore<Settings>(configName === undefined ? rest : { ...rest, name: configName });
  closeStoreChannel();
  return store;
}

/** Opens the file in which the window's place is kept. */
export function openWindowFile(folder: string): WindowFile {
  const store = new ElectronStore<{ window?: unknown }>({ cwd: folder, name: 'window', clearInvalidConfig: true });
  closeStoreChannel();
  return store;
}

/** electron-store listens for pages that ask where its files are; none of ours does, so none is told. */
function closeStoreChannel(): void {
  ipcMain.removeAllListeners('electron-store-get-data');
}
