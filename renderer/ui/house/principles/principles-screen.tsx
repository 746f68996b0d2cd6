import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { PrinciplesEditor } from './principles-editor.tsx';

/** What good service means here: the principles that choices show and report cards count. */
export function PrinciplesScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  // Asked once a visit: what somebody else writes meanwhile shows when it is saved, not while it is typed.
  const file = useQuery(orpc.house.principles.queryOptions({ staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }));
  return (
    <>
      <ScreenTitle page={t('principles.page')}>{t('principles.page')}</ScreenTitle>
      <p className="lead">{t('principles.lead')}</p>
      <p>
        <Link href={PLACES.staffArea('library')} className="link">
          {t('principles.back')}
        </Link>
      </p>
      {file.isPending && <p role="status">{t('state.loading')}</p>}
      {file.error !== null && <FailureNote error={file.error} what={t('principles.failed')} onRetry={() => void file.refetch()} />}
      {file.data !== undefined && <PrinciplesEditor key={file.data.hash} file={file.data} onReload={() => void file.refetch()} />}
    </>
  );
}
