import type { ReportCard } from '#core/grading/report-card.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import { VerdictItem } from './verdict-item.tsx';

interface NeedsProps {
  readonly scenario: Scenario;
  readonly core: ReportCard['core'];
}

/** What the customer needed, met and missed. */
export function Needs({ scenario, core }: NeedsProps) {
  const { t } = useText();
  return (
    <ul className="verdicts">
      {core.met.map((need) => (
        <VerdictItem key={need} verdict="yes" word={t('report.met')}>
          <span lang={scenario.locale}>{scenario.needs.get(need)}</span>
        </VerdictItem>
      ))}
      {core.missed.map((need) => (
        <VerdictItem key={need} verdict="no" word={t('report.missed')}>
          <span lang={scenario.locale}>{scenario.needs.get(need)}</span>
        </VerdictItem>
      ))}
    </ul>
  );
}
