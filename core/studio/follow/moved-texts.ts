import type { Source } from '../source.ts';
import { mapOffset, type TextPatch } from '../text-patch.ts';
import { segmentsOf } from '../tree.ts';
import { type TextPlace, textPlaces } from './text-places.ts';

/** Where texts have gone in an edit: by their pointers before it, those after it; null: the text is gone. What stayed is left out. */
export type MovedTexts = ReadonlyMap<string, string | null>;

/**
 * Finds out where an edit has put the texts that players read, so that what belongs to them can follow.
 *
 * A text that was not touched is where its place has moved to. Of those that were taken out, or are new, those belong together
 * that say the same: a choice that was moved is taken out and put in elsewhere.
 *
 * @param steps the patches that lead from the one text to the other, one edit after another
 */
export function movedTexts(before: Source, after: Source, steps: readonly (readonly TextPatch[])[]): MovedTexts {
  const old = textPlaces(before);
  if (isWithinOneText(old, steps)) return new Map();
  const atOffset = new Map(textPlaces(after).map((place) => [place.node.from, place]));
  const found = new Map<TextPlace, TextPlace>();
  const lost: TextPlace[] = [];
  for (const place of old) {
    const offset = offsetAfter(place, steps);
    const now = offset === null ? undefined : atOffset.get(offset);
    if (now === undefined) lost.push(place);
    else {
      found.set(place, now);
      atOffset.delete(now.node.from);
    }
  }
  let fresh: readonly TextPlace[] = [...atOffset.values()];
  let left: readonly TextPlace[] = lost;
  for (const mark of [pointerAndText, keyAndText, pointerAlone]) {
    const waiting = Map.groupBy(fresh, mark);
    left = left.filter((place) => {
      const now = waiting.get(mark(place))?.shift();
      if (now !== undefined) found.set(place, now);
      return now === undefined;
    });
    fresh = [...waiting.values()].flat();
  }
  return new Map(
    old.flatMap((place) => {
      const pointer = found.get(place)?.pointer ?? null;
      return pointer === place.pointer ? [] : [[place.pointer, pointer] as const];
    }),
  );
}

const pointerAndText = ({ pointer, text }: TextPlace): string => `${pointer} ${text}`;
const keyAndText = ({ pointer, text }: TextPlace): string => `${segmentsOf(pointer).at(-1) ?? ''} ${text}`;
const pointerAlone = ({ pointer }: TextPlace): string => pointer;

/** Typing in a text moves none. */
function isWithinOneText(places: readonly TextPlace[], steps: readonly (readonly TextPatch[])[]): boolean {
  const [first, ...more] = steps;
  const [patch, another] = first ?? [];
  if (patch === undefined) return more.length === 0;
  if (more.length > 0 || another !== undefined) return false;
  return places.some(({ node }) => node.from <= patch.offset && patch.offset + patch.length <= node.to && isInside(patch, node));
}

/** A value set anew, or a change between its quotes. */
function isInside({ offset, length, text }: TextPatch, { from, to }: TextPlace['node']): boolean {
  const isWhole = offset === from && length === to - from;
  return isWhole ? text.startsWith('"') : offset > from && offset + length < to;
}

/** Where a text begins after all steps; null where one has taken it out or cut into its beginning. */
function offsetAfter({ node }: TextPlace, steps: readonly (readonly TextPatch[])[]): number | null {
  let { from, to } = node;
  for (const patches of steps) {
    if (patches.some(({ offset, length }) => length > 0 && offset <= from && from < offset + length && !(offset === from && length === to - from))) return null;
    [from, to] = [mapOffset(from, patches), mapOffset(to, patches)];
  }
  return from;
}
