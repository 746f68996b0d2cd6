import { Background, type NodeChange, type OnConnectEnd, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import './graph.css';
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { Position } from '#core/studio/sheet.ts';
import { useText } from '../../messages/text.tsx';
import { useStore } from '../../common/store.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { type Act, beginAct, itemsFor } from '../acts/acts.ts';
import { AddBeatDialog } from '../acts/add-beat-dialog.tsx';
import { figuresOf } from '../figures/figures.ts';
import { FiguresLine } from '../figures/figures-switch.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useOutline, useStudioState } from '../use-studio.ts';
import { BeatCard } from './beat-card.tsx';
import { type BeatNode, choiceOfHandle, placeOf, pointerOf } from './beat-node.ts';
import { describeChosen } from './describe.ts';
import { addBeatAt, branchTo, leadTo, moveBy, put, removeAll, tidy } from './edits.ts';
import { GraphBar } from './graph-bar.tsx';
import { useDrawn } from './use-drawn.ts';
import { SightBar, SmallGraph } from './sight-bar.tsx';
import { useSight } from './use-sight.ts';
import { type Walk, walk } from './walk.ts';

const NODE_TYPES = { beat: BeatCard };

/** Closer than this to where it began, a line that is let go of was a slip of the hand, in pixels. */
const SLIP = 24;
/** What Shift and an arrow move a card by, in the graph's own units. */
const STEP = 24;

/** The beats as a graph. The outline says and does the same in words. */
export function GraphView({ studio }: StudioViewProps) {
  return (
    <ReactFlowProvider>
      <Graph studio={studio} />
    </ReactFlowProvider>
  );
}

function Graph({ studio }: StudioViewProps) {
  const { t } = useText();
  const id = useId();
  const room = useRef<HTMLDivElement>(null);
  const flow = useReactFlow<BeatNode>();
  const outline = useOutline(studio);
  const { selection } = useStudioState(studio);
  const [search, setSearch] = useState('');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [moving, setMoving] = useState<Readonly<Record<string, Position>>>({});
  const [act, setAct] = useState<Act | null>(null);
  const [tidied, setTidied] = useState(0);
  const [came, setCame] = useState<string | null>(null);
  const figures = useStore(figuresOf(studio));
  const drawn = useDrawn(studio, { outline, search, marked, moving });
  const sight = useSight({ room, drawn, pointer: selection.pointer, start: outline.start, tidied });
  const place = placeOf(selection.pointer);
  const [first] = drawn.found;
  const showFound = useEffectEvent((pointer: string) => sight.show(pointer));
  useEffect(() => {
    if (first !== undefined) showFound(first);
  }, [first]);

  const focus = (): void => room.current?.querySelector<HTMLElement>('.react-flow')?.focus({ preventScroll: true });
  useAsked(studio, 'graph', () => {
    focus();
    sight.show(selection.pointer);
  });
  const choose = (pointer: string): void => {
    setMarked(new Set());
    studio.show(pointer);
  };
  const begin = (next: Act): void => {
    if (next.does === 'remove') remove();
    else if (!beginAct(studio, next)) setAct(next);
  };
  const remove = (): void => {
    removeAll(studio, [...marked].map((beat) => pointerOf(beat, null)));
    setMarked(new Set());
  };

  const change = (changes: readonly NodeChange<BeatNode>[]): void => {
    const moved = changes.flatMap((one) => (one.type === 'position' && one.position !== undefined ? [[one.id, one.position] as const] : []));
    if (moved.length > 0) setMoving((before) => ({ ...before, ...Object.fromEntries(moved) }));
    const picked = changes.filter((one) => one.type === 'select');
    if (picked.length === 0) return;
    const next = new Set(marked);
    for (const one of picked) {
      if (one.selected) next.add(one.id);
      else next.delete(one.id);
    }
    setMarked(next);
  };
  const drop = (nodes: readonly BeatNode[]): void => {
    put(studio, nodes);
    setMoving({});
  };
  const letGo: OnConnectEnd = (event, { fromNode, fromHandle, from }) => {
    const point = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (fromNode === null || point === undefined) return;
    const exit = { beat: fromNode.id, choice: choiceOfHandle(fromHandle?.id) };
    const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
    const under = document.elementFromPoint(point.clientX, point.clientY);
    const card = under?.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
    if (card !== null) {
      const isSlip = card === exit.beat && from !== null && Math.hypot(at.x - from.x, at.y - from.y) < SLIP;
      if (!isSlip) leadTo(studio, exit, card);
    } else if (under?.closest('.react-flow__pane') !== null && room.current?.contains(under) === true) branchTo(studio, exit, at);
    focus();
  };

  const go = (way: Walk): void => {
    const next = walk(outline, selection.pointer, way, came);
    if (next === null) return;
    if (way === 'on') setCame(place?.beat ?? null);
    choose(next);
    sight.show(next);
  };
  const backToStart = (): void => {
    const start = walk(outline, selection.pointer, 'start', null);
    if (start === null) return;
    choose(start);
    sight.begin(start);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    const { key } = event;
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    const done = (): void => event.preventDefault();
    const way = WAYS[key];
    if (way !== undefined && !modified && !event.shiftKey) {
      done();
      go(way);
      return;
    }
    const shift = SHIFTS[key];
    if (shift !== undefined && event.shiftKey && !modified && place !== null) {
      done();
      const beats = marked.has(place.beat) ? [...marked] : [place.beat];
      moveBy(studio, drawn.placesOf(beats), { x: shift.x * STEP, y: shift.y * STEP });
      return;
    }
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) {
      done();
      openMenu();
      return;
    }
    const simple = modified ? undefined : simpleKeys[key];
    if (simple !== undefined) {
      done();
      simple();
      return;
    }
    const item = itemsFor(studio, selection.pointer).find(({ matches }) => matches?.(event) === true);
    if (item === undefined) return;
    done();
    if (!item.disabled) begin(item.act);
  };
  const simpleKeys: Readonly<Record<string, () => void>> = {
    '+': () => void flow.zoomIn(),
    '-': () => void flow.zoomOut(),
    '0': sight.whole,
    '/': () => document.getElementById(`${id}-search`)?.focus(),
    ' ': () => {
      if (place === null) return;
      const next = new Set(marked);
      if (!next.delete(place.beat)) next.add(place.beat);
      setMarked(next);
    },
    Escape: () => setMarked(new Set()),
    Backspace: remove,
    Delete: remove,
  };
  const openMenu = (): void => document.getElementById(`${id}-menu`)?.querySelector('button')?.click();

  return (
    <div className="studio-graph" ref={room}>
      <GraphBar
        id={id}
        studio={studio}
        search={search}
        found={drawn.found}
        marked={marked.size}
        onSearch={setSearch}
        onFound={(pointer) => {
          choose(pointer);
          sight.show(pointer);
        }}
        onAct={begin}
        onAdd={() => setAct({ does: 'add-beat', pointer: place === null ? '' : pointerOf(place.beat, null) })}
      />
      <p id={`${id}-how`} className="sr-only">
        {t('studio.graph-how')}
      </p>
      <p role="status" className="sr-only">
        {describeChosen(t, outline, selection.pointer, marked.size, figures)}
      </p>
      {!drawn.laidOut && <p role="status">{t('studio.graph-laying-out')}</p>}
      {drawn.laidOut && outline.beats.length === 0 && <p className="hint">{t('studio.graph-empty')}</p>}
      {drawn.laidOut && (
        <ReactFlow
          nodes={drawn.nodes}
          edges={drawn.lines}
          nodeTypes={NODE_TYPES}
          tabIndex={0}
          aria-label={t('studio.graph')}
          aria-describedby={`${id}-how`}
          onKeyDown={keys}
          onNodesChange={change}
          onNodeDragStop={(_, __, nodes) => drop(nodes)}
          onSelectionDragStop={(_, nodes) => drop(nodes)}
          onNodeClick={(event, node) => {
            focus();
            const row = event.target instanceof Element ? event.target.closest('[data-choice]') : null;
            const choice = row instanceof HTMLElement ? Number(row.dataset['choice']) : null;
            if (!event.shiftKey && !event.ctrlKey && !event.metaKey) studio.look(pointerOf(node.id, choice), 'form');
          }}
          onNodeDoubleClick={(_, node) => studio.show(placeOf(selection.pointer)?.beat === node.id ? selection.pointer : pointerOf(node.id, null), 'form')}
          onNodeContextMenu={(event, node) => {
            event.preventDefault();
            studio.show(pointerOf(node.id, null));
            focus();
            requestAnimationFrame(openMenu);
          }}
          onEdgeClick={(_, line) => {
            choose(line.id);
            focus();
          }}
          onPaneClick={(event) => {
            focus();
            setMarked(new Set());
            if (event.detail === 2) addBeatAt(studio, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
          }}
          onConnectEnd={letGo}
          onInit={() => sight.begin(selection.pointer)}
          onlyRenderVisibleElements
          // The largest story can be seen as a whole.
          minZoom={0.01}
          maxZoom={2}
          connectOnClick={false}
          connectionRadius={0}
          zoomOnDoubleClick={false}
          panOnScroll
          deleteKeyCode={null}
          panActivationKeyCode={null}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          // Its licence (MIT) leaves that to us; the credits name it.
          proOptions={{ hideAttribution: true }}
        >
          <Background />
        </ReactFlow>
      )}
      <div className="graph-foot">
        <div className="graph-about">
          <div className="actions">
            {drawn.nodes.length > 0 && <SightBar onWhole={sight.whole} onStart={backToStart} />}
            <button type="button" className="button button-quiet" onClick={() => tidy(studio, drawn.plan, () => setTidied((before) => before + 1))}>
              {t('studio.graph-tidy')}
            </button>
          </div>
          <details className="fold">
            <summary>{t('studio.graph-keys')}</summary>
            <p>{t('studio.graph-how')}</p>
            <p>{t('studio.graph-keys-mouse')}</p>
            <p>{t('studio.graph-keys-signs')}</p>
          </details>
          <FiguresLine studio={studio} />
        </div>
        {drawn.nodes.length > 0 && <SmallGraph />}
      </div>
      {act?.does === 'add-beat' ? (
        <AddBeatDialog studio={studio} after={act.pointer} onClose={() => setAct(null)} onDone={(pointer) => studio.show(pointer, 'graph')} />
      ) : (
        act !== null && <ActDialog studio={studio} act={act} onClose={() => setAct(null)} onDone={(pointer) => studio.show(pointer, 'graph')} />
      )}
    </div>
  );
}

const WAYS: Readonly<Record<string, Walk>> = { ArrowRight: 'on', ArrowLeft: 'back', ArrowDown: 'down', ArrowUp: 'up', Home: 'start' };

const SHIFTS: Readonly<Record<string, Position>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};
