import { applyPatches, invertPatches, type TextPatch } from './text-patch.ts';

/** Where a beat was put by hand on the graph, in the graph's own units. */
export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Beats that were put somewhere by hand, by id; the view lays out all others. One of a beat that is no more does no harm. */
export type Positions = Readonly<Record<string, Position>>;

/** The texts of the files that go with a scenario, by their names: its translations and its routes. An empty one stands for no file. */
export type Companions = Readonly<Record<string, string>>;

/** All that an author edits: the scenario's text, the files that go with it and, apart from its meaning, where beats lie on the graph. */
export interface Sheet {
  readonly text: string;
  readonly positions: Positions;
  readonly companions: Companions;
}

/** One change of a sheet. */
export interface Change {
  readonly patches: readonly TextPatch[];
  /** Beats that were put somewhere, or (null) are the view's again. */
  readonly positions?: Readonly<Record<string, Position | null>>;
  /** Patches of files that go with the scenario, by their names. */
  readonly companions?: CompanionPatches;
}

/** What changes in files that go with a scenario, by their names. */
export type CompanionPatches = Readonly<Record<string, readonly TextPatch[]>>;

/** A sheet after a change. */
export function applyChange({ text, positions, companions }: Sheet, change: Change): Sheet {
  const moved = change.positions;
  return {
    text: change.patches.length === 0 ? text : applyPatches(text, change.patches),
    positions: moved === undefined ? positions : withPositions(positions, moved),
    companions: change.companions === undefined ? companions : withCompanions(companions, change.companions),
  };
}

/** The change that leads back to the sheet as it was before. */
export function invertChange({ text, positions, companions }: Sheet, change: Change): Change {
  return {
    patches: invertPatches(text, change.patches),
    ...(change.positions === undefined ? {} : { positions: positionsBack(positions, change.positions) }),
    ...(change.companions === undefined
      ? {}
      : { companions: mapRecord(change.companions, (patches, name) => invertPatches(companions[name] ?? '', patches)) }),
  };
}

/** Whether a change changes nothing. */
export function isEmpty({ patches, positions = {}, companions = {} }: Change): boolean {
  return patches.length === 0 && Object.keys(positions).length === 0 && Object.values(companions).every(({ length }) => length === 0);
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

function positionsBack(positions: Positions, moved: NonNullable<Change['positions']>): NonNullable<Change['positions']> {
  return mapRecord(moved, (_, beat) => (Object.hasOwn(positions, beat) ? (positions[beat] ?? null) : null));
}

function withCompanions(companions: Companions, changed: CompanionPatches): Companions {
  return { ...companions, ...mapRecord(changed, (patches, name) => applyPatches(companions[name] ?? '', patches)) };
}

function mapRecord<Value, Result>(record: Readonly<Record<string, Value>>, map: (value: Value, key: string) => Result): Readonly<Record<string, Result>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
