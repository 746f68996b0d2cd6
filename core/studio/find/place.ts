import type { Source } from '../source.ts';
import { beatOf, thingAt } from '../thing.ts';
import { pointerTo, segmentsOf } from '../tree.ts';
import type { Hit } from './find.ts';

/** What a text of a scenario is for. */
export const WORDED_PLACES = ['title', 'summary', 'role', 'person', 'need', 'promise', 'variant', 'line', 'choice', 'why', 'ending'] as const;

export type WordedPlace = (typeof WORDED_PLACES)[number];

/** A hit as it is shown: where it is, and what stands around it. */
export interface ShownHit {
  /** RFC 6901 pointer to the text it stands in. */
  readonly pointer: string;
  readonly place: WordedPlace;
  /** The words by which the beat, person or variant is known that it belongs to; "" where it is in none. */
  readonly of: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What is shown around a hit, in UTF-16 code units. */
const AROUND = 60;
const MOST_OF = 80;

const HOMES: Readonly<Record<string, WordedPlace>> = { cast: 'person', needs: 'need', promises: 'promise', variants: 'variant', title: 'title', summary: 'summary' };

/** A hit as it is shown. */
export function shownHit(source: Source, { node, from, to }: Hit): ShownHit {
  const pointer = pointerTo(node);
  const text = String(node.value);
  const beat = beatOf(pointer);
  const place = placeOf(pointer);
  return {
    pointer,
    place,
    of: beat !== null || place === 'person' || place === 'variant' ? whole(thingAt(source, beat ?? pointer).words.slice(0, MOST_OF)) : '',
    before: from > AROUND ? `…${whole(text.slice(from - AROUND, from)).replace(/^\S*(?=\s)/, '')}` : text.slice(0, from),
    words: text.slice(from, to),
    after: to + AROUND < text.length ? `${whole(text.slice(to, to + AROUND)).replace(/(?<=\s)\S*$/, '')}…` : text.slice(to),
  };
}

function placeOf(pointer: string): WordedPlace {
  const [home = '', , part, index, key] = segmentsOf(pointer);
  if (home !== 'beats') return HOMES[home] ?? 'role';
  if (part === 'lines') return 'line';
  if (part === 'choices' && index !== undefined) return key === 'why' ? 'why' : 'choice';
  return 'ending';
}

/** Without the half of a character that a cut may have left at either end. */
function whole(text: string): string {
  return text.replaceAll(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
