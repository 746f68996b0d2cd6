import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import type { DuePage } from '#core/contract/assignments.ts';
import { standingWords } from '../../assigned/standing-words.ts';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { resultsAddress } from '../../results/address.ts';
import { Pager } from '../common/pager.tsx';
import { StaffTable } from '../common/staff-table.tsx';
import { dueAddress } from './due-address.ts';
import { OneMoreTry } from './one-more-try.tsx';
import { useSubjectWords } from './subject-words.ts';

/** Rows a page. */
const PAGE = 100;

/** What was passed is due on no day: how long it holds, or since when it does not, its standing says. */
const NOT_DUE: ReadonlySet<string> = new Set(['done', 'expiring', 'expired']);

type DueRow = DuePage['rows'][number];

interface DuePeopleProps {
  readonly page: DuePage;
  readonly skip: number;
  readonly onSkip: (skip: number) => void;
  /** Something was done; in words. */
  readonly onSaid: (said: string) => void;
}

/** The list person by person, and what staff can do for one whose attempts are used up. */
export function DuePeople({ page: { rows, total }, skip, onSkip, onSaid }: DuePeopleProps) {
  const text = useText();
  const { t } = text;
  const { connection } = useApi();
  const { role } = useStore(connection.caller);
  const [granting, setGranting] = useState<DueRow | null>(null);
  if (total === 0) return <p role="status">{t('due.nobody')}</p>;
  return (
    <>
      <StaffTable
        caption={t('due.title')}
        titles={[t('person.name'), t('person.number'), t('cohort.one'), t('assignment.one'), t('due.on'), t('due.standing')]}
        rows={rows.map((row) => ({
          key: `${row.person.id} ${row.assignment.id}`,
          head: (
            <Link href={PLACES.staffArea(`people/${row.person.id}`)} className="link">
              <bdi>{row.person.name}</bdi>
            </Link>
          ),
          cells: [
            row.person.employeeNumber,
            <Link key="cohort" href={dueAddress({ view: 'all', cohort: row.cohort.id })} className="link">
              <bdi>{row.cohort.name}</bdi>
            </Link>,
            <Subject key="subject" row={row} />,
            row.standing.on === null || NOT_DUE.has(row.standing.kind) ? null : text.day(row.standing.on),
            <Fragment key="standing">
              {standingWords(text, row.standing)}{' '}
              {row.standing.kind === 'limit-reached' && (role === 'trainer' || role === 'hr') && (
                <button
                  type="button"
                  className="button no-print"
                  aria-label={t('grant.open-for', { name: row.person.name, title: row.assignment.title })}
                  onClick={() => setGranting(row)}
                >
                  {t('grant.open')}
                </button>
              )}
            </Fragment>,
          ],
        }))}
      />
      <Pager skip={skip} page={PAGE} total={total ?? 0} onSkip={onSkip} />
      {granting !== null && (
        <OneMoreTry
          row={granting}
          onClose={() => setGranting(null)}
          onGranted={() => {
            onSaid(t('grant.done', { name: granting.person.name, title: granting.assignment.title }));
            setGranting(null);
          }}
        />
      )}
    </>
  );
}

/** What is assigned: a scenario leads to how its choices go, a programme to everybody who has it. */
function Subject({ row: { assignment } }: { readonly row: DueRow }) {
  const { id, kind, subject } = assignment;
  const { title, locale } = useSubjectWords(assignment);
  const to =
    kind === 'scenario'
      ? resultsAddress({ view: 'choices', filter: { which: 'first', scenario: subject } })
      : dueAddress({ view: 'all', assignment: id });
  return (
    <Link href={to} className="link" lang={locale ?? undefined}>
      <bdi>{title}</bdi>
    </Link>
  );
}
