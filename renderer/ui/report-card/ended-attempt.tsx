import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { isAtEnding } from '#core/results/replay.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { NothingHere } from '../common/nothing-here.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { type OpenedAttempt, readAttempt, UnplayableAttemptError } from '../play/position.ts';
import { isNowhere } from '../transport/failure.ts';

interface EndedAttemptProps {
  readonly attempt: string;
  /** What the screen is called where there is nothing to show on it. */
  readonly title: string;
  readonly children: (detail: AttemptDetail, opened: OpenedAttempt) => ReactNode;
}

/** Reads an attempt for a screen that looks back on it. One that is not over shows nothing of itself. */
export function EndedAttempt({ attempt, title, children }: EndedAttemptProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.attempts.get.queryOptions({ input: { attempt }, staleTime: 0 }));
  const opened = useMemo(() => (found.data === undefined ? null : openSafely(found.data)), [found.data]);
  if (found.data !== undefined && opened !== null && isAtEnding(opened.replay)) return children(found.data, opened);
  if (found.error === null && found.data === undefined) return <p role="status">{t('state.loading')}</p>;
  return (
    <>
      <ScreenTitle page={title}>{title}</ScreenTitle>
      {found.error === null || isNowhere(found.error) ? (
        <NothingHere says={t(found.error !== null ? 'report.nowhere' : opened === null ? 'report.damaged' : 'report.abandoned')} />
      ) : (
        <FailureNote error={found.error} what={t('report.failed')} onRetry={() => void found.refetch()} />
      )}
    </>
  );
}

/** An attempt made ready; null where what is stored of it is damaged. */
export function openSafely(detail: AttemptDetail): OpenedAttempt | null {
  try {
    return readAttempt(detail);
  } catch (error) {
    if (error instanceof UnplayableAttemptError) return null;
    throw error;
  }
}
