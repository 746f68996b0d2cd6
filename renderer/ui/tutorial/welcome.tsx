import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useStart } from '../data/use-start.ts';
import { useText } from '../messages/text.tsx';
import { useSettings } from '../settings/settings-context.tsx';

interface WelcomeProps {
  /** The tutorial's scenario. */
  readonly scenario: ScenarioSummary;
}

/** For someone who has played nothing yet: one press, and they are in it. */
export function Welcome({ scenario }: WelcomeProps) {
  const { t, locale } = useText();
  const { settings } = useSettings();
  const starting = useStart();
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
