import type { Position } from '#core/studio/sheet.ts';
import type { Places, Plan } from './lay-out.ts';
import type { Box } from './measures.ts';

/**
 * Places for a plan of which some boxes have been on the screen already: those stay where they are, and each new one goes
 * where the fresh layout has it, seen from its neighbour, or below that where something else stands.
 *
 * @param before where boxes were or, of those that are gone for now, last were
 */
export function settle(before: Places, fresh: Places, { boxes, ways, rem }: Plan): Places {
  if (!Object.keys(boxes).some((id) => Object.hasOwn(before, id))) return { ...before, ...fresh };
  const placed: Record<string, Position> = { ...before };
  const standing = Object.keys(boxes).filter((id) => Object.hasOwn(before, id));
  for (const [id, box] of Object.entries(boxes)) {
    if (Object.hasOwn(placed, id)) continue;
    const anchor = neighboursOf(id, ways).find((other) => standing.includes(other)) ?? standing.at(-1);
    const [own, theirs, there] = [fresh[id], anchor === undefined ? undefined : fresh[anchor], anchor === undefined ? undefined : placed[anchor]];
    if (own === undefined) continue;
    const wanted = theirs === undefined || there === undefined ? own : { x: there.x + own.x - theirs.x, y: there.y + own.y - theirs.y };
    placed[id] = free(wanted, box, standing.flatMap((other) => rectOf(placed[other], boxes[other])), rem);
    standing.push(id);
  }
  return placed;
}

/** What leads to a box, then what it leads to. */
function neighboursOf(id: string, ways: Plan['ways']): readonly string[] {
  return [...ways.flatMap(([from, to]) => (to === id ? [from] : [])), ...ways.flatMap(([from, to]) => (from === id ? [to] : []))];
}

type Rect = Position & Box;

function rectOf(at: Position | undefined, box: Box | undefined): readonly Rect[] {
  return at === undefined || box === undefined ? [] : [{ ...at, ...box }];
}

function free(wanted: Position, box: Box, others: readonly Rect[], gap: number): Position {
  const y = others
    .toSorted((a, b) => a.y - b.y)
    .reduce((top, other) => {
      const beside = wanted.x >= other.x + other.width || other.x >= wanted.x + box.width;
      const clear = top >= other.y + other.height + gap || other.y >= top + box.height;
      return beside || clear ? top : other.y + other.height + gap;
    }, wanted.y);
  return { x: wanted.x, y };
}
