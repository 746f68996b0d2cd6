import { ReactFlow } from '@xyflow/react';
import { createRoot } from 'react-dom/client';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { layOut } from '#renderer/ui/studio/graph/lay-out.ts';
import { boxOf } from '#renderer/ui/studio/graph/measures.ts';

const REM = 16;
const { beats, edges } = outline(new Source(await (await fetch('./story.json')).text()));
const boxes = Object.fromEntries(beats.map((beat) => [beat.id, boxOf(beat, REM)]));
const ways = edges.flatMap(({ from, to }) => (from === null ? [] : [[from, to] as const]));
const places = layOut({ boxes, ways, rem: REM });
const nodes = beats.map(({ id }) => ({ id, ...boxes[id], position: places[id] ?? { x: 0, y: 0 }, data: { label: id } }));
const lines = edges.flatMap(({ from, to, pointer }) => (from === null ? [] : [{ id: pointer, source: from, target: to }]));
const start = places['b0'] ?? { x: 0, y: 0 };

const root = document.querySelector('#graph');
if (root === null) throw new Error('The page has no place for the graph.');
createRoot(root).render(
  <ReactFlow defaultNodes={nodes} defaultEdges={lines} minZoom={0.1} defaultViewport={{ x: 100 - start.x, y: 300 - start.y, zoom: 1 }} />,
);
