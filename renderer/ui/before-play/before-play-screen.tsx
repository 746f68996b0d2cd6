import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { parseScenario } from '#core/scenario/parse.ts';
import { standingIn } from '../catalogue/standing.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import { Briefing } from './briefing.tsx';

interface BeforePlayScreenProps {
  readonly scenario: string;
}

/** What one should know before a run, and what one may set for it. */
export function BeforePlayScreen({ scenario: id }: BeforePlayScreenProps) {
  const { t } = useText();
  const { orpc, started } = useApi();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const { settings } = useSettings();
  const read = useQuery(orpc.scenarios.read.queryOptions({ input: { id } }));
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const text = read.data?.text;
  const parsed = useMemo(() => (text === undefined ? null : parseScenario(text)), [text]);
  const starting = useMutation(
    orpc.attempts.start.mutationOptions({
      onSuccess: async (detail) => {
        started.set(detail.attempt, detail);
        navigate(PLACES.play(detail.attempt));
        await queries.invalidateQueries({ queryKey: orpc.attempts.list.key() });
      },
    }),
  );
  if (read.error !== null) {
    return (
      <>
        <ScreenTitle page={t('before.page')}>{t('before.page')}</ScreenTitle>
        <FailureNote error={read.error} what={t('before.failed')} onRetry={() => void read.refetch()} />
      </>
    );
  }
  if (parsed === null) return <p role="status">{t('state.loading')}</p>;
  if (!parsed.ok) {
    return (
      <>
        <ScreenTitle page={t('before.page')}>{t('before.page')}</ScreenTitle>
        <p className="lead">{t('before.broken')}</p>
      </>
    );
  }
  const standing = standingIn(id, attempts.data ?? []);
  const { open } = standing;
  return (
    <Briefing
      key={read.data?.hash}
      scenario={parsed.scenario}
      timerFactor={settings.timerFactor}
      waiting={open?.mode ?? null}
      askForPractice={standing.practised === 0 && !standing.assessed}
      starting={starting.isPending}
      error={starting.error}
      onPractise={(variant, timerFactor) =>
        starting.mutate({ scenario: id, mode: 'practice', variant, timerFactor })
      }
      onAssess={(timerFactor) => starting.mutate({ scenario: id, mode: 'assessed', timerFactor })}
      onGoOn={() => open !== null && navigate(PLACES.play(open.attempt))}
    />
  );
}
