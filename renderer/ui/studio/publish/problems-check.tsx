import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { CheckRow } from './check-row.tsx';
import type { CheckProps } from './checks.ts';

/** What the prover has found: an error keeps it from going live. */
export function ProblemsCheck({ studio }: CheckProps) {
  const { t } = useText();
  const { findings, settled } = useStore(studio.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (!settled) return <CheckRow state="waiting" title={t('studio.problems-looking')} />;
  return (
    <CheckRow state={errors > 0 ? 'stop' : warnings > 0 ? 'look' : 'fine'} title={t('studio.problems', { errors, warnings })}>
      {findings.length > 0 && <p className="hint">{t(errors > 0 ? 'studio.check-errors' : 'studio.check-warnings')}</p>}
    </CheckRow>
  );
}
