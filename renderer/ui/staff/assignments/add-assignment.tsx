import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { Cohort } from '#core/contract/roster.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { type Subject, SubjectPicker } from './subject-picker.tsx';
import { NO_TERMS } from './terms.ts';
import { TermsFields } from './terms-fields.tsx';
import { useFaultFocus, useTerms } from './use-terms.ts';

interface AddAssignmentProps {
  readonly cohorts: readonly Cohort[];
  readonly onAdded: (title: string, cohort: string) => void;
}

/** Assigns a programme or a scenario to a cohort. */
export function AddAssignment({ cohorts, onAdded }: AddAssignmentProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const refuse = useFaultFocus(form);
  const [cohort, setCohort] = useState('');
  const [subject, setSubject] = useState<Subject | null>(null);
  const [missing, setMissing] = useState({ subject: false, cohort: false });
  const { fields, check } = useTerms(NO_TERMS);
  const adding = useMutation(
    orpc.assignments.add.mutationOptions({
      onSuccess: (added) => {
        setSubject(null);
        onAdded(added.title ?? added.subject, added.cohort.name);
        return queries.invalidateQueries({ queryKey: orpc.assignments.key() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const terms = check();
    setMissing({ subject: subject === null, cohort: cohort === '' });
    if (terms === null || subject === null || cohort === '') refuse();
    else if (!adding.isPending) adding.mutate({ cohort, ...subject, ...terms });
  };
  const isThere = adding.error !== null && toCallFailure(adding.error).code === 'conflict';
  return (
    <form ref={form} className="panel entry-form" onSubmit={submit} noValidate>
      <h2>{t('assignment.add')}</h2>
      <SubjectPicker
        picked={subject}
        fault={missing.subject && subject === null ? t('assignment.what-missing') : null}
        onPick={(next) => {
          adding.reset();
          setSubject(next);
        }}
      />
      <div className="field">
        <label htmlFor={id}>{t('assignment.to')}</label>
        <select
          id={id}
          className="input"
          value={cohort}
          aria-invalid={missing.cohort && cohort === ''}
          aria-describedby={`${id}-fault`}
          onChange={(event) => {
            adding.reset();
            setCohort(event.target.value);
          }}
        >
          <option value="">{t('assignment.pick')}</option>
          {cohorts.map((one) => (
            <option key={one.id} value={one.id}>
              {t('cohort.with-people', { name: one.name, people: one.people })}
            </option>
          ))}
        </select>
        <p id={`${id}-fault`} className="hint-trouble" role="alert">
          {missing.cohort && cohort === '' && t('assignment.cohort-missing')}
          {isThere && t('assignment.there')}
        </p>
      </div>
      <TermsFields {...fields} />
      {adding.error !== null && !isThere && <FailureNote error={adding.error} what={t('assignment.add-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={adding.isPending}>
        {t('assignment.add-do')}
      </button>
    </form>
  );
}
