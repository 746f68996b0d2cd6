import { isTooLong } from './checks.ts';
import type { NewString } from './edits.ts';
import type { TranslatedText } from './strings.ts';
import type { TableUnit } from './table.ts';

/** What a string that has come in would do. */
export type Effect =
  /** The text had no translation. */
  | 'new'
  /** Another translation takes the place of the one there is. */
  | 'changed'
  /** The words stay, and are said to fit what the scenario says by now. */
  | 'confirmed'
  /** It was made from what the scenario said before, so it would be out of date. */
  | 'stale';

/** A string that can be taken. */
export interface Change extends NewString {
  readonly effect: Effect;
  /** What stands there now. */
  readonly now: TranslatedText;
}

/** Why a string that has come in cannot be taken. */
export type NotTaken = 'unknown' | 'blank' | 'too-long' | 'twice';

/** What would become of everything in a table. */
export interface TakeIn {
  readonly changes: readonly Change[];
  /** How many say what is there already. */
  readonly same: number;
  readonly refused: readonly { readonly why: NotTaken; readonly unit: TableUnit }[];
}

/** Compares what has come in with what there is. Nothing is taken by it. */
export function planTakeIn(texts: readonly TranslatedText[], units: readonly TableUnit[]): TakeIn {
  const find = finder(texts);
  const changes = new Map<string, Change>();
  const refused: { why: NotTaken; unit: TableUnit }[] = [];
  const met = new Set<string>();
  let same = 0;
  for (const unit of units) {
    const now = find(unit);
    const why = now === null ? 'unknown' : met.has(now.pointer) ? 'twice' : unit.text.trim() === '' ? 'blank' : isTooLong(unit.text) ? 'too-long' : null;
    if (now !== null) met.add(now.pointer);
    // Where nothing was there and nothing comes in, there is nothing to tell.
    if (why === 'blank' && now?.state === 'missing') same += 1;
    else if (why !== null || now === null) refused.push({ why: why ?? 'unknown', unit });
    else {
      const change = changeOf(now, unit);
      if (change === null) same += 1;
      else changes.set(now.pointer, change);
    }
  }
  return { changes: [...changes.values()], same, refused };
}

/** The text that a string is of: by its pointer and, where that says something else by now, by its words, if only one text has these. */
function finder(texts: readonly TranslatedText[]): (unit: TableUnit) => TranslatedText | null {
  const byPointer = new Map(texts.map((text) => [text.pointer, text]));
  const bySource = Map.groupBy(texts, ({ source }) => loose(source));
  return ({ pointer, source }) => {
    const there = byPointer.get(pointer) ?? null;
    if (there !== null && loose(there.source) === loose(source)) return there;
    const [one, another] = bySource.get(loose(source)) ?? [];
    return one !== undefined && another === undefined ? one : there;
  };
}

function changeOf(now: TranslatedText, unit: TableUnit): Change | null {
  const fits = loose(unit.source) === loose(now.source);
  // A program that has changed the line ends of the source has changed those of the translation.
  const text = unit.source !== now.source && !now.source.includes('\r') ? unit.text.replaceAll(/\r\n?/g, '\n') : unit.text;
  const change = { pointer: now.pointer, source: fits ? now.source : unit.source, text, now };
  if (text === now.text && now.state === 'translated') return null;
  if (text === now.text && now.state === 'stale') return fits && unit.done === true ? { ...change, effect: 'confirmed' } : null;
  if (!fits) return { ...change, effect: 'stale' };
  return { ...change, effect: now.state === 'missing' ? 'new' : 'changed' };
}

/** Words as they are told apart: not by how their accents are composed, nor by their blanks and line ends. */
function loose(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
