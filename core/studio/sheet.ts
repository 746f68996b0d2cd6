import { applyPatches, invertPatches, type TextPatch } from './text-patch.ts';

/** Where a beat was put by hand on the graph, in the graph's own units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Beats that were put somewhere by hand, by id; the view lays out all others. One of a beat that is no more does no harm. */
export type Positions = Readonly<Record<string, Position>>;

/** All that an author edits: the scenario's text and, apart from its meaning, where beats lie on the graph. */
export interface Sheet {
  readonly text: string;
  readonly positions: Positions;
}

/** One change of a sheet. */
export interface Change {
  readonly patches: readonly TextPatch[];
  /** Beats that were put somewhere, or (null) are the view's again. */
  readonly positions?: Readonly<Record<string, Position | null>>;
}

/** A sheet after a change. */
export function applyChange({ text, positions }: Sheet, change: Change): Sheet {
  const moved = change.positions;
  return {
    text: change.patches.length === 0 ? text : applyPatches(text, change.patches),
    positions: moved === undefined ? positions : withPositions(positions, moved),
  };
}

/** The change that leads back to the sheet as it was before. */
export function invertChange({ text, positions }: Sheet, change: Change): Change {
  const patches = invertPatches(text, change.patches);
  if (change.positions === undefined) return { patches };
  const back = Object.keys(change.positions).map((beat) => [beat, Object.hasOwn(positions, beat) ? (positions[beat] ?? null) : null] as const);
  return { patches, positions: Object.fromEntries(back) };
}

/** Whether a change changes nothing. */
export function isEmpty({ patches, positions = {} }: Change): boolean {
  return patches.length === 0 && Object.keys(positions).length === 0;
}

/** What becomes of positions when a beat gets another id. */
export function positionsRenamed(positions: Positions, from: string, to: string): Change['positions'] {
  const position = positions[from];
  return position === undefined ? {} : { [from]: null, [to]: position };
}

function withPositions(positions: Positions, moved: Readonly<Record<string, Position | null>>): Positions {
  const kept = Object.entries({ ...positions, ...moved });
  return Object.fromEntries(kept.flatMap(([beat, position]) => (position === null ? [] : [[beat, position]])));
}
