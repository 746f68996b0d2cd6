import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { AccessReportView } from './access-report-view.tsx';
import { PrintButton } from './print-button.tsx';
import { SaveReport } from './save-report.tsx';
import './paper.css';

/** Everything that is held on the player: to read, to print and to save. */
export function KeptScreen() {
  const { t, date } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.privacy.mine.queryOptions({ staleTime: 0 }));
  return (
    <>
      <div className="sheet-actions actions">
        <PrintButton />
        {found.data !== undefined && <SaveReport report={found.data} />}
        <Link href={PLACES.policy} className="link link-roomy">
          {t('policy.title')}
        </Link>
      </div>
      <article className="paper">
        <ScreenTitle page={t('kept.page')}>{t('kept.page')}</ScreenTitle>
        <p className="lead">{t('kept.lead')}</p>
        {found.isPending && <p role="status">{t('state.loading')}</p>}
        {found.error !== null && (
          <FailureNote error={found.error} what={t('kept.failed')} onRetry={() => void found.refetch()} />
        )}
        {found.data !== undefined && (
          <>
            <p>{t('kept.made', { date: date(found.data.madeAt) })}</p>
            <AccessReportView report={found.data} />
          </>
        )}
      </article>
    </>
  );
}
