import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { OwnAssignment } from '#core/contract/assignments.ts';
import { useApi } from '../data/api.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { useCatalogue } from '../data/use-catalogue.ts';
import { inLanguage } from '../catalogue/in-language.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { standingWords } from './standing-words.ts';

/** What is still to be done of what a player's cohort was assigned; nothing where nothing was. */
export function AssignedToYou() {
  const { t } = useText();
  const { orpc } = useApi();
  const assigned = useQuery(orpc.assignments.mine.queryOptions());
  if (assigned.error !== null) {
    return <FailureNote error={assigned.error} what={t('assigned.failed')} onRetry={() => void assigned.refetch()} />;
  }
  const all = assigned.data ?? [];
  if (all.length === 0) return null;
  const open = all.filter(({ standing }) => standing.kind !== 'done');
  const done = all.length - open.length;
  return (
    <section className="panel assigned" aria-labelledby="assigned-title">
      <h2 id="assigned-title">{t('assigned.title')}</h2>
      {open.length > 0 && (
        <ul className="assigned-list">
          {open.map((assignment) => (
            <Assigned key={assignment.id} assignment={assignment} />
          ))}
        </ul>
      )}
      {done > 0 && <p className="hint">{t('assigned.done', { done })}</p>}
    </section>
  );
}

function Assigned({ assignment }: { readonly assignment: OwnAssignment }) {
  const text = useText();
  const { kind, subject, standing } = assignment;
  const catalogue = useCatalogue();
  const scenario = kind === 'scenario' ? catalogue.data?.scenarios.find(({ id }) => id === subject) : undefined;
  const { title, locale } = scenario === undefined ? assignment : inLanguage(scenario, text.locale);
  const pressing = ['overdue', 'expired', 'limit-reached'].includes(standing.kind);
  return (
    <li>
      <Link href={kind === 'scenario' ? PLACES.scenario(subject) : PLACES.programme(subject)} className="link" lang={locale}>
        <bdi>{title}</bdi>
      </Link>
      <span className={pressing ? 'assigned-pressing' : undefined}>{standingWords(text, standing)}</span>
      <span className="hint">{whatCounts(assignment, text.t)}</span>
    </li>
  );
}

/** The grade that passes, and the attempts that are left to reach it. */
function whatCounts({ kind, scenarios, attemptLimit }: OwnAssignment, t: ReturnType<typeof useText>['t']): string {
  const [only] = scenarios;
  const marks = new Set(scenarios.map(({ pass }) => pass));
  const mark = marks.size > 1 ? t('assigned.passes-mixed') : t(`assigned.passes-${[...marks][0] ?? 'C'}`);
  if (attemptLimit === null) return mark;
  if (kind === 'scenario' && only !== undefined) {
    const limit = only.allowed ?? attemptLimit;
    return `${mark} ${t('assigned.left', { left: Math.max(0, limit - only.used), limit })}`;
  }
  return `${mark} ${t('assigned.limit', { limit: attemptLimit })}`;
}
