import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { DUE_VIEWS, type DuePage, type DueView } from '#core/contract/assignments.ts';
import { standingWords } from '../../assigned/standing-words.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { CohortFilter } from '../common/cohort-filter.tsx';
import { Pager } from '../common/pager.tsx';
import { StaffTable } from '../common/staff-table.tsx';

const PAGE = 100;

const DUE = PLACES.staffArea('due');

/** The person whose standing is asked for, after the place of the list; null: everybody's. */
function personIn(place: string): string | null {
  const id = place.startsWith(`${DUE}/`) ? place.slice(DUE.length + 1) : '';
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}

/** Who is due, overdue, expiring or done. */
export function DueScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const [place] = useLocation();
  const person = personIn(place);
  const [view, setView] = useState<DueView>(person === null ? 'open' : 'all');
  const [cohort, setCohort] = useState('');
  const [assignment, setAssignment] = useState('');
  const [skip, setSkip] = useState(0);
  const cohorts = useQuery(orpc.cohorts.list.queryOptions());
  const assignments = useQuery(orpc.assignments.list.queryOptions());
  const input = {
    view,
    skip,
    ...(person === null ? {} : { person }),
    ...(cohort === '' ? {} : { cohort }),
    ...(assignment === '' ? {} : { assignment }),
  };
  const due = useQuery(orpc.assignments.due.queryOptions({ input, placeholderData: keepPreviousData }));
  const failed = due.error ?? cohorts.error ?? assignments.error;
  const narrow = (change: () => void): void => {
    setSkip(0);
    change();
  };
  return (
    <>
      <ScreenTitle page={t('due.title')}>{t('due.title')}</ScreenTitle>
      {assignments.data?.length === 0 && <p className="lead">{t('due.nothing-assigned')}</p>}
      {person !== null && (
        <p className="actions">
          {t('due.one-person')}
          <Link href={DUE} className="link" onClick={() => narrow(() => setView('open'))}>
            {t('due.everybody')}
          </Link>
        </p>
      )}
      <div className="staff-filters">
        <div className="field">
          <label htmlFor={`${id}-view`}>{t('due.view')}</label>
          <select
            id={`${id}-view`}
            className="input"
            value={view}
            onChange={(event) => narrow(() => setView(DUE_VIEWS.find((one) => one === event.target.value) ?? 'open'))}
          >
            {DUE_VIEWS.map((one) => (
              <option key={one} value={one}>
                {t(`due.view-${one}`)}
              </option>
            ))}
          </select>
        </div>
        <CohortFilter cohorts={cohorts.data} value={cohort} onChange={(next) => narrow(() => setCohort(next))} />
        <div className="field">
          <label htmlFor={`${id}-assignment`}>{t('assignment.one')}</label>
          <select
            id={`${id}-assignment`}
            className="input"
            value={assignment}
            onChange={(event) => narrow(() => setAssignment(event.target.value))}
          >
            <option value="">{t('assignment.all')}</option>
            {assignments.data?.map((one) => (
              <option key={one.id} value={one.id}>
                {t('assignment.for', { title: one.title ?? one.subject, cohort: one.cohort.name })}
              </option>
            ))}
          </select>
        </div>
      </div>
      {failed !== null && <FailureNote error={failed} what={t('due.failed')} onRetry={() => void due.refetch()} />}
      {due.isPending && <p role="status">{t('state.loading')}</p>}
      {due.data !== undefined && <Counts page={due.data} />}
      {due.data?.named === false && <p>{t('due.unnamed')}</p>}
      {due.data?.named === true && <People page={due.data} skip={skip} onSkip={setSkip} />}
    </>
  );
}

/** How many stand how; a number that was left out says so. */
function Counts({ page: { counts } }: { readonly page: DuePage }) {
  const { t } = useText();
  const shown = counts.filter(({ people }) => people !== 0);
  if (shown.length === 0) return null;
  return (
    <ul className="staff-places" aria-label={t('due.counts')}>
      {shown.map(({ kind, people }) => (
        <li key={kind}>
          {people === null ? t('due.too-few', { standing: t(`due.kind-${kind}`) }) : t('due.count', { standing: t(`due.kind-${kind}`), people })}
        </li>
      ))}
    </ul>
  );
}

interface PeopleProps {
  readonly page: DuePage;
  readonly skip: number;
  readonly onSkip: (skip: number) => void;
}

function People({ page: { rows, total }, skip, onSkip }: PeopleProps) {
  const text = useText();
  const { t } = text;
  if (total === 0) return <p role="status">{t('due.nobody')}</p>;
  return (
    <>
      <StaffTable
        caption={t('due.title')}
        titles={[t('person.name'), t('person.number'), t('cohort.one'), t('assignment.one'), t('due.standing')]}
        rows={rows.map(({ person, cohort, assignment, standing }) => ({
          key: `${person.id} ${assignment.id}`,
          head: <bdi>{person.name}</bdi>,
          cells: [
            person.employeeNumber,
            <bdi key="cohort">{cohort.name}</bdi>,
            <bdi key="assignment" lang={assignment.locale}>
              {assignment.title}
            </bdi>,
            standingWords(text, standing),
          ],
        }))}
      />
      <Pager skip={skip} page={PAGE} total={total ?? 0} onSkip={onSkip} />
    </>
  );
}
