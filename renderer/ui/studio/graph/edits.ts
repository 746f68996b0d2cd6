import { addStoryBeat } from '#core/studio/operations/add-story-beat.ts';
import { branch } from '#core/studio/operations/branch.ts';
import { connect } from '#core/studio/operations/connect.ts';
import { removeMany } from '#core/studio/operations/remove-many.ts';
import type { Position } from '#core/studio/sheet.ts';
import { segmentsOf } from '#core/studio/tree.ts';
import { thingAt } from '#core/studio/thing.ts';
import { beginAct } from '../acts/acts.ts';
import type { Studio } from '../studio.ts';
import { type BeatNode, pointerOf } from './beat-node.ts';
import type { Places, Plan } from './lay-out.ts';
import { layOutLater } from './use-places.ts';

/** What a line begins at. */
interface Begin {
  readonly beat: string;
  readonly choice: number | null;
}

function exitOf({ beat, choice }: Begin): { readonly beat: string; readonly choice?: number } {
  return choice === null ? { beat } : { beat, choice };
}

/** Leads a choice or a passing beat to a beat. */
export function leadTo(studio: Studio, begin: Begin, to: string): void {
  const about = pointerOf(begin.beat, begin.choice);
  if (studio.apply((source) => connect(source, exitOf(begin), to), { kind: 'connect', about })) studio.show(about);
}

/** Leads a choice or a passing beat to a new beat, which begins at a place. */
export function branchTo(studio: Studio, begin: Begin, at: Position): void {
  studio.apply((source) => branch(source, exitOf(begin), { words: '', kind: 'choices', after: begin.beat }), { kind: 'add', positions: placing(at) });
}

/** Adds a beat at a place. */
export function addBeatAt(studio: Studio, at: Position): void {
  studio.apply((source) => addStoryBeat(source, { words: '', kind: 'choices' }), { kind: 'add', positions: placing(at) });
}

/** Puts beats where they were dragged to, as one step. */
export function put(studio: Studio, nodes: readonly BeatNode[]): void {
  place(studio, Object.fromEntries(nodes.map(({ id, position }) => [id, position])));
}

/** Moves beats a little, by keys: presses that follow each other are one step. */
export function moveBy(studio: Studio, places: Places, by: Position): void {
  const moved = Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: x + by.x, y: y + by.y }]));
  place(studio, moved, `keys:${Object.keys(places).join(' ')}`);
}

/** Lays everything out anew, as one step: taken back, all of it is where it was. @param done it is */
export function tidy(studio: Studio, plan: Plan, done: () => void): void {
  layOutLater(plan, (places) => {
    place(studio, places);
    done();
  });
}

/** Removes beats or, without any, what is chosen: a beat, a choice or a line. */
export function removeAll(studio: Studio, beats: readonly string[]): void {
  const { pointer } = studio.document.state.get().selection;
  const isWay = /\/to(?:\/\d+\/beat)?$/.test(pointer);
  const [first = pointer, second] = beats;
  if (second === undefined && !isWay) beginAct(studio, { does: 'remove', pointer: first });
  else studio.apply((source) => removeMany(source, second === undefined ? [pointer] : beats), { kind: 'remove', about: second === undefined ? pointer : first });
}

function place(studio: Studio, places: Places, key?: string): void {
  const { source } = studio.document.state.get();
  const positions = Object.fromEntries(Object.entries(places).map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]));
  const [first, second] = Object.keys(positions);
  if (first === undefined) return;
  studio.document.edit(
    { patches: [], positions },
    {
      kind: 'drag',
      about: thingAt(source, second === undefined ? pointerOf(first, null) : ''),
      ...(key === undefined ? {} : { burst: { of: 'drag', key } }),
    },
  );
}

function placing({ x, y }: Position) {
  return (pointer: string): Readonly<Record<string, Position>> => ({ [segmentsOf(pointer)[1] ?? '']: { x: Math.round(x), y: Math.round(y) } });
}
