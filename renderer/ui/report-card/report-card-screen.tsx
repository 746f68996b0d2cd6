import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { isAtEnding } from '#core/results/replay.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { type OpenedAttempt, readAttempt, UnplayableAttemptError } from '../play/position.ts';
import { BetterGrades } from './better-grades.tsx';
import { ReportCardView } from './report-card-view.tsx';

interface ReportCardScreenProps {
  readonly attempt: string;
}

/** What a run earned and why: right after it, and as often as one likes. */
export function ReportCardScreen({ attempt }: ReportCardScreenProps) {
  const { t } = useText();
  const { orpc, started } = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const found = useQuery(orpc.attempts.get.queryOptions({ input: { attempt }, staleTime: 0 }));
  const opened = useMemo(() => (found.data === undefined ? null : openSafely(found.data)), [found.data]);
  const again = useMutation(
    orpc.attempts.start.mutationOptions({
      onSuccess: async (detail) => {
        started.set(detail.attempt, detail);
        navigate(PLACES.play(detail.attempt));
        await queries.invalidateQueries({ queryKey: orpc.attempts.list.key() });
      },
    }),
  );
  const title = <ScreenTitle page={t('report.page')}>{t('report.page')}</ScreenTitle>;
  if (found.error !== null) {
    return (
      <>
        {title}
        <FailureNote error={found.error} what={t('report.failed')} onRetry={() => void found.refetch()} />
      </>
    );
  }
  if (found.data === undefined) return <p role="status">{t('state.loading')}</p>;
  if (opened === null || !isAtEnding(opened.replay)) {
    return (
      <>
        {title}
        <p className="lead">{t(opened === null ? 'report.damaged' : 'report.abandoned')}</p>
        <Link href={PLACES.catalogue} className="button">
          {t('report.back')}
        </Link>
      </>
    );
  }
  const { scenario, timerFactor, mode, variant } = found.data;
  return (
    <ReportCardView
      opened={opened}
      actions={
        <>
          <button
            type="button"
            className="button button-primary"
            disabled={again.isPending}
            onClick={() =>
              again.mutate({ scenario, timerFactor, mode, ...(mode === 'practice' && { variant }) })
            }
          >
            {t('report.again')}
          </button>
          <Link href={PLACES.catalogue} className="button">
            {t('report.back')}
          </Link>
          {again.error !== null && <FailureNote error={again.error} what={t('before.start-failed')} />}
        </>
      }
    >
      <BetterGrades attempt={found.data} replay={opened.replay} />
    </ReportCardView>
  );
}

function openSafely(detail: AttemptDetail): OpenedAttempt | null {
  try {
    return readAttempt(detail);
  } catch (error) {
    if (error instanceof UnplayableAttemptError) return null;
    throw error;
  }
}
