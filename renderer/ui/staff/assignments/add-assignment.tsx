import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Cohort } from '#core/contract/roster.ts';
import { inLanguage } from '../../catalogue/in-language.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useCatalogue } from '../../data/use-catalogue.ts';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { NO_TERMS, TermsFields, termsOf } from './terms-fields.tsx';

interface AddAssignmentProps {
  readonly cohorts: readonly Cohort[];
  readonly onAdded: (title: string, cohort: string) => void;
}

/** Assigns a programme or a scenario to a cohort. */
export function AddAssignment({ cohorts, onAdded }: AddAssignmentProps) {
  const { t, locale } = useText();
  const { orpc } = useApi();
  const queries = useQueryClient();
  const id = useId();
  const catalogue = useCatalogue();
  const programmes = useQuery(orpc.programmes.list.queryOptions());
  const [cohort, setCohort] = useState('');
  const [what, setWhat] = useState('');
  const [terms, setTerms] = useState(NO_TERMS);
  const [incomplete, setIncomplete] = useState(false);
  const adding = useMutation(
    orpc.assignments.add.mutationOptions({
      onSuccess: (added) => {
        setWhat('');
        onAdded(added.title ?? added.subject, added.cohort.name);
        return queries.invalidateQueries({ queryKey: orpc.assignments.key() });
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const asked = termsOf(terms);
    const kind = what.startsWith('programme ') ? 'programme' : 'scenario';
    setIncomplete(asked === null || cohort === '' || what === '');
    if (asked === null || cohort === '' || what === '' || adding.isPending) return;
    adding.mutate({ cohort, kind, subject: what.slice(kind.length + 1), ...asked });
  };
  const isThere = adding.error !== null && toCallFailure(adding.error).code === 'conflict';
  return (
    <form className="panel entry-form" onSubmit={submit} noValidate>
      <h2>{t('assignment.add')}</h2>
      <div className="field">
        <label htmlFor={`${id}-what`}>{t('assignment.what')}</label>
        <select id={`${id}-what`} className="input" value={what} onChange={(event) => setWhat(event.target.value)}>
          <option value="">{t('assignment.pick')}</option>
          <optgroup label={t('assignment.programmes')}>
            {programmes.data?.programmes.map((one) => (
              <option key={one.id} value={`programme ${one.id}`} lang={one.locale}>
                {one.title}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('assignment.scenarios')}>
            {catalogue.data?.scenarios.map((one) => {
              const { title, locale: language } = inLanguage(one, locale);
              return (
                <option key={one.id} value={`scenario ${one.id}`} lang={language}>
                  {title}
                </option>
              );
            })}
          </optgroup>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-cohort`}>{t('cohort.one')}</label>
        <select id={`${id}-cohort`} className="input" value={cohort} onChange={(event) => setCohort(event.target.value)}>
          <option value="">{t('assignment.pick')}</option>
          {cohorts.map((one) => (
            <option key={one.id} value={one.id}>
              {t('cohort.with-people', { name: one.name, people: one.people })}
            </option>
          ))}
        </select>
      </div>
      <TermsFields terms={terms} onTerms={setTerms} />
      <p className="hint-trouble" role="alert">
        {incomplete && t('assignment.incomplete')}
        {isThere && t('assignment.there')}
      </p>
      {adding.error !== null && !isThere && <FailureNote error={adding.error} what={t('assignment.add-failed')} />}
      <button type="submit" className="button button-primary" aria-disabled={adding.isPending}>
        {t('assignment.add-do')}
      </button>
    </form>
  );
}
