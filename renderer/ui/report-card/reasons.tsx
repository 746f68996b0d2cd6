import type { GradeReason } from '#core/grading/reasons.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { type Text, useText } from '../messages/text.tsx';
import { VerdictItem } from './verdict-item.tsx';

interface ReasonsProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly reasons: readonly GradeReason[];
}

/** Why this grade: the scenario's own rules that decided. */
export function Reasons({ scenario, name, reasons }: ReasonsProps) {
  const { t } = useText();
  return (
    <ul className="verdicts">
      {reasons.map((reason) => (
        <VerdictItem
          key={`${reason.code} ${'need' in reason ? reason.need : ''}${'promise' in reason ? reason.promise : ''}`}
          verdict={reason.side === 'for' ? 'yes' : 'no'}
          quiet
          word={t(reason.side === 'for' ? 'report.for' : 'report.against')}
        >
          {reasonInWords(t, scenario, name, reason)}
        </VerdictItem>
      ))}
    </ul>
  );
}

/**
 * A reason as one says it.
 *
 * @param name the customer's
 */
export function reasonInWords(t: Text['t'], scenario: Scenario, name: string, reason: GradeReason): string {
  const id = `reason.${reason.code}` as const;
  switch (reason.code) {
    case 'need-missed':
      return t(id, { name, need: scenario.needs.get(reason.need) ?? reason.need });
    case 'promise-broken':
      return t(id, { promise: scenario.promises.get(reason.promise) ?? reason.promise });
    default: {
      const { side: _, code: __, ...values } = reason;
      return t(id, { name, ...values });
    }
  }
}
