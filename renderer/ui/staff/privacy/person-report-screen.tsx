import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { AccessReportView } from '../../privacy/access-report-view.tsx';
import { PrintButton } from '../../privacy/print-button.tsx';
import { SaveReport } from '../../privacy/save-report.tsx';
import { erasurePlace, FIND_PLACE } from './privacy-places.ts';

/** What is held on somebody who asks for it, without what is theirs alone; it says so. */
export function PersonReportScreen({ person }: { readonly person: string }) {
  const { t, rich, date } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.privacy.report.queryOptions({ input: { person }, staleTime: 0 }));
  const report = found.data;
  const name = report?.person.name ?? '';
  return (
    <>
      <div className="sheet-actions actions">
        {report !== undefined && (
          <>
            <PrintButton />
            <SaveReport report={report} />
            <Link href={erasurePlace(person)} className="button">
              {t('erasure.open')}
            </Link>
          </>
        )}
        <Link href={FIND_PLACE} className="link link-roomy">
          {t('privacy.another')}
        </Link>
      </div>
      {report === undefined ? (
        <>
          <ScreenTitle page={t('privacy.page')}>{t('privacy.page')}</ScreenTitle>
          {found.isPending && <p role="status">{t('state.loading')}</p>}
          {found.error !== null && (
            <FailureNote error={found.error} what={t('privacy.failed')} onRetry={() => void found.refetch()} />
          )}
        </>
      ) : (
        <article className="paper">
          <ScreenTitle page={t('privacy.title', { name })}>
            {rich('privacy.title', { name: <bdi key="name">{name}</bdi> })}
          </ScreenTitle>
          <p>{t('kept.made', { date: date(report.madeAt) })}</p>
          <div className="note">
            <p className="note-title">{t('privacy.left-out-title')}</p>
            <p>{t('privacy.left-out')}</p>
          </div>
          <AccessReportView report={report} />
        </article>
      )}
    </>
  );
}
