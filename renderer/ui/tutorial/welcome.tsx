import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { useSettings } from '../settings/settings-context.tsx';

interface WelcomeProps {
  /** The tutorial's scenario. */
  readonly scenario: ScenarioSummary;
}

/** For someone who has played nothing yet: one press, and they are in it. */
export function Welcome({ scenario }: WelcomeProps) {
  const { t, locale } = useText();
  const { orpc, started } = useApi();
  const { settings } = useSettings();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const starting = useMutation(
    orpc.attempts.start.mutationOptions({
      onSuccess: async (detail) => {
        started.set(detail.attempt, detail);
        navigate(PLACES.play(detail.attempt));
        await queries.invalidateQueries({ queryKey: orpc.attempts.list.key() });
      },
    }),
  );
  const { timerFactor } = settings;
  return (
    <section className="panel welcome" aria-labelledby="welcome">
      <h2 id="welcome">{t('tutorial.welcome')}</h2>
      <p>{t('tutorial.lead')}</p>
      <button
        type="button"
        className="button button-primary button-large"
        disabled={starting.isPending}
        onClick={() => starting.mutate({ scenario: scenario.id, mode: 'practice', variant: null, timerFactor, locale })}
      >
        {t('tutorial.start')}
      </button>
      {starting.error !== null && <FailureNote error={starting.error} what={t('before.start-failed')} />}
    </section>
  );
}
