import { scoreParts } from '#core/grading/outcome.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';

/** What the points are made of, in words: those of the grade, and those of the choices. */
export function Points({ card: { choices, grade, score } }: { readonly card: ReportCard }) {
  const { t } = useText();
  const grades = choices.map((choice) => choice.grade);
  const count = (worth: ChoiceGrade): number => grades.filter((one) => one === worth).length;
  return (
    <div className="score-parts">
      <h3>{t('points.title', { score })}</h3>
      <p>{t('points.sum', { grade, ...scoreParts(grade, grades) })}</p>
      {choices.length > 0 && (
        <p className="hint">
          {t('points.choices', { dazzles: count('dazzles'), meets: count('meets'), short: count('falls-short') })}
        </p>
      )}
    </div>
  );
}
