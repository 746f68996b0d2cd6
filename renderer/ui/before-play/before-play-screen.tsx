import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import { standingIn } from '../catalogue/standing.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { NothingHere } from '../common/nothing-here.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { useCatalogue } from '../data/use-catalogue.ts';
import { useStart } from '../data/use-start.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { useSettings } from '../settings/settings-context.tsx';
import { isNotPublished } from '../transport/failure.ts';
import { Briefing } from './briefing.tsx';
import { StoryLanguage } from './story-language.tsx';
import { useStory } from './use-story.ts';

interface BeforePlayScreenProps {
  readonly scenario: string;
}

/** What one should know before a run, and what one may set for it. */
export function BeforePlayScreen({ scenario: id }: BeforePlayScreenProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const [, navigate] = useLocation();
  const { settings } = useSettings();
  const { read, hash, broken, scenario, translated, askFor } = useStory(id);
  const catalogue = useCatalogue();
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const starting = useStart();
  if (read.error !== null) {
    return (
      <>
        <ScreenTitle page={t('before.page')}>{t('before.page')}</ScreenTitle>
        {isNotPublished(read.error) ? (
          <NothingHere says={t('before.not-open')} />
        ) : (
          <FailureNote error={read.error} what={t('before.failed')} onRetry={() => void read.refetch()} />
        )}
      </>
    );
  }
  if (broken) {
    return (
      <>
        <ScreenTitle page={t('before.page')}>{t('before.page')}</ScreenTitle>
        <p className="lead">{t('before.broken')}</p>
      </>
    );
  }
  if (scenario === null) return <p role="status">{t('state.loading')}</p>;
  const { locale } = scenario;
  const listed = catalogue.data?.scenarios.find((one) => one.id === id);
  const standing = standingIn(id, attempts.data ?? []);
  const { open } = standing;
  return (
    <Briefing
      key={hash}
      scenario={scenario}
      translated={translated}
      language={listed && <StoryLanguage scenario={listed} chosen={locale} onChoose={askFor} />}
      timerFactor={settings.timerFactor}
      waiting={open?.mode ?? null}
      askForPractice={standing.practised === 0 && !standing.assessed}
      starting={starting.isPending}
      error={starting.error}
      onPractise={(variant, timerFactor) =>
        starting.mutate({ scenario: id, mode: 'practice', variant, timerFactor, locale })
      }
      onAssess={(timerFactor) => starting.mutate({ scenario: id, mode: 'assessed', timerFactor, locale })}
      onGoOn={() => open !== null && navigate(PLACES.play(open.attempt))}
    >
      <p>
        <Link href={PLACES.group(id)} className="link link-roomy">
          {t('group.play')}
        </Link>
      </p>
    </Briefing>
  );
}
