import { graphlib, layout as layOut } from '@dagrejs/dagre';
import { type Edge, MarkerType, type Node } from '@xyflow/react';
import type { MapBeat } from '#core/results/figures/choice-map.ts';
import type { Beat, ChoiceGrade, Scenario, To } from '#core/scenario/format.ts';
import { readableId } from '../common/readable-id.ts';

/** A choice as it stands in its beat's card. */
interface DrawnChoice {
  readonly id: string;
  readonly words: string;
  readonly chose: string;
  readonly grade: ChoiceGrade;
}

/** A beat as a card: what is said, how many came, and the choices, each with its way on. */
export type BeatNode = Node<
  { readonly said: string; readonly facts: string; readonly kind: Beat['kind']; readonly locale: string; readonly choices: readonly DrawnChoice[] },
  'beat'
>;

/** A scenario's graph with the places of its cards; lengths in pixels. */
export interface DrawnGraph {
  readonly nodes: readonly BeatNode[];
  readonly edges: readonly Edge[];
  readonly width: number;
  readonly height: number;
  /** The card it begins at. */
  readonly start: string;
}

/** How numbers are put into words. */
interface GraphWords {
  readonly reached: (reached: number | null) => string;
  readonly chose: (chose: number | null) => string;
  readonly ending: string;
}

// In rem; the heights as the style sheet has them.
const WIDEST = 18;
const HEAD = 5.75;
const CHOICE = 2.75;

/** What cards are measured by, in pixels: they grow with the text, and are no wider than the room for the map. */
interface Room {
  readonly rem: number;
  readonly width: number;
}

export function drawGraph(scenario: Scenario, beats: readonly MapBeat[], { rem, width: room }: Room, words: GraphWords): DrawnGraph {
  const figures = new Map(beats.map((beat) => [beat.beat, beat]));
  const most = Math.max(1, ...beats.map(({ reached }) => reached ?? 0));
  const choseOf = (beat: string, choice: string): number | null => figures.get(beat)?.choices.find((one) => one.choice === choice)?.chose ?? null;
  const edges = [...scenario.beats].flatMap(([id, beat]): Edge[] => {
    if (beat.kind === 'ending') return [];
    if (beat.kind === 'pass') return waysOf(beat.to).map((target) => edge(id, target, 'pass', 1));
    return beat.choices.flatMap((choice) =>
      waysOf(choice.to).map((target) => edge(id, target, choice.id, 1 + 7 * ((choseOf(id, choice.id) ?? 0) / most))),
    );
  });
  const sizes = new Map(
    [...scenario.beats].map(([id, beat]) => {
      const rows = beat.kind === 'choices' ? beat.choices.length : 0;
      return [id, { width: Math.min(WIDEST * rem, room), height: (HEAD + CHOICE * rows) * rem }] as const;
    }),
  );
  const layout = new graphlib.Graph({ multigraph: true });
  layout.setGraph({ rankdir: 'LR', nodesep: 1.5 * rem, ranksep: 5 * rem });
  layout.setDefaultEdgeLabel(() => ({}));
  for (const [id, size] of sizes) layout.setNode(id, { ...size });
  for (const { id, source, target } of edges) layout.setEdge(source, target, {}, id);
  layOut(layout);
  const nodes = [...scenario.beats].map(([id, beat]): BeatNode => {
    const { x, y } = layout.node(id);
    const { width, height } = sizes.get(id) ?? { width: 0, height: 0 };
    const facts = beat.kind === 'ending' ? words.ending : beat.kind === 'pass' ? '' : words.reached(figures.get(id)?.reached ?? null);
    const choices =
      beat.kind === 'choices'
        ? beat.choices.map(({ id: choice, say, do: done, grade }) => ({
            id: choice,
            words: say ?? done ?? readableId(choice),
            chose: words.chose(choseOf(id, choice)),
            grade,
          }))
        : [];
    const said = (beat.kind === 'ending' ? beat.ending.title : beat.lines.at(-1)?.say) ?? readableId(id);
    return {
      id,
      type: 'beat',
      width,
      height,
      position: { x: x - width / 2, y: y - height / 2 },
      data: { said, facts, kind: beat.kind, locale: scenario.locale, choices },
    };
  });
  const right = Math.max(...nodes.map(({ position, width = 0 }) => position.x + width));
  const bottom = Math.max(...nodes.map(({ position, height = 0 }) => position.y + height));
  return { nodes, edges, width: right, height: bottom, start: scenario.start };
}

function edge(source: string, target: string, handle: string, width: number): Edge {
  return {
    id: `${source}/${handle}/${target}`,
    source,
    target,
    sourceHandle: handle,
    style: { strokeWidth: width, stroke: 'var(--pine-deep)' },
    markerEnd: { type: MarkerType.Arrow, color: 'var(--pine-deep)' },
  };
}

function waysOf(to: To): string[] {
  return typeof to === 'string' ? [to] : to.map(({ beat }) => beat);
}
