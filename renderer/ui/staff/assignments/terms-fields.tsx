import { useId } from 'react';
import { useText } from '../../messages/text.tsx';

/** The terms of an assignment as they are typed: empty means without a limit, or for good. */
export interface TypedTerms {
  readonly dueOn: string;
  readonly attemptLimit: string;
  readonly validMonths: string;
}

export const NO_TERMS: TypedTerms = { dueOn: '', attemptLimit: '', validMonths: '' };

/** Terms as the contract takes them; null where something typed is none. */
export function termsOf({ dueOn, attemptLimit, validMonths }: TypedTerms) {
  const limit = wholeOrNone(attemptLimit, 100);
  const months = wholeOrNone(validMonths, 120);
  if (!/^\d{4}-\d\d-\d\d$/.test(dueOn) || limit === undefined || months === undefined) return null;
  return { dueOn, attemptLimit: limit, validMonths: months };
}

/** undefined: not a whole number from 1. */
function wholeOrNone(typed: string, most: number): number | null | undefined {
  if (typed.trim() === '') return null;
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}

interface TermsFieldsProps {
  readonly terms: TypedTerms;
  readonly onTerms: (terms: TypedTerms) => void;
}

/** By when, how many attempts, and for how long. */
export function TermsFields({ terms, onTerms }: TermsFieldsProps) {
  const { t } = useText();
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-due`}>{t('assignment.due')}</label>
        <input
          id={`${id}-due`}
          className="input"
          type="date"
          value={terms.dueOn}
          onChange={(event) => onTerms({ ...terms, dueOn: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-limit`}>{t('assignment.limit')}</label>
        <input
          id={`${id}-limit`}
          className="input"
          inputMode="numeric"
          value={terms.attemptLimit}
          aria-describedby={`${id}-limit-hint`}
          onChange={(event) => onTerms({ ...terms, attemptLimit: event.target.value })}
        />
        <p id={`${id}-limit-hint`} className="hint">
          {t('assignment.limit-hint')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-months`}>{t('assignment.months')}</label>
        <input
          id={`${id}-months`}
          className="input"
          inputMode="numeric"
          value={terms.validMonths}
          aria-describedby={`${id}-months-hint`}
          onChange={(event) => onTerms({ ...terms, validMonths: event.target.value })}
        />
        <p id={`${id}-months-hint`} className="hint">
          {t('assignment.months-hint')}
        </p>
      </div>
    </>
  );
}
