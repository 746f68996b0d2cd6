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
  const [turned, setTurned] = useState({ place, skip: 0 });
  const [downloading, setDownloading] = useState(false);
  const [said, setSaid] = useState('');
  // Another list begins at its first page.
  const skip = turned.place === place ? turned.skip : 0;
  const assignments = useQuery(orpc.assignments.list.queryOptions());
  const due = useQuery(orpc.assignments.due.queryOptions({ input: { ...filter, skip }, placeholderData: keepPreviousData }));
  const failed = due.error ?? assignments.error;
  const narrow = (next: DueFilter): void => go(dueAddress(next), { replace: true });
  return (
    <>
      <ScreenTitle page={t('due.title')}>{t('due.title')}</ScreenTitle>
      <p role="status" className="hint">
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
      <DueFilters filter={filter} assignments={assignments.data} onFilter={narrow} />
      {failed !== null && <FailureNote error={failed} what={t('due.failed')} onRetry={() => void due.refetch()} />}
      {due.isPending && <p role="status">{t('state.loading')}</p>}
      {due.data !== undefined && <Counts page={due.data} />}
      {due.data?.named === false && <p>{t('due.unnamed')}</p>}
      {due.data?.named === true && (
        <>
          {due.data.rows.length > 0 && (
            <div className="actions no-print">
              <PrintButton />
              <button type="button" className="button" onClick={() => setDownloading(true)}>
                {t('due.download')}
              </button>
            </div>
          )}
          <DuePeople page={due.data} skip={skip} onSkip={(next) => setTurned({ place, skip: next })} onSaid={setSaid} />
          <TakenLists />
        </>
      )}
      {downloading && (
        <DueDownload
          filter={filter}
          onClose={() => setDownloading(false)}
          onSaved={(name) => {
            setSaid(t('due.saved', { name }));
            setDownloading(false);
          }}
        />
      )}
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
