import { MiniMap, useReactFlow } from '@xyflow/react';
import { useText } from '../../messages/text.tsx';
import type { BeatNode } from './beat-node.ts';

const SMALL = { width: 150, height: 92 };

interface SightBarProps {
  readonly onWhole: () => void;
  readonly onStart: () => void;
}

/** What of the graph is in sight, by buttons: beside the graph, for in it they would lie on cards. */
export function SightBar({ onWhole, onStart }: SightBarProps) {
  const { t } = useText();
  const flow = useReactFlow();
  return (
    <div role="group" aria-label={t('studio.graph-view')} className="graph-sight">
      <button type="button" className="button graph-zoom" aria-label={t('studio.graph-zoom-out')} title={t('studio.graph-zoom-out')} onClick={() => void flow.zoomOut()}>
        <span aria-hidden="true">−</span>
      </button>
      <button type="button" className="button graph-zoom" aria-label={t('studio.graph-zoom-in')} title={t('studio.graph-zoom-in')} onClick={() => void flow.zoomIn()}>
        <span aria-hidden="true">+</span>
      </button>
      <button type="button" className="button" onClick={onWhole}>
        {t('studio.graph-fit')}
      </button>
      <button type="button" className="button" onClick={onStart}>
        {t('studio.graph-to-start')}
      </button>
    </div>
  );
}

/** The whole graph, small, with what of it is in sight. */
export function SmallGraph() {
  const { t } = useText();
  return (
    <MiniMap
      pannable
      zoomable
      style={SMALL}
      ariaLabel={t('studio.graph-small')}
      bgColor="var(--card)"
      maskColor="rgb(120 110 100 / 30%)"
      nodeColor={colourOf}
      nodeStrokeColor="var(--ink)"
      nodeStrokeWidth={2}
    />
  );
}

function colourOf({ data: { card }, selected = false }: BeatNode): string {
  if (selected || card.chosen !== null) return 'var(--clay)';
  return card.beat.kind === 'ending' ? 'var(--sun)' : 'var(--sage)';
}
