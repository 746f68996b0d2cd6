import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../../common/grade-mark.tsx';
import { shorten } from '../../common/shorten.ts';
import { type MessageId, useText } from '../../messages/text.tsx';
import type { ReviewedStep } from '../review.ts';
import type { StepEffect } from '../step-effects.ts';

/** What was heard is only there to find the moment by. */
const MOMENT_CHARACTERS = 48;

/** What turned the story, in a word: the rest stands under what the customer needed and what was promised. */
const TURNS: { readonly [Code in StepEffect['code']]?: MessageId } = {
  surprised: 'printed.surprised',
  recovered: 'printed.recovered',
  'walked-out': 'printed.walked-out',
  'won-back': 'printed.won-back',
};

interface PrintedChoicesProps {
  readonly scenario: Scenario;
  readonly steps: readonly ReviewedStep[];
}

/** Every choice in a row: the moment, what was chosen, what it was worth and why. */
export function PrintedChoices({ scenario, steps }: PrintedChoicesProps) {
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
              {effects.map(({ code }) => {
                const turn = TURNS[code];
                return turn !== undefined && <strong key={code}>{t(turn)}</strong>;
              })}
            </td>
            <td lang={locale}>{why}</td>
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
