import type { ReportCard } from '#core/grading/report-card.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import { VerdictItem } from './verdict-item.tsx';

interface NeedsProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly core: ReportCard['core'];
}

/** What the customer needed, met and missed. */
export function Needs({ scenario, name, core }: NeedsProps) {
  const { t, rich } = useText();
  if (scenario.needs.size === 0) return null;
  return (
    <section className="panel report-section">
      <h2>{rich('report.needs-title', { name: <bdi>{name}</bdi> })}</h2>
      <ul className="verdicts">
        {core.met.map((need) => (
          <VerdictItem key={need} verdict="yes" word={t('report.met')}>
            {scenario.needs.get(need)}
          </VerdictItem>
        ))}
        {core.missed.map((need) => (
          <VerdictItem key={need} verdict="no" word={t('report.missed')}>
            {scenario.needs.get(need)}
          </VerdictItem>
        ))}
      </ul>
    </section>
  );
}
