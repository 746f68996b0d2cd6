import type { Question } from './crash-guard.ts';
import type { Log } from './log.ts';
import { MESSAGES } from './messages.ts';

/** How often a page may crash within the time below before the user is asked. */
const CRASHES = 3;
const WITHIN_MS = 60_000;

/** What of a page's contents can crash and be loaded again. */
export interface MortalContents {
  on(event: 'render-process-gone', listener: (event: unknown, details: { readonly reason: string }) => void): unknown;
  reload(): void;
}

/** What the revival needs from outside. */
export interface RevivalDeps {
  readonly now: () => Date;
  readonly log: Log;
  readonly ask: (question: Question) => Promise<number>;
  readonly close: () => void;
}

/**
 * Loads a page again whose process has gone; its attempt goes on where it was, for every step of it is
 * stored. A page that keeps crashing is not loaded for ever: the user is asked.
 */
export function reviveOnCrash(contents: MortalContents, deps: RevivalDeps): void {
  let crashes: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    deps.log(`The page's process has gone (${reason}).`);
    const now = deps.now().getTime();
    crashes = [...crashes.filter((at) => now - at < WITHIN_MS), now];
    if (crashes.length <= CRASHES) contents.reload();
    else void askToReload(contents, deps);
  });
}

async function askToReload(contents: MortalContents, { ask, close }: RevivalDeps): Promise<void> {
  const { title, message, advice, again, close: leave } = MESSAGES.pageGone;
  const pressed = await ask({ title, message, detail: advice, buttons: [again, leave] });
  if (pressed === 0) contents.reload();
  else close();
}
