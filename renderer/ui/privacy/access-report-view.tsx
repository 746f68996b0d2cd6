import type { AccessReport } from '#core/contract/privacy.ts';
import { usePrincipleList } from '../data/use-principles.ts';
import { readableId } from '../common/readable-id.ts';
import { useText } from '../messages/text.tsx';
import { HeldActs } from './held-acts.tsx';
import { HeldAttempts } from './held-attempts.tsx';
import { HeldContests } from './held-contests.tsx';
import { HeldPerson } from './held-person.tsx';
import { HeldSettings } from './held-settings.tsx';
import { HeldWords } from './held-words.tsx';
import { Fact, Section } from './paper-parts.tsx';

/** Everything that is held on one person, in sections; of HR's version, what is the player's own is left out and told. */
export function AccessReportView({ report }: { readonly report: AccessReport }) {
  const { t } = useText();
  const self = report.for === 'self';
  const { attempts, contests, practiceRuns, reviewDays, settings } = report;
  return (
    <>
      <Section title={t('kept.person')}>
        <HeldPerson person={report.person} />
      </Section>
      <Section title={t('kept.attempts')}>
        <p>{t(self ? 'kept.practice-listed' : 'kept.practice-counted', { count: practiceRuns })}</p>
        <HeldAttempts attempts={attempts} linked={self} />
      </Section>
      <Section title={t('kept.contests')}>
        <HeldContests contests={contests} attempts={attempts} />
      </Section>
      <HeldWords report={report} />
      <Section title={t('kept.acts')}>
        <HeldActs acts={report.acts} />
      </Section>
      {settings !== null && (
        <Section title={t('kept.settings')}>
          <HeldSettings settings={settings} />
        </Section>
      )}
      {reviewDays !== null && (
        <Section title={t('kept.review-days')}>
          <ReviewDays days={reviewDays} />
        </Section>
      )}
      <Section title={t('kept.how')}>
        <dl className="paper-facts">
          <Fact what={t('kept.installation')}>
            <code>{report.installation}</code>
          </Fact>
          <Fact what={t('kept.policy')}>
            <code className="hash">{report.policy}</code>
          </Fact>
        </dl>
      </Section>
    </>
  );
}

function ReviewDays({ days }: { readonly days: NonNullable<AccessReport['reviewDays']> }) {
  const { t, date } = useText();
  const principles = usePrincipleList();
  if (days.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <dl className="paper-facts">
      {days.map(({ principle, due }) => (
        <Fact key={principle} what={principles.data?.find(({ id }) => id === principle)?.name ?? readableId(principle)}>
          {date(due)}
        </Fact>
      ))}
    </dl>
  );
}
