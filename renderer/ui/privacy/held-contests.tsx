import type { AccessReport } from '#core/contract/privacy.ts';
import { ContestWords } from '../contests/contest-words.tsx';
import { useText } from '../messages/text.tsx';

/** Grades that were contested, each with its answer. */
export function HeldContests({ contests, attempts }: Pick<AccessReport, 'contests' | 'attempts'>) {
  const { t } = useText();
  if (contests.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <ul className="paper-list">
      {contests.map((contest) => {
        const about = attempts.find(({ attempt }) => attempt === contest.attempt);
        return (
          <li key={contest.id}>
            <h3 lang={about?.locale}>{about?.title}</h3>
            <ContestWords contest={contest} />
          </li>
        );
      })}
    </ul>
  );
}
