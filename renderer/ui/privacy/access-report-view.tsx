import type { AccessReport } from '#core/contract/privacy.ts';
import { readableId } from '../common/readable-id.ts';
import { usePrincipleList } from '../data/use-principles.ts';
import { useText } from '../messages/text.tsx';
import { HeldActs } from './held-acts.tsx';
import { HeldAttempts } from './held-attempts.tsx';
import { HeldContests } from './held-contests.tsx';
import { HeldPerson } from './held-person.tsx';
import { HeldProof } from './held-proof.tsx';
import { HeldSettings } from './held-settings.tsx';
import { HeldWords } from './held-words.tsx';
import { Section } from './paper-parts.tsx';

/**
 * Everything that is held on one person, in the order they would ask: who they are, what counts, what is theirs
 * alone, what they set, what staff did; last what is for whoever checks it. Of HR's version, what is the player's
 * own is left out and told.
 */
export function AccessReportView({ report }: { readonly report: AccessReport }) {
  const { t } = useText();
  const self = report.for === 'self';
  const { attempts, contests, practiceRuns, reviewDays, settings } = report;
  const ofMode = (mode: 'assessed' | 'practice') => attempts.filter((attempt) => attempt.mode === mode);
  const alone = self ? { seen: t('kept.seen-alone') } : {};
  return (
    <>
      <Section title={t(self ? 'kept.who-self' : 'kept.who')}>
        <HeldPerson person={report.person} />
      </Section>
      <Section title={t('kept.attempts')} seen={t('kept.seen-policy')}>
        <HeldAttempts attempts={ofMode('assessed')} linked={self} />
      </Section>
      <Section title={t('kept.contests')}>
        <HeldContests contests={contests} attempts={attempts} />
      </Section>
      <Section title={t('kept.practice')} {...alone}>
        {self ? <HeldAttempts attempts={ofMode('practice')} linked /> : <p>{t('kept.practice-counted', { count: practiceRuns })}</p>}
      </Section>
      <HeldWords report={report} />
      {reviewDays !== null && (
        <Section title={t('kept.review-days')} {...alone}>
          <ReviewDays days={reviewDays} />
        </Section>
      )}
      {settings !== null && (
        <Section title={t('kept.settings')} {...alone}>
          <HeldSettings settings={settings} />
        </Section>
      )}
      <Section title={t('kept.acts')}>
        <HeldActs acts={report.acts} />
      </Section>
      <Section title={t('kept.how')}>
        <HeldProof report={report} />
      </Section>
    </>
  );
}

function ReviewDays({ days }: { readonly days: NonNullable<AccessReport['reviewDays']> }) {
  const { t, date } = useText();
  const principles = usePrincipleList();
  if (days.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <ul className="points">
      {days.map(({ principle, due }) => (
        <li key={principle}>
          {principles.data?.find(({ id }) => id === principle)?.name ?? readableId(principle)}: {date(due)}
        </li>
      ))}
    </ul>
  );
}
