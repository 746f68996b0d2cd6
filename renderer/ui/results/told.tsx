import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Withheld } from '#core/contract/dashboards.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { toCallFailure } from '../transport/failure.ts';

interface WithheldAnswer {
  readonly withheld: Withheld;
}

interface ToldProps<Answer extends object> {
  readonly answer: UseQueryResult<Answer>;
  /** The smallest group that may be shown. */
  readonly least: number;
  readonly children: (figures: Exclude<Answer, WithheldAnswer>) => ReactNode;
}

/** Figures once they are there, or in one sentence why there are none. */
export function Told<Answer extends object>({ answer, children, least }: ToldProps<Answer>) {
  const { t } = useText();
  const { data, error } = answer;
  if (error !== null) {
    if (toCallFailure(error).code === 'not-found') return <p className="lead">{t('results.nothing')}</p>;
    return <FailureNote error={error} what={t('results.failed')} onRetry={() => void answer.refetch()} />;
  }
  if (data === undefined) return <p role="status">{t('state.loading')}</p>;
  if (isWithheld(data)) {
    return (
      <p className="withheld" role="status">
        {t(`results.withheld-${data.withheld}`, { least })}
      </p>
    );
  }
  return isTold(data) ? children(data) : null;
}

function isTold<Answer extends object>(data: Answer): data is Exclude<Answer, WithheldAnswer> {
  return !('withheld' in data);
}

function isWithheld(data: object): data is WithheldAnswer {
  return 'withheld' in data;
}
