import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions } from 'electron';
import { expect, it, vi } from 'vitest';
import { checksSpelling } from '#main/electron/spelling.ts';
import { offerTextMenu, type TextClick } from '#main/electron/text-menu.ts';

function clickOn(click: Partial<TextClick>) {
  const replaceMisspelling = vi.fn();
  const addWordToSpellCheckerDictionary = vi.fn(() => true);
  const page = Object.assign(new EventEmitter(), { replaceMisspelling, session: { addWordToSpellCheckerDictionary } });
  const show = vi.fn<(items: MenuItemConstructorOptions[]) => void>();
  offerTextMenu(page, show);
  page.emit('context-menu', {}, { isEditable: false, selectionText: '', misspelledWord: '', dictionarySuggestions: [], ...click });
  const items = show.mock.calls[0]?.[0] ?? [];
  const press = (label: string): void => void Reflect.apply(items.find((item) => item.label === label)?.click ?? vi.fn(), undefined, []);
  return { names: items.map(({ label, role, type }) => label ?? role ?? type), press, replaceMisspelling, addWordToSpellCheckerDictionary };
}

it('offers what can be done with a text, and nothing where there is none', () => {
  expect(clickOn({ isEditable: true }).names).toEqual(['cut', 'copy', 'paste', 'separator', 'selectAll']);
  expect(clickOn({ selectionText: 'some words' }).names).toEqual(['copy']);
  expect(clickOn({ selectionText: ' ' }).names).toEqual([]);
});

it('offers how a word may be spelt, or to learn it', () => {
  const { names, press, replaceMisspelling, addWordToSpellCheckerDictionary } = clickOn({
    isEditable: true,
    misspelledWord: 'vinegrete',
    dictionarySuggestions: ['vinaigrette'],
  });
  expect(names.slice(0, 4)).toEqual(['vinaigrette', 'separator', 'Add “vinegrete” to the dictionary', 'separator']);
  press('vinaigrette');
  expect(replaceMisspelling).toHaveBeenCalledExactlyOnceWith('vinaigrette');
  press('Add “vinegrete” to the dictionary');
  expect(addWordToSpellCheckerDictionary).toHaveBeenCalledExactlyOnceWith('vinegrete');
  expect(clickOn({ isEditable: true, misspelledWord: 'zzz' }).names[0]).toBe('No suggestions');
});

it('checks spelling where the system does it, and nothing has to be fetched for it', () => {
  expect((['darwin', 'win32', 'linux'] as const).map(checksSpelling)).toEqual([true, false, false]);
});
