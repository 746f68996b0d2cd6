import { getNodesBounds, useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type BeatNode, placeOf } from './beat-node.ts';
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

/** Smaller than this nothing can be read: then the graph begins at what is chosen instead of showing all. */
const SMALLEST = 0.6;

/** Room above and beside a card that is larger than the sight. */
const MARGIN = 24;

/** All of the graph, never larger than it is drawn: a single card needs no magnifying. */
export const WHOLE = { maxZoom: 1 };

/** What of the graph is in sight: what is chosen always, wherever it was chosen. */
export function useSight({ room, drawn, pointer, start, tidied }: Seen): { readonly show: (pointer: string) => void; readonly begin: () => void } {
  const flow = useReactFlow<BeatNode>();
  const show = (to: string): void => {
    const node = drawn.nodes.find(({ id }) => id === placeOf(to)?.beat);
    const area = room.current?.querySelector('.react-flow')?.getBoundingClientRect();
    if (node === undefined || area === undefined) return;
    const { width = 0, height = 0 } = node;
    const middle = { x: node.position.x + width / 2, y: node.position.y + height / 2 };
    const { x, y } = flow.flowToScreenPosition(middle);
    const isSeen = x > area.left && x < area.right && y > area.top && y < area.bottom;
    const zoom = Math.max(flow.getZoom(), SMALLEST);
    if (!isSeen) void flow.setCenter(middle.x, node.position.y + headed(height, area.height / zoom), { zoom });
  };
  const follow = useEffectEvent((to: string) => show(to));
  const isPlaced = drawn.nodes.some(({ id }) => id === placeOf(pointer)?.beat);
  useEffect(() => {
    if (isPlaced) follow(pointer);
  }, [pointer, isPlaced]);
  const begin = (): void => {
    const area = room.current?.querySelector('.react-flow')?.getBoundingClientRect();
    if (area === undefined || drawn.nodes.length === 0) return;
    const whole = getNodesBounds(drawn.nodes);
    if (Math.min(area.width / whole.width, area.height / whole.height) >= SMALLEST) {
      void flow.fitView(WHOLE);
      return;
    }
    const first = placeOf(pointer)?.beat ?? start;
    const node = drawn.nodes.find(({ id }) => id === first) ?? drawn.nodes[0];
    if (node === undefined) return;
    const { width = 0, height = 0, position } = node;
    // A little to the side, as far as there is room: where it leads to is on the right.
    void flow.setCenter(position.x + Math.min(width, area.width / 2 - MARGIN), position.y + headed(height, area.height), { zoom: 1 });
  };
  const beginAgain = useEffectEvent(begin);
  useEffect(() => {
    if (tidied > 0) beginAgain();
  }, [tidied]);
  return { show, begin };
}

/** How far down a card the middle of the sight may be for its head to be in it. */
function headed(height: number, room: number): number {
  return Math.min(height / 2, room / 2 - MARGIN);
}
