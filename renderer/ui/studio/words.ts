import type { EditKind } from '#core/studio/history.ts';
import type { Thing } from '#core/studio/thing.ts';
import { shorten } from '../common/shorten.ts';
import type { Text } from '../messages/text.tsx';
import { beatCalled, isMadeId } from './beat-name.ts';

const LONGEST = 36;

/** What something is called in a sentence: a choice by its words, where it has some. */
export function thingWords(t: Text['t'], { kind, words }: Thing): string {
  // A beat without words is known by its id.
  const known = kind === 'beat' && isMadeId(words) ? beatCalled(t, words) : words;
  return known.trim() === '' ? t(`studio.thing-${kind}`) : t(`studio.named-${kind}`, { words: shorten(known, LONGEST) });
}

/** What a menu with everything that can be done with it is called: short to the eye, whole to the ear. */
export function doWith(t: Text['t'], thing: Thing): { readonly label: string; readonly sign: string } {
  const sign = t('studio.do-with-this', { kind: thing.kind });
  return { label: t('studio.do-with', { sign, thing: thingWords(t, thing) }), sign };
}

/** What was done, to come after "Undo:". */
export function didWords(t: Text['t'], kind: EditKind, thing: Thing): string {
  if (kind === 'set' && thing.kind === 'scenario') return t('studio.did-set-scenario');
  return t(`studio.did-${kind}`, { thing: thingWords(t, thing) });
}
