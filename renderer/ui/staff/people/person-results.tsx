import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonOverview, PersonResult } from '#core/contract/person.ts';
import { ChosenWords } from '../../common/chosen-words.tsx';
import { FailureNote } from '../../common/failure-note.tsx';
import { ChoiceMark, GradeMark } from '../../common/grade-mark.tsx';
import { typeset } from '../../common/typeset.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { resultsByScenario, type ScenarioResults } from './results-by-scenario.ts';

/** What somebody was assessed on, as far as the policy lets this role see it: how they stand, then each scenario. */
export function PersonResults({ overview: { person, results, attempts, sees } }: { readonly overview: PersonOverview }) {
  const { t } = useText();
  if (results === null) return <p>{t('person.results-unseen')}</p>;
  const groups = resultsByScenario(results);
  return (
    <>
      {!sees.grades && <p className="hint">{t('person.grades-unseen')}</p>}
      {results.length === 0 ? <p>{t('person.no-results')}</p> : sees.grades && <p className="lead">{t('person.stands', gradesOf(groups))}</p>}
      <ul className="attempts">
        {groups.map((group) => (
          <li key={group.scenario}>
            <Scenario person={person.id} group={group} />
          </li>
        ))}
      </ul>
      {(attempts ?? 0) > results.length && <p className="hint">{t('person.more-results', { shown: results.length, attempts: attempts ?? 0 })}</p>}
    </>
  );
}

/** How many scenarios there are, and how many have which best grade. */
function gradesOf(groups: readonly ScenarioResults[]) {
  const having = (grade: string): number => groups.filter(({ best }) => best?.grade === grade).length;
  return { scenarios: groups.length, a: having('A'), c: having('C'), f: having('F') };
}

interface ScenarioProps {
  readonly person: string;
  readonly group: ScenarioResults;
}

function Scenario({ person, group: { title, locale, best, attempts } }: ScenarioProps) {
  const { t, date } = useText();
  const [newest] = attempts;
  if (newest === undefined) return null;
  const at = newest.finishedAt ?? newest.startedAt;
  const grade = best?.grade ?? null;
  return (
    <article className="panel attempt">
      <div className="attempt-mark">{grade !== null && <GradeMark grade={grade} />}</div>
      <div className="attempt-text">
        <h3 lang={locale}>
          <bdi>{typeset(title, locale)}</bdi>
        </h3>
        <p className="card-facts">
          <span>{t('person.attempts', { attempts: attempts.length })}</span>
          <time dateTime={at}>{date(at)}</time>
          {attempts.length === 1 && <span>{t(`person.status-${newest.status}`)}</span>}
        </p>
      </div>
      <Outcome grade={grade} score={best?.score ?? null} setAside={attempts.length === 1 && newest.setAside} />
      {attempts.length === 1 ? (
        <ChoicesFold person={person} result={newest} />
      ) : (
        <details className="fold person-choices">
          <summary>
            {t('person.all-attempts', { attempts: attempts.length })}
            <span className="sr-only"> ({title})</span>
          </summary>
          <ol className="person-attempts">
            {attempts.map((result) => (
              <li key={result.attempt} className="attempt">
                <Attempt person={person} result={result} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function Attempt({ person, result }: { readonly person: string; readonly result: PersonResult }) {
  const { t, date } = useText();
  const { status, startedAt, finishedAt, grade, score, setAside } = result;
  const at = finishedAt ?? startedAt;
  return (
    <>
      <div className="attempt-mark">{grade !== null && <GradeMark grade={grade} />}</div>
      <p className="attempt-text card-facts">
        <time dateTime={at}>{date(at)}</time>
        <span>{t(`person.status-${status}`)}</span>
      </p>
      <Outcome grade={grade} score={score} setAside={setAside} />
      <ChoicesFold person={person} result={result} />
    </>
  );
}

function Outcome({ grade, score, setAside }: Pick<PersonResult, 'grade' | 'score' | 'setAside'>) {
  const { t } = useText();
  return (
    <p className="attempt-result">
      {grade !== null && <strong>{t(`grade.${grade}`)}</strong>}
      {score !== null && <span>{t('attempts.score', { score })}</span>}
      {setAside && <span className="contest-mark">{t('contest.mark-set-aside')}</span>}
    </p>
  );
}

function ChoicesFold({ person, result: { attempt, title, finishedAt, startedAt, hasChoices } }: { readonly person: string; readonly result: PersonResult }) {
  const { t, date } = useText();
  const [open, setOpen] = useState(false);
  if (!hasChoices) return null;
  return (
    <details className="fold person-choices" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('person.choices')}
        <span className="sr-only">
          {' '}
          ({title}, {date(finishedAt ?? startedAt)})
        </span>
      </summary>
      {open && <Choices person={person} attempt={attempt} />}
    </details>
  );
}

function Choices({ person, attempt }: { readonly person: string; readonly attempt: string }) {
  const { t } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.roster.choices.queryOptions({ input: { person, attempt } }));
  if (found.error !== null) {
    return <FailureNote error={found.error} what={t('person.choices-failed')} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) return <p role="status">{t('state.loading')}</p>;
  const { choices } = found.data;
  return (
    <ol className="person-steps">
      {choices.map(({ step, words, grade, timedOut }) => (
        <li key={step}>
          <ChoiceMark grade={grade} />
          <span>
            <strong>{t(`choice-grade.${grade}`)}.</strong>{' '}
            {words === null ? t('person.words-gone') : <ChosenWords words={words} />} {timedOut && t('person.timed-out')}
          </span>
        </li>
      ))}
    </ol>
  );
}
