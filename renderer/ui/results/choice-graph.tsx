import { graphlib, layout as layOut } from '@dagrejs/dagre';
import { Background, Controls, type Edge, Handle, MarkerType, type Node, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useMemo } from 'react';
import type { MapBeat } from '#core/results/figures/choice-map.ts';
import type { Scenario, To } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';

interface ChoiceGraphProps {
  readonly scenario: Scenario;
  readonly beats: readonly MapBeat[];
}

type BeatNode = Node<{ readonly title: string; readonly facts: string; readonly kind: string }, 'beat'>;

const WIDTH = 190;
const HEIGHT = 64;

/**
 * The scenario's graph with how many went which way: the thicker a line, the more people. It can be moved and
 * zoomed by pointer and by its buttons; the outline beneath says the same in words.
 */
export function ChoiceGraph({ scenario, beats }: ChoiceGraphProps) {
  const { t } = useText();
  const { nodes, edges } = useMemo(
    () =>
      drawnGraph(scenario, beats, {
        reached: (reached) => (reached === null ? t('results.not-shown') : t('results.node-reached', { reached })),
        ending: t('results.node-ending'),
        hidden: '?',
      }),
    [scenario, beats, t],
  );
  return (
    <div className="choice-graph" role="group" aria-label={t('results.map')}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        fitView
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        preventScrolling={false}
        ariaLabelConfig={{
          'controls.zoomIn.ariaLabel': t('results.zoom-in'),
          'controls.zoomOut.ariaLabel': t('results.zoom-out'),
          'controls.fitView.ariaLabel': t('results.fit'),
        }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

const NODE_TYPES = { beat: BeatBox };

function BeatBox({ data: { facts, kind, title } }: NodeProps<BeatNode>) {
  return (
    <div className="beat-box" data-kind={kind}>
      <Handle type="target" position={Position.Top} />
      <strong>{title}</strong>
      <span>{facts}</span>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

interface GraphWords {
  readonly reached: (reached: number | null) => string;
  readonly ending: string;
  readonly hidden: string;
}

function drawnGraph(scenario: Scenario, beats: readonly MapBeat[], words: GraphWords): { nodes: BeatNode[]; edges: Edge[] } {
  const figures = new Map(beats.map((beat) => [beat.beat, beat]));
  const most = Math.max(1, ...beats.map(({ reached }) => reached ?? 0));
  const edges: Edge[] = [...scenario.beats].flatMap(([id, beat]) => {
    if (beat.kind === 'ending') return [];
    if (beat.kind === 'pass') return waysOf(beat.to).map((target) => edge(id, target, 'pass', '', 1));
    return beat.choices.flatMap((choice) => {
      const chose = figures.get(id)?.choices.find((one) => one.choice === choice.id)?.chose ?? null;
      const label = `${choice.id}: ${chose ?? words.hidden}`;
      return waysOf(choice.to).map((target) => edge(id, target, choice.id, label, 1 + 7 * ((chose ?? 0) / most)));
    });
  });
  const layout = new graphlib.Graph({ multigraph: true });
  layout.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 90 });
  layout.setDefaultEdgeLabel(() => ({}));
  for (const id of scenario.beats.keys()) layout.setNode(id, { width: WIDTH, height: HEIGHT });
  for (const { id, source, target } of edges) layout.setEdge(source, target, {}, id);
  layOut(layout);
  const nodes = [...scenario.beats].map(([id, beat]): BeatNode => {
    const { x, y } = layout.node(id);
    const facts = beat.kind === 'ending' ? words.ending : beat.kind === 'pass' ? '' : words.reached(figures.get(id)?.reached ?? null);
    return { id, type: 'beat', position: { x: x - WIDTH / 2, y: y - HEIGHT / 2 }, data: { title: id, facts, kind: beat.kind } };
  });
  return { nodes, edges };
}

function edge(source: string, target: string, choice: string, label: string, width: number): Edge {
  return {
    id: `${source}/${choice}/${target}`,
    source,
    target,
    label,
    style: { strokeWidth: width, stroke: 'var(--pine-deep)' },
    markerEnd: { type: MarkerType.Arrow, color: 'var(--pine-deep)' },
  };
}

function waysOf(to: To): string[] {
  return typeof to === 'string' ? [to] : to.map(({ beat }) => beat);
}
