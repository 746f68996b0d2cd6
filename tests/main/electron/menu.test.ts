import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '#main/electron/menu.ts';

const actions = { exportResults: vi.fn(), savePdf: vi.fn(), openDataFolder: vi.fn() };

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])]);
}
const roles = (platform: NodeJS.Platform, isDevelopment = false) =>
  allItems(menuTemplate(platform, isDevelopment, actions)).flatMap(({ role }) => role ?? []);

describe('menuTemplate', () => {
  it('exports the results and opens the data folder, each by its item', () => {
    const items = allItems(menuTemplate('linux', false, actions));
    const press = (id: string): void => {
      const click: unknown = items.find((item) => item.id === id)?.click;
      if (typeof click === 'function') click();
    };
    press('export-results');
    expect(actions.exportResults).toHaveBeenCalledOnce();
    expect(actions.openDataFolder).not.toHaveBeenCalled();
    press('save-pdf');
    expect(actions.savePdf).toHaveBeenCalledOnce();
    press('open-data-folder');
    expect(actions.openDataFolder).toHaveBeenCalledOnce();
  });

  it('has the usual items of each platform', () => {
    expect(roles('darwin')).toEqual(expect.arrayContaining(['appMenu', 'close', 'editMenu', 'windowMenu']));
    expect(roles('darwin')).not.toContain('quit');
    for (const platform of ['linux', 'win32'] as const) {
      expect(roles(platform)).toEqual(expect.arrayContaining(['quit', 'editMenu', 'windowMenu', 'about']));
      expect(roles(platform)).not.toContain('appMenu');
    }
  });

  it('has developer tools in development only', () => {
    expect(roles('linux', true)).toEqual(expect.arrayContaining(['reload', 'toggleDevTools']));
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(roles(platform)).not.toContain('toggleDevTools');
      expect(roles(platform)).not.toContain('reload');
    }
  });
});
