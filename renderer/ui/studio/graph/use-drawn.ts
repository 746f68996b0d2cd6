import type { Edge } from '@xyflow/react';
import { useMemo, useState } from 'react';
import type { Outline } from '#core/studio/outline.ts';
import type { Position, Positions } from '#core/studio/sheet.ts';
import { member, textOf } from '#core/studio/tree.ts';
import { useStore } from '../../common/store.ts';
import { figureOf, figuresOf } from '../figures/figures.ts';
import { matches, plainWords } from '../outline/rows.ts';
import type { Studio } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { type BeatNode, type Card, createCardKeeper, createNodeMaker, placeOf, toldOf } from './beat-node.ts';
import type { Places, Plan } from './lay-out.ts';
import { usePlaces, usePlan, useRem } from './use-places.ts';
import { createLineMaker } from './way-lines.ts';

/** A graph as it is drawn. */
export interface Drawn {
  readonly nodes: BeatNode[];
  readonly lines: Edge[];
  /** Pointers to the beats that fit the search, in the order of the text; none without one. */
  readonly found: readonly string[];
  readonly plan: Plan;
  /** Whether there is a layout yet. */
  readonly laidOut: boolean;
  readonly placesOf: (beats: readonly string[]) => Places;
}

interface Shown {
  readonly outline: Outline;
  readonly search: string;
  /** Beats that are picked out together. */
  readonly marked: ReadonlySet<string>;
  /** Beats that are being dragged, where they are at this moment. */
  readonly moving: Positions;
}

/** The graph of a document. Whatever is drawn as before is the same object as before. */
export function useDrawn(studio: Studio, { outline, search, marked, moving }: Shown): Drawn {
  const { source, selection, history } = useStudioState(studio);
  const analysis = useStore(studio.analysis);
  const figures = useStore(figuresOf(studio));
  const [keepCards] = useState(createCardKeeper);
  const [makeNodes] = useState(createNodeMaker);
  const [makeLines] = useState(createLineMaker);
  const rem = useRem();
  const plan = usePlan(outline, rem);
  const auto = usePlaces(plan);
  const found = useMemo(() => foundIn(outline, search), [outline, search]);
  const cards = useMemo(() => {
    const cast = member(source.root, 'cast');
    const chosen = placeOf(selection.pointer);
    const walkOuts = new Set(outline.edges.flatMap(({ from, to }) => (from === null ? [to] : [])));
    const fits = new Set(found);
    return keepCards(
      outline.beats.map((beat): Card => ({
        beat,
        speaker: beat.speaker === null ? null : (textOf(member(cast, beat.speaker), 'name') ?? beat.speaker),
        isWalkOut: walkOuts.has(beat.id),
        chosen: chosen?.beat === beat.id ? (chosen.choice ?? 'beat') : null,
        found: fits.has(beat.pointer),
        told: toldOf(beat, analysis),
        figures: figures.shown ? beat.choices.map((choice) => figureOf(figures, beat, choice)) : [],
      })),
    );
  }, [source, selection.pointer, outline, found, analysis, figures, keepCards]);
  const { positions } = history.sheet;
  const placeFor = (id: string): Position | undefined => own(moving, id) ?? own(positions, id) ?? own(auto ?? {}, id);
  const nodes = useMemo(
    () =>
      makeNodes(
        cards.flatMap((card) => {
          const { id } = card.beat;
          const at = own(moving, id) ?? own(positions, id) ?? own(auto ?? {}, id);
          return at === undefined ? [] : [{ card, at, selected: marked.has(id), rem }];
        }),
      ),
    [cards, moving, positions, auto, marked, rem, makeNodes],
  );
  const lines = useMemo(
    () =>
      makeLines(outline, selection.pointer, ({ from, choice, pointer }) =>
        analysis !== null && (analysis.unreachable.has(`/beats/${from}`) || (choice !== null && analysis.unreachable.has(pointer.replace(/\/to(?:\/\d+\/beat)?$/, '')))),
      ),
    [outline, selection.pointer, analysis, makeLines],
  );
  const placesOf = (beats: readonly string[]): Places =>
    Object.fromEntries(beats.flatMap((id) => {
      const at = placeFor(id);
      return at === undefined ? [] : [[id, at]];
    }));
  return { nodes, lines, found, plan, laidOut: auto !== null, placesOf };
}

function own(places: Places, id: string): Position | undefined {
  return Object.hasOwn(places, id) ? places[id] : undefined;
}

function foundIn({ beats }: Outline, search: string): readonly string[] {
  const asked = plainWords(search);
  return asked === '' ? [] : beats.filter((beat) => matches(beat, asked)).map(({ pointer }) => pointer);
}
