import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { DuePage } from '#core/contract/assignments.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { PrintButton } from '../../privacy/print-button.tsx';
import { dueAddress, type DueFilter, readDueAddress } from './due-address.ts';
import { DueDownload } from './due-download.tsx';
import { DueFilters } from './due-filters.tsx';
import { DuePeople } from './due-people.tsx';
import { TakenLists } from './taken-lists.tsx';

/** Who is due, overdue, expiring or done. */
export function DueScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const [place, go] = useLocation();
  const filter = readDueAddress(place);
  const [said, setSaid] = useState('');
  const assignments = useQuery(orpc.assignments.list.queryOptions());
  return (
    <>
      <ScreenTitle page={t('due.title')}>{t('due.title')}</ScreenTitle>
      <p role="status" className="hint no-print">
        {said}
      </p>
      {assignments.data?.length === 0 && <p className="lead">{t('due.nothing-assigned')}</p>}
      {filter.person !== undefined && (
        <p className="actions">
          {t('due.one-person')}
          <Link href={dueAddress({ view: 'open' })} className="link">
            {t('due.everybody')}
          </Link>
        </p>
      )}
      <DueFilters filter={filter} assignments={assignments.data} onFilter={(next) => go(dueAddress(next), { replace: true })} />
      {assignments.error !== null && (
        <FailureNote error={assignments.error} what={t('due.failed')} onRetry={() => void assignments.refetch()} />
      )}
      {/* Another filter is another list: what the one before it said is never shown under it. */}
      <DueList key={place} filter={filter} onSaid={setSaid} />
    </>
  );
}

interface DueListProps {
  readonly filter: DueFilter;
  readonly onSaid: (said: string) => void;
}

/** Those whom the filter finds, page by page. */
function DueList({ filter, onSaid }: DueListProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [skip, setSkip] = useState(0);
  const [downloading, setDownloading] = useState(false);
  const due = useQuery(orpc.assignments.due.queryOptions({ input: { ...filter, skip }, placeholderData: keepPreviousData }));
  if (due.isPending) return <p role="status">{t('state.loading')}</p>;
  const page = due.data;
  return (
    <>
      {due.error !== null && <FailureNote error={due.error} what={t('due.failed')} onRetry={() => void due.refetch()} />}
      {page !== undefined && <DueInWords filter={filter} readAt={new Date(due.dataUpdatedAt).toISOString()} />}
      {page !== undefined && <Counts page={page} />}
      {page?.named === false && <p>{t('due.unnamed')}</p>}
      {page?.named === true && (
        <>
          {page.rows.length > 0 && (
            <div className="actions no-print">
              <PrintButton />
              <button type="button" className="button" onClick={() => setDownloading(true)}>
                {t('due.download')}
              </button>
            </div>
          )}
          <DuePeople page={page} skip={skip} onSkip={setSkip} onSaid={onSaid} />
          <TakenLists />
        </>
      )}
      {downloading && (
        <DueDownload
          filter={filter}
          onClose={() => setDownloading(false)}
          onSaved={(name) => {
            onSaid(t('due.saved', { name }));
            setDownloading(false);
          }}
        />
      )}
    </>
  );
}

/** On paper: which list this is, and of which day. */
function DueInWords({ filter: { view }, readAt }: { readonly filter: DueFilter; readonly readAt: string }) {
  const { date, t } = useText();
  return (
    <p className="only-print">
      {t(`due.view-${view}`)} · {date(readAt)}
    </p>
  );
}

/** How many stand how; a number that was left out says so. */
function Counts({ page: { counts } }: { readonly page: DuePage }) {
  const { t } = useText();
  const shown = counts.filter(({ people }) => people !== 0);
  if (shown.length === 0) return null;
  return (
    <ul className="staff-places no-print" aria-label={t('due.counts')}>
      <li aria-hidden="true">{t('due.counts')}:</li>
      {shown.map(({ kind, people }) => (
        <li key={kind}>
          {people === null ? t('due.too-few', { standing: t(`due.kind-${kind}`) }) : t('due.count', { standing: t(`due.kind-${kind}`), people })}
        </li>
      ))}
    </ul>
  );
}
