import { getNodesBounds, useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type BeatNode, placeOf } from './beat-node.ts';
import { firstSight, MARGIN, READABLE, type Rect } from './first-sight.ts';
import type { Drawn } from './use-drawn.ts';

interface Seen {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly drawn: Drawn;
  /** What is chosen. */
  readonly pointer: string;
  readonly start: string | null;
  /** How often all of it was laid out anew. */
  readonly tidied: number;
}

/** All of the graph, never larger than it is drawn: a single card needs no magnifying. */
const WHOLE = { maxZoom: 1, padding: `${MARGIN}px` } as const;

/** What the graph can be asked to show. */
export interface GraphSight {
  /** What a pointer leads to, where it is out of sight. */
  readonly show: (pointer: string) => void;
  /** What a pointer leads to, or else the start, as the graph is first seen. */
  readonly begin: (pointer: string) => void;
  readonly whole: () => void;
}

/** What of the graph is in sight: what is chosen always, wherever it was chosen. */
export function useSight({ room, drawn, pointer, start, tidied }: Seen): GraphSight {
  const flow = useReactFlow<BeatNode>();
  const areaNow = (): DOMRect | undefined => room.current?.querySelector('.react-flow')?.getBoundingClientRect();
  const show = (to: string): void => {
    const node = drawn.nodes.find(({ id }) => id === placeOf(to)?.beat);
    const area = areaNow();
    if (node === undefined || area === undefined) return;
    const { x: left, y: top, width, height } = rectOf(node);
    const middle = { x: left + width / 2, y: top + height / 2 };
    const { x, y } = flow.flowToScreenPosition(middle);
    const isSeen = x > area.left && x < area.right && y > area.top && y < area.bottom;
    const zoom = Math.max(flow.getZoom(), READABLE);
    // Of one that is taller than there is room the head is to be seen.
    if (!isSeen) void flow.setCenter(middle.x, top + Math.min(height / 2, area.height / zoom / 2 - MARGIN), { zoom });
  };
  const follow = useEffectEvent((to: string) => show(to));
  const isPlaced = drawn.nodes.some(({ id }) => id === placeOf(pointer)?.beat);
  useEffect(() => {
    if (isPlaced) follow(pointer);
  }, [pointer, isPlaced]);
  const begin = (at: string): void => {
    const area = areaNow();
    const first = drawn.nodes.find(({ id }) => id === (placeOf(at)?.beat ?? start)) ?? drawn.nodes[0];
    if (area === undefined || first === undefined) return;
    const on = new Set(first.data.card.beat.edges.map(({ to }) => to));
    const next = drawn.nodes.filter(({ id }) => on.has(id)).map(rectOf);
    void flow.setViewport(firstSight(area, getNodesBounds(drawn.nodes), rectOf(first), next));
  };
  const beginAgain = useEffectEvent(() => begin(pointer));
  useEffect(() => {
    if (tidied > 0) beginAgain();
  }, [tidied]);
  return { show, begin, whole: () => void flow.fitView(WHOLE) };
}

function rectOf({ position: { x, y }, width = 0, height = 0 }: BeatNode): Rect {
  return { x, y, width, height };
}
