import { type Edge, MarkerType } from '@xyflow/react';
import type { Outline, OutlineEdge } from '#core/studio/outline.ts';
import { handleOf, INTO } from './beat-node.ts';

/** Makes lines, and hands out the one from before where nothing about it differs. */
export function createLineMaker(): (outline: Outline, chosen: string, faint: (way: OutlineEdge) => boolean) => Edge[] {
  let kept = new Map<string, { readonly said: string; readonly line: Edge }>();
  return ({ edges }, chosen, faint) => {
    const next: typeof kept = new Map();
    const lines = edges.flatMap((way): Edge[] => {
      // A line needs two ends; the cards tell of the others.
      if (way.from === null || way.dangling) return [];
      const isChosen = way.pointer === chosen;
      const isFaint = faint(way);
      const said = JSON.stringify([way.from, way.choice, way.to, way.kind, way.conditional, isChosen, isFaint]);
      const before = kept.get(way.pointer);
      const entry = before?.said === said ? before : { said, line: lineOf(way, way.from, isChosen, isFaint) };
      next.set(way.pointer, entry);
      return [entry.line];
    });
    kept = next;
    return lines;
  };
}

function lineOf(way: OutlineEdge, source: string, selected: boolean, faint: boolean): Edge {
  const tone = selected ? 'var(--clay)' : faint ? 'var(--ink-soft)' : 'var(--pine-deep)';
  const dash = way.kind === 'timeout' ? '2 6' : way.conditional ? '8 5' : null;
  return {
    id: way.pointer,
    source,
    target: way.to,
    sourceHandle: handleOf(way.choice),
    targetHandle: INTO,
    selected,
    style: { stroke: tone, strokeWidth: selected ? 4 : 2, ...(dash === null ? {} : { strokeDasharray: dash }) },
    markerEnd: { type: MarkerType.ArrowClosed, color: tone, width: 16, height: 16 },
  };
}
