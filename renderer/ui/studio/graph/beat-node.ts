import { type Node, type NodeHandle, Position as Side } from '@xyflow/react';
import type { Grade } from '#core/scenario/format.ts';
import type { OutlineBeat } from '#core/studio/outline.ts';
import type { Position } from '#core/studio/sheet.ts';
import { pointerFrom, segmentsOf } from '#core/studio/tree.ts';
import type { ChoiceFigure } from '../figures/figures.ts';
import type { StudioAnalysis } from '../studio.ts';
import { boxOf, choiceMiddle, headMiddle } from './measures.ts';

/** What a beat's card shows. */
export interface Card {
  readonly beat: OutlineBeat;
  /** The name of whoever says the first line. */
  readonly speaker: string | null;
  /** Somebody who walks out comes here. */
  readonly isWalkOut: boolean;
  /** It or, by its place, one of its choices is what is being worked on. */
  readonly chosen: 'beat' | number | null;
  readonly found: boolean;
  /** What people chose, by the choice's place; nothing of those that nothing is known of. */
  readonly figures: readonly (ChoiceFigure | null)[];
  /** What the analysis says; null: it says nothing yet. */
  readonly told: { readonly best: Grade | null; readonly unreachable: boolean; readonly choices: readonly ToldChoice[] } | null;
}

interface ToldChoice {
  /** 0 to 1. */
  readonly chance: number | null;
  readonly unreachable: boolean;
}

/** A beat on the graph. */
export type BeatNode = Node<{ readonly card: Card }, 'beat'>;

/** Where lines end that lead to a beat, and begin that leave the beat itself. */
export const INTO = 'into';
export const ON = 'on';

/** The name of the place where lines of a choice begin. */
export function handleOf(choice: number | null): string {
  return choice === null ? ON : `choice-${choice}`;
}

/** What lines begin at, from its name. */
export function choiceOfHandle(handle: string | null | undefined): number | null {
  const place = /^choice-(\d+)$/.exec(handle ?? '')?.[1];
  return place === undefined ? null : Number(place);
}

/** What the analysis says of a beat. */
export function toldOf({ id, pointer, choices }: OutlineBeat, analysis: StudioAnalysis | null): Card['told'] {
  if (analysis === null) return null;
  return {
    best: analysis.best.get(id) ?? null,
    unreachable: analysis.unreachable.has(pointer),
    choices: choices.map((choice) => ({
      chance: analysis.chances.get(choice.pointer) ?? null,
      unreachable: analysis.unreachable.has(choice.pointer),
    })),
  };
}

/** The beat, and its choice where it is in one, that a pointer leads to. */
export function placeOf(pointer: string): { readonly beat: string; readonly choice: number | null } | null {
  const [home, beat, part, index] = segmentsOf(pointer);
  if (home !== 'beats' || beat === undefined) return null;
  return { beat, choice: part === 'choices' && index !== undefined ? Number(index) : null };
}

/** The pointer to a beat or to one of its choices. */
export function pointerOf(beat: string, choice: number | null): string {
  return choice === null ? pointerFrom('beats', beat) : pointerFrom('beats', beat, 'choices', choice);
}

/** What a node is made of. */
export interface NodeParts {
  readonly card: Card;
  readonly at: Position;
  readonly selected: boolean;
  readonly rem: number;
}

/** Makes cards say what they said before by being the same object: a graph draws only what is new. */
export function createCardKeeper(): (cards: readonly Card[]) => readonly Card[] {
  let kept = new Map<string, { readonly said: string; readonly card: Card }>();
  // A search or another choice leaves the outline as it is: then its beats need not be written out again.
  const written = new WeakMap<OutlineBeat, string>();
  const write = (beat: OutlineBeat): string => {
    const before = written.get(beat);
    if (before !== undefined) return before;
    const said = JSON.stringify(beat, asShown);
    written.set(beat, said);
    return said;
  };
  return (cards) => {
    const next: typeof kept = new Map();
    const same = cards.map((card) => {
      const { beat, ...rest } = card;
      const said = write(beat) + JSON.stringify(rest);
      const before = kept.get(card.beat.id);
      const entry = before?.said === said ? before : { said, card };
      next.set(card.beat.id, entry);
      return entry.card;
    });
    kept = next;
    return same;
  };
}

/** Where something stands in the text is no matter of the graph, and differs with every keystroke before it. */
function asShown(key: string, value: unknown): unknown {
  return key === 'range' ? undefined : value;
}

/** Makes nodes, and hands out the one from before where nothing about it differs. */
export function createNodeMaker(): (parts: readonly NodeParts[]) => BeatNode[] {
  let kept = new Map<string, { readonly parts: NodeParts; readonly node: BeatNode }>();
  return (all) => {
    const next: typeof kept = new Map();
    const nodes = all.map((parts) => {
      const before = kept.get(parts.card.beat.id);
      const entry = before !== undefined && isSame(before.parts, parts) ? before : { parts, node: nodeOf(parts) };
      next.set(parts.card.beat.id, entry);
      return entry.node;
    });
    kept = next;
    return nodes;
  };
}

function isSame(a: NodeParts, b: NodeParts): boolean {
  return a.card === b.card && a.at.x === b.at.x && a.at.y === b.at.y && a.selected === b.selected && a.rem === b.rem;
}

function nodeOf({ card, at, selected, rem }: NodeParts): BeatNode {
  const { beat } = card;
  const box = boxOf(beat, rem);
  const handle = (type: 'source' | 'target', id: string, x: number, y: number): NodeHandle => ({
    id, type, position: type === 'source' ? Side.Right : Side.Left, x, y: y - 1, width: 2, height: 2,
  });
  return {
    id: beat.id,
    type: 'beat',
    ...box,
    // Given, not measured: what is out of sight is never drawn, and has its lines all the same.
    measured: box,
    handles: [
      handle('target', INTO, 0, headMiddle(rem)),
      handle('source', ON, box.width - 2, headMiddle(rem)),
      ...beat.choices.map(({ index }) => handle('source', handleOf(index), box.width - 2, choiceMiddle(index, rem))),
    ],
    position: at,
    selected,
    data: { card },
  };
}
