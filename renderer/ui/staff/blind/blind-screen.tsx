import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { BlindCheck } from '#core/contract/agreement.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { BlindResult } from './blind-result.tsx';
import { BlindSheetForm } from './blind-sheet-form.tsx';
import { BlindWaiting } from './blind-waiting.tsx';

/** One blind grading: to be graded, waited for, or read. */
export function BlindScreen({ id }: { readonly id: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const checks = useQuery(orpc.agreement.list.queryOptions({ staleTime: 0 }));
  const check = checks.data?.find((one) => one.id === id);
  return (
    <>
      <div className="sheet-actions actions">
        <Link href={PLACES.staffArea('blind')} className="link link-roomy">
          {t('blind.back')}
        </Link>
      </div>
      <ScreenTitle page={check?.title ?? t('blind.page')}>
        <bdi>{check?.title ?? t('blind.page')}</bdi>
      </ScreenTitle>
      {checks.isPending && <p role="status">{t('state.loading')}</p>}
      {checks.error !== null && <FailureNote error={checks.error} what={t('blind.failed')} onRetry={() => void checks.refetch()} />}
      {checks.isSuccess && check === undefined && <p className="lead">{t('blind.gone')}</p>}
      {check !== undefined && <One check={check} />}
    </>
  );
}

function One({ check }: { readonly check: BlindCheck }) {
  if (check.endedAt !== null) return <BlindResult check={check} />;
  return check.waitsForMe ? <BlindSheetForm check={check} /> : <BlindWaiting check={check} />;
}
