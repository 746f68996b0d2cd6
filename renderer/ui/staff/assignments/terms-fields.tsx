import { type ReactNode, useId } from 'react';
import { useText } from '../../messages/text.tsx';
import type { TermsFaults, TypedTerms } from './terms.ts';

interface TermsFieldsProps {
  readonly terms: TypedTerms;
  readonly faults: TermsFaults;
  readonly onTerms: (terms: TypedTerms) => void;
}

/** By when, how many attempts, and for how long. */
export function TermsFields({ terms, faults, onTerms }: TermsFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TermsField
        label={t('assignment.due')}
        hint={t('assignment.due-hint')}
        fault={faults.dueOn === undefined ? null : t(`assignment.due-${faults.dueOn}`)}
      >
        {(props) => (
          <input {...props} type="date" value={terms.dueOn} onChange={(event) => onTerms({ ...terms, dueOn: event.target.value })} />
        )}
      </TermsField>
      <TermsField
        label={t('assignment.limit')}
        hint={t('assignment.limit-hint')}
        fault={faults.attemptLimit === undefined ? null : t('assignment.limit-fault')}
      >
        {(props) => (
          <input
            {...props}
            inputMode="numeric"
            value={terms.attemptLimit}
            onChange={(event) => onTerms({ ...terms, attemptLimit: event.target.value })}
          />
        )}
      </TermsField>
      <TermsField
        label={t('assignment.months')}
        hint={t('assignment.months-hint')}
        fault={faults.validMonths === undefined ? null : t('assignment.months-fault')}
      >
        {(props) => (
          <input
            {...props}
            inputMode="numeric"
            value={terms.validMonths}
            onChange={(event) => onTerms({ ...terms, validMonths: event.target.value })}
          />
        )}
      </TermsField>
    </>
  );
}

interface TermsFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly fault: string | null;
  readonly children: (props: {
    readonly id: string;
    readonly className: string;
    readonly 'aria-invalid': boolean;
    readonly 'aria-describedby': string;
  }) => ReactNode;
}

function TermsField({ label, hint, fault, children }: TermsFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, className: 'input', 'aria-invalid': fault !== null, 'aria-describedby': `${id}-fault ${id}-hint` })}
      <p id={`${id}-fault`} className="hint-trouble" role="alert">
        {fault}
      </p>
      <p id={`${id}-hint`} className="hint">
        {hint}
      </p>
    </div>
  );
}
