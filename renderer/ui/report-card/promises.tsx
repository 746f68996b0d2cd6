import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import type { PromiseFates } from './promises-of.ts';
import { VerdictItem } from './verdict-item.tsx';

interface PromisesProps {
  readonly scenario: Scenario;
  readonly promises: PromiseFates;
}

/** What was promised, and what became of it. */
export function Promises({ scenario, promises: { kept, broken, released } }: PromisesProps) {
  const { t } = useText();
  if (kept.length + broken.length + released.length === 0) return null;
  const words = (id: string): string => scenario.promises.get(id) ?? id;
  return (
    <section className="panel report-section">
      <h2>{t('report.promises-title')}</h2>
      <ul className="verdicts">
        {kept.map((id) => (
          <VerdictItem key={id} verdict="yes" word={t('report.kept')}>
            {words(id)}
          </VerdictItem>
        ))}
        {broken.map((id) => (
          <VerdictItem key={id} verdict="no" word={t('report.broken')}>
            {words(id)}
          </VerdictItem>
        ))}
        {released.map((id) => (
          <VerdictItem key={id} verdict="let-go" word={t('report.released')}>
            {words(id)}
          </VerdictItem>
        ))}
      </ul>
    </section>
  );
}
