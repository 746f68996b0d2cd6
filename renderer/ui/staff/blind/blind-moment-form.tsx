import { useEffect, useId, useRef, useState } from 'react';
import { type GivenGrade, type OwnSheet, REMARK_LIMIT } from '#core/contract/agreement.ts';
import { choiceKey } from '#core/studio/agreement/blind-sheet.ts';
import { useText } from '../../messages/text.tsx';
import { BlindLines } from './blind-lines.tsx';

type Moment = OwnSheet['sheet']['moments'][number];

interface BlindMomentFormProps {
  readonly moment: Moment;
  /** Its place among the moments, from 1. */
  readonly number: number;
  readonly of: number;
  readonly locale: string;
  readonly grades: ReadonlyMap<string, GivenGrade>;
  readonly onGive: (grade: GivenGrade) => void;
}

/** One moment: what leads to it, what is said, and each choice to be graded. Takes the focus when it comes. */
export function BlindMomentForm({ moment, number, of, locale, grades, onGive }: BlindMomentFormProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(number === 1 && grades.size === 0);
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
  }, []);
  return (
    <section className="panel blind-moment">
      <h2 ref={heading} tabIndex={-1}>
        {t('blind.moment', { number, of })}
      </h2>
      <BlindLines moment={moment} locale={locale} />
      {moment.seconds !== null && <p className="hint">{t('blind.seconds', { seconds: moment.seconds })}</p>}
      {moment.choices.map((choice) => (
        <ChoiceField
          key={choice.id}
          beat={moment.beat}
          choice={choice}
          locale={locale}
          given={grades.get(choiceKey(moment.beat, choice.id)) ?? null}
          onGive={onGive}
        />
      ))}
    </section>
  );
}

interface ChoiceFieldProps {
  readonly beat: string;
  readonly choice: Moment['choices'][number];
  readonly locale: string;
  readonly given: GivenGrade | null;
  readonly onGive: (grade: GivenGrade) => void;
}

const GRADES = ['falls-short', 'meets', 'dazzles'] as const satisfies readonly GivenGrade['grade'][];

function ChoiceField({ beat, choice: { id, words, deed, silent, costs }, locale, given, onGive }: ChoiceFieldProps) {
  const { t } = useText();
  const field = useId();
  const [remark, setRemark] = useState(given?.remark ?? '');
  const keepRemark = (): void => {
    const next = remark.trim() === '' ? null : remark.trim();
    if (given !== null && next !== given.remark) onGive({ ...given, remark: next });
  };
  return (
    <fieldset className="blind-choice">
      <legend>
        <span className="hint">{t(silent ? 'blind.silent' : deed ? 'blind.does' : 'blind.says')}</span>{' '}
        <span lang={locale} className="blind-words">
          {words}
        </span>
        {costs > 0 && <span className="hint"> {t('blind.costs', { units: costs })}</span>}
      </legend>
      <div className="blind-grades">
        {GRADES.map((grade) => (
          <label key={grade} className="option">
            <input
              type="radio"
              name={field}
              checked={given?.grade === grade}
              onChange={() => onGive({ beat, choice: id, grade, remark: remark.trim() === '' ? null : remark.trim() })}
            />
            <span>{t(`blind.grade-${grade}`)}</span>
          </label>
        ))}
      </div>
      {given !== null && (
        <div className="field">
          <label htmlFor={`${field}-remark`}>{t('blind.remark')}</label>
          <input
            id={`${field}-remark`}
            className="input"
            value={remark}
            maxLength={REMARK_LIMIT}
            onChange={(event) => setRemark(event.target.value)}
            onBlur={keepRemark}
          />
        </div>
      )}
    </fieldset>
  );
}
