import type { MenuItemConstructorOptions } from 'electron';
import { MESSAGES } from './messages.ts';

/** What the menu's own items do. */
export interface MenuActions {
  readonly exportResults: () => void;
  readonly savePdf: () => void;
  readonly openDataFolder: () => void;
}

const APP_MENU: MenuItemConstructorOptions = { role: 'appMenu' };

const HELP_MENU: MenuItemConstructorOptions = {
  role: 'help',
  label: MESSAGES.menu.help,
  submenu: [{ role: 'about', label: MESSAGES.menu.about }],
};

/** The application menu, with each platform's usual items in their usual places. */
export function menuTemplate(
  platform: NodeJS.Platform,
  isDevelopment: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [APP_MENU] : []),
    {
      label: MESSAGES.menu.file,
      submenu: [
        { id: 'export-results', label: MESSAGES.menu.exportResults, click: () => actions.exportResults() },
        { id: 'save-pdf', label: MESSAGES.menu.savePdf, click: () => actions.savePdf() },
        { id: 'open-data-folder', label: MESSAGES.menu.openDataFolder, click: () => actions.openDataFolder() },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit', label: MESSAGES.menu.quit },
      ],
    },
    { role: 'editMenu' },
    { label: MESSAGES.menu.view, submenu: viewItems(isDevelopment) },
    { role: 'windowMenu' },
    ...(isMac ? [] : [HELP_MENU]),
  ];
}

function viewItems(isDevelopment: boolean): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  return isDevelopment ? [...items, { type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] : items;
}
