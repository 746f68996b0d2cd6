import { useState } from 'react';
import { Link } from 'wouter';
import { FailureNote } from '../common/failure-note.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { usePrinciples } from '../programmes/use-programme.ts';
import { Pager } from '../staff/common/pager.tsx';
import { StaffTable } from '../staff/common/staff-table.tsx';
import { PersonLink } from '../staff/people/person-link.tsx';
import type { Narrowing } from './address.ts';
import { SelectField } from './select-field.tsx';
import { useNamedAttempts } from './use-figures.ts';
import type { ViewProps } from './view-props.ts';

const PAGE = 100;

const GRADES = ['A', 'C', 'F'] as const;

interface AttemptsViewProps extends ViewProps {
  readonly narrowing: Narrowing;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** Who is behind the figures: the attempts that count, for those whom the policy lets see names. */
export function AttemptsView({ filter, scope: { names }, narrowing, onNarrow }: AttemptsViewProps) {
  const { day, t } = useText();
  const [skip, setSkip] = useState(0);
  const nameOf = usePrinciples();
  const list = useNamedAttempts({ ...filter, ...narrowing, skip }, names.completion);
  if (!names.completion) {
    return (
      <section className="figure">
        <h2>{t('results.view-attempts')}</h2>
        <p>{t('results.unnamed')}</p>
        <Link href={PLACES.staffArea('policy')} className="link">
          {t('results.see-policy')}
        </Link>
      </section>
    );
  }
  const { beat, choice, grade, principle } = narrowing;
  return (
    <section className="figure">
      <h2>{t('results.view-attempts')}</h2>
      <p className="hint">{t('results.attempts-mean')}</p>
      {principle !== undefined && <p>{t('results.attempts-principle', { principle: nameOf(principle).name })}</p>}
      {beat !== undefined && choice !== undefined && <p>{t('results.attempts-choice')}</p>}
      {(principle !== undefined || choice !== undefined) && (
        <p>
          <button type="button" className="button button-quiet" onClick={() => onNarrow(grade === undefined ? {} : { grade })}>
            {t('results.attempts-all')}
          </button>
        </p>
      )}
      {names.grades ? (
        <SelectField
          label={t('results.grade')}
          value={grade ?? ''}
          options={[{ id: '', name: t('results.all-grades') }, ...GRADES.map((id) => ({ id, name: t(`grade.${id}`) }))]}
          onChange={(asked) => {
            const { grade: _, ...others } = narrowing;
            const chosen = GRADES.find((one) => one === asked);
            onNarrow(chosen === undefined ? others : { ...others, grade: chosen });
          }}
        />
      ) : (
        <p className="hint">{t('results.grades-unnamed')}</p>
      )}
      {list.error !== null && <FailureNote error={list.error} what={t('results.failed')} onRetry={() => void list.refetch()} />}
      {list.isPending && <p role="status">{t('state.loading')}</p>}
      {list.data?.total === 0 && <p role="status">{t('results.nothing')}</p>}
      {list.data !== undefined && list.data.total > 0 && (
        <>
          <StaffTable
            caption={t('results.view-attempts')}
            titles={[t('person.name'), t('person.number'), t('results.cohort'), t('results.scenario'), t('results.finished-on'), ...(names.grades ? [t('results.grade')] : [])]}
            rows={list.data.rows.map(({ attempt, person, cohort, title, finished, grade: reached }) => ({
              key: attempt,
              head: person === null ? t('results.erased') : <PersonLink person={person} />,
              cells: [person?.employeeNumber, cohort ?? t('results.no-cohort'), title, day(finished), ...(reached === null ? [] : [t(`grade.${reached}`)])],
            }))}
          />
          <Pager skip={skip} page={PAGE} total={list.data.total} onSkip={setSkip} />
        </>
      )}
    </section>
  );
}
