import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../../common/grade-mark.tsx';
import { shorten } from '../../common/shorten.ts';
import { useText } from '../../messages/text.tsx';
import { effectInWords } from '../effect-words.ts';
import type { ReviewedStep } from '../review.ts';
import type { StepEffect } from '../step-effects.ts';

/** What was heard is only there to find the moment by. */
const MOMENT_CHARACTERS = 60;

interface PrintedChoicesProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly steps: readonly ReviewedStep[];
}

/** Every choice in a row: the moment, what was chosen, what it was worth and why. */
export function PrintedChoices({ scenario, name, steps }: PrintedChoicesProps) {
  const { t, rich } = useText();
  const { locale } = scenario;
  return (
    <table className="printed-choices">
      <thead>
        <tr>
          <th scope="col">{t('printed.number')}</th>
          <th scope="col">{t('printed.moment')}</th>
          <th scope="col">{t('printed.chosen')}</th>
          <th scope="col">{t('printed.worth')}</th>
          <th scope="col">{t('printed.why')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ effects, grade, heard, number, timedOut, why, words }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td lang={locale}>{heard !== null && <Moment heard={heard} />}</td>
            <td lang={locale}>{rich(`report.you-${timedOut ? 'timed-out' : words.kind}`, { words: words.text })}</td>
            <td>
              <ChoiceMark grade={grade} /> {t(`choice-grade.${grade}`)}
            </td>
            <td>
              <span lang={locale}>{why}</span>
              {effects.filter(isTurn).map((effect) => (
                <strong key={effect.code}> {effectInWords(t, scenario, name, effect)}.</strong>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Moment({ heard: { say, speaker } }: { readonly heard: NonNullable<ReviewedStep['heard']> }) {
  const { rich } = useText();
  const short = shorten(say, MOMENT_CHARACTERS);
  if (speaker === null) return short;
  return rich('report.heard', { name: <bdi key="name">{speaker}</bdi>, say: short });
}

/** What turned the story: the rest stands under what the customer needed and what was promised. */
function isTurn({ code }: StepEffect): boolean {
  return code === 'surprised' || code === 'walked-out' || code === 'won-back' || code === 'recovered';
}
