import { graphlib, layout } from '@dagrejs/dagre';
import type { Position } from '#core/studio/sheet.ts';
import type { Box } from './measures.ts';

/** What is to be laid out. */
export interface Plan {
  readonly boxes: Readonly<Record<string, Box>>;
  /** Each from a box to a box. */
  readonly ways: readonly (readonly [from: string, to: string])[];
  /** The size of the page's letters, in pixels. */
  readonly rem: number;
}

/** Where each box begins, at its upper left corner. */
export type Places = Readonly<Record<string, Position>>;

/** Above so many the finer way of ranking takes seconds. */
const MANY = 150;

/** Places boxes in layers, from what comes first on the left, with few crossings. */
export function layOut({ boxes, ways, rem }: Plan): Places {
  const graph = new graphlib.Graph();
  const all = Object.entries(boxes);
  graph.setGraph({ rankdir: 'LR', nodesep: 2 * rem, ranksep: 6 * rem, ranker: all.length > MANY ? 'tight-tree' : 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const [id, box] of all) graph.setNode(id, { ...box });
  for (const [from, to] of ways) graph.setEdge(from, to);
  layout(graph);
  return Object.fromEntries(
    all.map(([id, { width, height }]) => {
      const { x, y } = graph.node(id);
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }];
    }),
  );
}
