import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { problemCount, weighed } from '../findings/weights.ts';
import { CheckRow } from './check-row.tsx';
import type { CheckProps } from './checks.ts';

/** What the prover has found: an error keeps it from going live. */
export function ProblemsCheck({ studio, onLeave }: CheckProps) {
  const { t } = useText();
  const found = useStore(studio.findings);
  const counts = weighed(found);
  const stops = found.findings.some(({ severity }) => severity === 'error');
  const toProblems = (): void => {
    onLeave();
    studio.show(studio.document.state.get().selection.pointer, 'problems');
  };
  if (!found.settled) return <CheckRow state="waiting" title={t('studio.problems-looking')} />;
  return (
    <CheckRow state={stops ? 'stop' : found.findings.length > 0 ? 'look' : 'fine'} title={problemCount(t, counts)}>
      {found.findings.length > 0 && <p className="hint">{t(!stops ? 'studio.check-warnings' : counts.errors > 0 ? 'studio.check-errors' : 'studio.check-todo')}</p>}
      {stops && (
        <button type="button" className="button button-small" onClick={toProblems}>
          {t('studio.check-show')}
        </button>
      )}
    </CheckRow>
  );
}
