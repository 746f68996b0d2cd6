import { Link, useLocation } from 'wouter';
import { useStore } from '../../common/store.ts';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { isWithin } from '../areas.ts';
import { useExporter } from './exporter.tsx';
import { isUnderWay } from './receive-export.ts';
import './export-line.css';

/** Below the staff area's header, on every page but the exports': an export that goes on, or its end that waits. */
export function ExportLine() {
  const { t } = useText();
  const exporter = useExporter();
  const state = useStore(exporter.state);
  const seen = useStore(exporter.seen);
  const [place] = useLocation();
  if (seen || state.kind === 'idle' || state.kind === 'stopped' || isWithin(place, 'exports')) return null;
  const [done, total] = !isUnderWay(state) ? [1, 1] : state.kind === 'making' ? [state.rowsDone, state.rowsTotal] : [state.taken, state.bytes];
  const words = isUnderWay(state) ? 'exports.line-busy' : state.kind === 'saved' ? 'exports.line-saved' : 'exports.line-failed';
  return (
    <div className="export-line">
      <p role="status">{t(words)}</p>
      {isUnderWay(state) && (
        <progress aria-label={t('exports.line-busy')} value={total === 0 ? undefined : done} max={total === 0 ? undefined : total} />
      )}
      <Link href={PLACES.staffArea('exports')} className="link">
        {t(isUnderWay(state) ? 'exports.line-see' : 'exports.line-end')}
      </Link>
    </div>
  );
}
