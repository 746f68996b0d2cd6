import type { Question } from './crash-guard.ts';
import { MESSAGES } from './messages.ts';

/** What the guard needs of a window's page. */
export interface LeavingPage {
  /** The page asks not to be closed; `preventDefault` closes it all the same. */
  on(event: 'will-prevent-unload', listener: (event: { preventDefault(): void }) => void): unknown;
}

/**
 * Asks before a page goes that has something under way: a browser asks by itself, Electron would only refuse to
 * close, without a word.
 *
 * @param ask shows a question and waits for the answer: the index of the button that was pressed
 */
export function askBeforeLeaving(page: LeavingPage, ask: (question: Question) => number): void {
  page.on('will-prevent-unload', (event) => {
    const { title, message, advice, stay, leave } = MESSAGES.leaving;
    if (ask({ title, message, detail: advice, buttons: [stay, leave] }) === 1) event.preventDefault();
  });
}
