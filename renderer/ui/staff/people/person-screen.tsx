import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import type { PersonOverview } from '#core/contract/person.ts';
import { standingWords } from '../../assigned/standing-words.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { typeset } from '../../common/typeset.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { toCallFailure } from '../../transport/failure.ts';
import { StaffTable } from '../common/staff-table.tsx';
import { PersonActions } from './person-actions.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonResults } from './person-results.tsx';
import './people.css';
import { TroubleNote } from '../../common/trouble-note.tsx';

/** All that a role may see of somebody, and do about them, on one page. */
export function PersonScreen({ person }: { readonly person: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.roster.person.queryOptions({ input: { person }, staleTime: 0 }));
  const overview = found.data;
  if (overview === undefined) {
    return (
      <>
        <BackToRoster />
        <ScreenTitle page={t('person.page')}>{t('person.page')}</ScreenTitle>
        {found.isPending && <p role="status">{t('state.loading')}</p>}
        {found.error !== null && <Trouble error={found.error} onRetry={() => void found.refetch()} />}
      </>
    );
  }
  const { name, archivedAt } = overview.person;
  return (
    <>
      <BackToRoster />
      <ScreenTitle page={name}>
        <bdi>{name}</bdi>
      </ScreenTitle>
      {archivedAt !== null && <p className="note">{t('person.archived')}</p>}
      <PersonFacts overview={overview} />
      <PersonActions person={overview.person} />
      <Part title={t('person.assigned')}>
        <Assigned overview={overview} />
      </Part>
      <Part title={t('person.results')}>
        <PersonResults overview={overview} />
      </Part>
      {overview.contests !== null && overview.contests.length > 0 && (
        <Part title={t('contests.page')}>
          <Contests contests={overview.contests} />
        </Part>
      )}
    </>
  );
}

function BackToRoster() {
  const { t } = useText();
  return (
    <p>
      <Link href={PLACES.staffArea('roster')} className="link link-roomy">
        {t('person.back')}
      </Link>
    </p>
  );
}

function Trouble({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const { t } = useText();
  if (toCallFailure(error).details['refusal'] !== 'out-of-reach') {
    return <FailureNote error={error} what={t('person.failed')} onRetry={onRetry} />;
  }
  return (
    <TroubleNote title={t('person.out-of-reach')}>{t('person.out-of-reach-why')}</TroubleNote>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="person-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Assigned({ overview: { assigned, person } }: { readonly overview: PersonOverview }) {
  const text = useText();
  const { t } = text;
  if (assigned === null) return <p>{t('person.assigned-unseen')}</p>;
  if (person.archivedAt !== null) return <p>{t('person.assigned-archived')}</p>;
  if (assigned.length === 0) return <p>{t(person.cohort === null ? 'person.assigned-no-cohort' : 'person.assigned-nothing')}</p>;
  return (
    <StaffTable
      caption={t('person.assigned')}
      titles={[t('assignment.one'), t('due.standing')]}
      rows={assigned.map(({ assignment, standing }) => ({
        key: assignment.id,
        head: (
          <bdi lang={assignment.locale}>{typeset(assignment.title, assignment.locale)}</bdi>
        ),
        cells: [standingWords(text, standing)],
      }))}
    />
  );
}

function Contests({ contests }: { readonly contests: NonNullable<PersonOverview['contests']> }) {
  const { t, date } = useText();
  return (
    <ul className="points">
      {contests.map(({ id, title, locale, openedAt, decision }) => (
        <li key={id}>
          <Link href={PLACES.staffArea(`contests/${id}`)} className="link link-roomy" lang={locale}>
            <bdi>{typeset(title, locale)}</bdi>
          </Link>{' '}
          {t('contest.sent-on', { date: date(openedAt) })}. {t(decision === null ? 'contest.waiting' : `contest.decided-${decision}`)}
        </li>
      ))}
    </ul>
  );
}
