import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type BeatNode, placeOf } from './beat-node.ts';
import type { Drawn } from './use-drawn.ts';

interface Seen {
  readonly room: RefObject<HTMLDivElement | null>;
  readonly drawn: Drawn;
  /** What is chosen. */
  readonly pointer: string;
  readonly start: string | null;
}

/** Smaller than this nothing can be read: then the graph begins at what is chosen instead of showing all. */
const SMALLEST = 0.6;

/** What of the graph is in sight: what is chosen always, wherever it was chosen. */
export function useSight({ room, drawn, pointer, start }: Seen): { readonly show: (pointer: string) => void; readonly begin: () => void } {
  const flow = useReactFlow<BeatNode>();
  const show = (to: string): void => {
    const node = drawn.nodes.find(({ id }) => id === placeOf(to)?.beat);
    const area = room.current?.querySelector('.react-flow')?.getBoundingClientRect();
    if (node === undefined || area === undefined) return;
    const { width = 0, height = 0 } = node;
    const middle = { x: node.position.x + width / 2, y: node.position.y + height / 2 };
    const { x, y } = flow.flowToScreenPosition(middle);
    const isSeen = x > area.left && x < area.right && y > area.top && y < area.bottom;
    if (!isSeen) void flow.setCenter(middle.x, middle.y, { zoom: Math.max(flow.getZoom(), SMALLEST) });
  };
  const follow = useEffectEvent((to: string) => show(to));
  const isPlaced = drawn.nodes.some(({ id }) => id === placeOf(pointer)?.beat);
  useEffect(() => {
    if (isPlaced) follow(pointer);
  }, [pointer, isPlaced]);
  const begin = (): void => {
    void flow.fitView();
    if (flow.getZoom() >= SMALLEST) return;
    const first = placeOf(pointer) === null ? start : placeOf(pointer)?.beat;
    const node = drawn.nodes.find(({ id }) => id === first) ?? drawn.nodes[0];
    if (node === undefined) return;
    const { width = 0, height = 0, position } = node;
    void flow.setCenter(position.x + width, position.y + height / 2, { zoom: 1 });
  };
  return { show, begin };
}
