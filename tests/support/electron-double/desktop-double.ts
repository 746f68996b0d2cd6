import type { MenuItemConstructorOptions, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { onCommand, report } from './control.ts';

interface MenuDouble {
  readonly items: readonly MenuItemConstructorOptions[];
}

let menu: MenuDouble | null = null;

/** A stand-in for `Menu`: the test presses items by their ids. */
export const Menu = {
  buildFromTemplate: (items: readonly MenuItemConstructorOptions[]): MenuDouble => ({ items }),
  setApplicationMenu: (next: MenuDouble | null): void => {
    menu = next;
  },
};

onCommand('press-menu', ({ id }) => {
  const click: unknown = flat(menu?.items ?? []).find((item) => item.id === id)?.click;
  if (typeof click !== 'function') throw new Error(`There is no menu item ${id}.`);
  click();
});

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

interface Box {
  readonly title?: string;
  readonly message: string;
  readonly detail?: string;
}

const buttons: number[] = [];
onCommand('answer-question', ({ button }) => buttons.push(button));

const files: string[] = [];
onCommand('choose-file', ({ file }) => files.push(file));

/** A stand-in for `dialog`: shows the test what it would show, and takes the answers it was given beforehand. */
export const dialog = {
  showErrorBox: (title: string, message: string): void => report({ saw: 'dialog', title, message, detail: '' }),
  showMessageBoxSync: (box: Box): number => show(box),
  showSaveDialog: async (_: object, { defaultPath, title }: SaveDialogOptions): Promise<SaveDialogReturnValue> => {
    report({ saw: 'dialog', title: title ?? '', message: defaultPath ?? '', detail: '' });
    const filePath = files.shift() ?? '';
    return { canceled: filePath === '', filePath };
  },
  showMessageBox: async (...args: readonly [Box] | readonly [object, Box]): Promise<{ response: number }> => ({
    response: show(args.length === 1 ? args[0] : args[1]),
  }),
};

function show({ title = '', message, detail = '' }: Box): number {
  report({ saw: 'dialog', title, message, detail });
  return buttons.shift() ?? -1;
}

/** A stand-in for `shell`: nothing is opened, the test is told what would be. */
export const shell = {
  openExternal: async (url: string): Promise<void> => report({ saw: 'opened', what: url }),
  openPath: async (file: string): Promise<string> => {
    report({ saw: 'opened', what: file });
    return '';
  },
};

/** A stand-in for `screen`: one screen with a task bar. */
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1600, height: 860 } }],
};
