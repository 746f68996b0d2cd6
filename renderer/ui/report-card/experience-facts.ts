import type { Step } from '#core/dialogue/steps.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import type { Bar } from '#core/scenario/format.ts';

/** Something about how a run was for the customer, beyond what they needed. */
export type ExperienceFact =
  | { readonly verdict: 'yes' | 'no' | 'let-go'; readonly code: 'dazzles' | 'surprises' | 'slips'; readonly count: number }
  | { readonly verdict: 'yes'; readonly code: 'recovered' | 'won-back' }
  | { readonly verdict: 'no'; readonly code: 'walked-out' };

/**
 * What made the experience: dazzles, surprises, slips and how they were made good, whether the customer
 * stayed. What did not come and was not asked for counts neither way.
 */
export function experienceFacts(card: ReportCard, steps: readonly Step[], bar: Bar): ExperienceFact[] {
  const came = (count: number, asked: number) => (count > 0 ? 'yes' : asked > 0 ? 'no' : 'let-go');
  const facts: ExperienceFact[] = [
    { verdict: came(card.dazzles, bar.dazzles), code: 'dazzles', count: card.dazzles },
    { verdict: came(card.surprises, bar.surprises), code: 'surprises', count: card.surprises },
    { verdict: card.slips > 0 ? 'no' : 'yes', code: 'slips', count: card.slips },
  ];
  if (steps.some(({ before, choice }) => choice.recovers && before.slips > 0)) {
    facts.push({ verdict: 'yes', code: 'recovered' });
  }
  if (card.walkedOut) facts.push({ verdict: 'no', code: 'walked-out' });
  else if (steps.some(({ before, after }) => before.walkOut === 'out' && after.walkOut === 'back')) {
    facts.push({ verdict: 'yes', code: 'won-back' });
  }
  return facts;
}
