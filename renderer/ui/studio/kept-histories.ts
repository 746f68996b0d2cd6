import type { History } from '#core/studio/history.ts';
import type { Sheet } from '#core/studio/sheet.ts';

/** Documents whose steps are kept; older ones go. */
const MOST_HISTORIES = 10;

const histories = new Map<string, History>();

/**
 * Keeps what was done to a document that is closed: while this page is open, it can still be undone when somebody comes back.
 *
 * @param document its file and who has written
 */
export function keepHistory(document: string, history: History): void {
  histories.delete(document);
  histories.set(document, history);
  const [oldest] = histories.keys();
  if (histories.size > MOST_HISTORIES && oldest !== undefined) histories.delete(oldest);
}

/** What was done to a document before, where it says what it said then; null: nothing is known, or somebody else has gone on with it. */
export function keptHistory(document: string, now: Sheet): History | null {
  const history = histories.get(document);
  return history !== undefined && saysTheSame(history.sheet, now) ? history : null;
}

function saysTheSame(before: Sheet, now: Sheet): boolean {
  const names = new Set([...Object.keys(before.companions), ...Object.keys(now.companions)]);
  const beside = [...names].every((name) => (before.companions[name] ?? '') === (now.companions[name] ?? ''));
  return beside && before.text === now.text && JSON.stringify(before.positions) === JSON.stringify(now.positions);
}
