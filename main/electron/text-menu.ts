import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import { MESSAGES } from './messages.ts';

/** What of a click with the other button the menu is made from. */
export type TextClick = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'>;

/** What of a page its text menu needs. */
export interface TextPage {
  on(event: 'context-menu', listener: (event: unknown, click: TextClick) => void): unknown;
  /** Puts a word in the place of the one that is spelt wrong. */
  replaceMisspelling(word: string): void;
  readonly session: { addWordToSpellCheckerDictionary(word: string): boolean };
}

/** Electron has no menu for text of its own: without this one nobody could paste by mouse, or take a suggestion of the spelling checker. */
export function offerTextMenu(page: TextPage, show: (items: MenuItemConstructorOptions[]) => void): void {
  page.on('context-menu', (_event, click) => {
    const items = [...spellingItems(page, click), ...textItems(click)];
    if (items.length > 0) show(items);
  });
}

function spellingItems(page: TextPage, { misspelledWord, dictionarySuggestions }: TextClick): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map((word) => ({ label: word, click: () => page.replaceMisspelling(word) }));
  return [
    ...(suggestions.length === 0 ? [{ label: MESSAGES.text.noSuggestions, enabled: false }] : suggestions),
    { type: 'separator' },
    { label: MESSAGES.text.learn(misspelledWord), click: () => void page.session.addWordToSpellCheckerDictionary(misspelledWord) },
    { type: 'separator' },
  ];
}

function textItems({ isEditable, selectionText }: TextClick): MenuItemConstructorOptions[] {
  if (isEditable) return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { type: 'separator' }, { role: 'selectAll' }];
  return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
}
