import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import type { ExperienceFact } from './experience-facts.ts';
import type { PromiseFates } from './promises-of.ts';
import { VerdictItem } from './verdict-item.tsx';

interface ExperienceProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly facts: readonly ExperienceFact[];
  readonly promises: PromiseFates;
}

/** How the run was for the customer, beyond what they needed: surprises, slips, and the player's word. */
export function Experience({ scenario, name, facts, promises }: ExperienceProps) {
  const { t } = useText();
  return (
    <ul className="verdicts">
      {facts.map((fact) => (
        <VerdictItem
          key={fact.code}
          verdict={fact.verdict}
          quiet
          word={t(WORDS[fact.verdict])}
        >
          {t(`experience.${fact.code}`, { name, count: 'count' in fact ? fact.count : 0 })}
        </VerdictItem>
      ))}
      {(['kept', 'broken', 'released'] as const).flatMap((fate) =>
        promises[fate].map((id) => (
          <VerdictItem key={`${fate} ${id}`} verdict={VERDICTS[fate]} word={t(`report.${fate}`)}>
            <span lang={scenario.locale}>{scenario.promises.get(id) ?? id}</span>
          </VerdictItem>
        )),
      )}
    </ul>
  );
}

const WORDS = { yes: 'report.for', no: 'report.against', 'let-go': 'report.neither' } as const;
const VERDICTS = { kept: 'yes', broken: 'no', released: 'let-go' } as const;
