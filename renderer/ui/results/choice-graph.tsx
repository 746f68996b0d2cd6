import { Background, ControlButton, Controls, Handle, type Node, type NodeProps, Position, ReactFlow, type ReactFlowInstance, ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { MapBeat } from '#core/results/figures/choice-map.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import { type BeatNode, type DrawnGraph, drawGraph } from './draw-graph.ts';

interface ChoiceGraphProps {
  readonly scenario: Scenario;
  readonly beats: readonly MapBeat[];
}

/** Text is at least 12 points high where the whole map is shown at once; else it begins at its beginning. */
const SMALLEST = 0.86;
const MARGIN = 16;
const STEP = 80;

/**
 * The scenario's graph with how many went which way: the thicker a line, the more people. It can be moved and
 * zoomed by pointer, by keys and by its buttons; the words beneath say the same.
 */
export function ChoiceGraph({ scenario, beats }: ChoiceGraphProps) {
  const { t } = useText();
  const room = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<ReactFlowInstance<BeatNode> | null>(null);
  const drawn = useMemo(
    () =>
      drawGraph(scenario, beats, roomForCard(), {
        reached: (reached) => (reached === null ? t('results.not-shown') : t('results.node-reached', { reached })),
        chose: (chose) => (chose === null ? '?' : String(chose)),
        ending: t('results.node-ending'),
      }),
    [scenario, beats, t],
  );
  const move = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way === undefined || map === null || event.target !== event.currentTarget) return;
    event.preventDefault();
    const { x, y, zoom } = map.getViewport();
    void map.setViewport({ x: x + way[0] * STEP, y: y + way[1] * STEP, zoom });
  };
  return (
    <ReactFlowProvider>
      {/* Above the map, where no card is beneath them. Its own class, as they have their colours from it. */}
      <div className="react-flow choice-graph-controls">
        <Controls showInteractive={false} orientation="horizontal">
          <ControlButton onClick={() => map !== null && toBeginning(map, drawn, room.current)} aria-label={t('results.first-moments')} title={t('results.first-moments')}>
            <span aria-hidden="true">⇤</span>
          </ControlButton>
        </Controls>
      </div>
      <div className="choice-graph" role="region" aria-label={t('results.map')} tabIndex={0} ref={room} onKeyDown={move}>
        <ReactFlow
          nodes={[...drawn.nodes]}
          edges={[...drawn.edges]}
          nodeTypes={NODE_TYPES}
          onInit={(instance) => {
            setMap(instance);
            begin(instance, drawn, room.current);
          }}
          minZoom={0.1}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          zoomOnScroll={false}
          preventScrolling={false}
          // Its licence (MIT) leaves that to us; the credits name it.
          proOptions={{ hideAttribution: true }}
          ariaLabelConfig={{
            'controls.zoomIn.ariaLabel': t('results.zoom-in'),
            'controls.zoomOut.ariaLabel': t('results.zoom-out'),
            'controls.fitView.ariaLabel': t('results.fit'),
          }}
        >
          <Background />
        </ReactFlow>
      </div>
    </ReactFlowProvider>
  );
}

const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

function roomForCard(): { readonly rem: number; readonly width: number } {
  const page = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(page).fontSize);
  // The map stands in the page with a margin, and so does a card in the map.
  return { rem, width: page.clientWidth - 4 * rem };
}

/** The whole map where it can be read so, else its first moments. */
function begin(map: ReactFlowInstance<BeatNode>, drawn: DrawnGraph, room: HTMLElement | null): void {
  const fits = room !== null && Math.min(room.clientWidth / drawn.width, room.clientHeight / drawn.height) >= SMALLEST;
  if (fits) void map.fitView();
  else toBeginning(map, drawn, room);
}

function toBeginning(map: ReactFlowInstance<BeatNode>, { nodes, start }: DrawnGraph, room: HTMLElement | null): void {
  const first = nodes.find(({ id }) => id === start);
  if (first === undefined || room === null) return;
  const { height = 0, position } = first;
  const y = Math.max(MARGIN, (room.clientHeight - height) / 2);
  void map.setViewport({ x: MARGIN - position.x, y: y - position.y, zoom: 1 });
}

const NODE_TYPES = { beat: BeatBox };

function BeatBox({ data: { choices, facts, kind, locale, said } }: NodeProps<Node<BeatNode['data'], 'beat'>>) {
  return (
    <div className="beat-box" data-kind={kind}>
      <Handle type="target" position={Position.Left} />
      <p className="beat-said" lang={locale}>
        {said}
      </p>
      <p className="beat-facts">{facts}</p>
      {choices.map(({ id, words, chose, grade }) => (
        <p key={id} className="beat-choice" data-grade={grade}>
          <span className="beat-mark" aria-hidden="true">
            {MARKS[grade]}
          </span>
          <span className="beat-words" lang={locale}>
            {words}
          </span>
          <strong>{chose}</strong>
          <Handle type="source" id={id} position={Position.Right} />
        </p>
      ))}
      {kind === 'pass' && <Handle type="source" id="pass" position={Position.Right} />}
    </div>
  );
}

/** As in the bars of principles. */
const MARKS = { dazzles: '★', meets: '✓', 'falls-short': '✗' } as const;
