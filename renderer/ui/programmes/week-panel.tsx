import { useId } from 'react';
import { Link } from 'wouter';
import type { Programme } from '#core/scenario/programme.ts';
import { GradeMark } from '../common/grade-mark.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { OwnNote } from '../notes/own-note.tsx';
import { countPassed, type Progress } from './progress.ts';
import { useScenarios } from './use-programme.ts';
import { WeekParts } from './week-parts.tsx';

interface WeekPanelProps {
  readonly programme: Programme;
  /** From 1. */
  readonly number: number;
  readonly progress: readonly Progress[];
}

/** A week: what it is about, what is played, what is talked about. */
export function WeekPanel({ programme, number, progress }: WeekPanelProps) {
  const { t, rich } = useText();
  const heading = useId();
  const week = programme.weeks[number - 1];
  if (week === undefined) return null;
  const { locale } = programme;
  return (
    <article className="panel week" aria-labelledby={heading}>
      <header className="week-head">
        <h2 id={heading} tabIndex={-1} className="week-title">
          {rich('programme.week', { week: number, theme: <bdi lang={locale}>{week.theme}</bdi> })}
        </h2>
        <p className="week-passed">{t('programme.week-passed', { passed: countPassed(progress), total: progress.length })}</p>
      </header>
      <p lang={locale}>{week.about}</p>
      <Plays programme={programme.id} week={number} progress={progress} />
      <WeekParts week={week} locale={locale} level="h3" />
      <section className="week-own">
        <h3>{t('reflection.section')}</h3>
        <OwnNote
          about={{ type: 'week', programme: programme.id, week: number }}
          question={<span lang={locale}>{week.reflection}</span>}
          isAsked={false}
          write={t('notes.write-week', { week: number })}
        />
      </section>
      <p>
        <Link href={PLACES.sheet(programme.id, String(number))} className="button">
          {t('programme.sheet', { week: number })}
        </Link>
      </p>
    </article>
  );
}

interface PlaysProps {
  /** The programme's id. */
  readonly programme: string;
  /** From 1. */
  readonly week: number;
  readonly progress: readonly Progress[];
}

function Plays({ programme, week, progress }: PlaysProps) {
  const { t } = useText();
  const scenarioOf = useScenarios();
  return (
    <section>
      <h3>{t('programme.play')}</h3>
      <ul className="assignments">
        {progress.map((one) => {
          const { id, locale, summary, there, title } = scenarioOf(one.assignment.scenario);
          return (
            <li key={id} className="assignment">
              <p className="assignment-title">
                {there ? (
                  <Link href={PLACES.scenario(id)} className="link" lang={locale}>
                    <bdi>{title}</bdi>
                  </Link>
                ) : (
                  <strong>{title}</strong>
                )}
              </p>
              <p lang={locale}>{summary}</p>
              {there ? <Standing progress={one} /> : <p className="hint">{t('before.not-open')}</p>}
              {there && (
                <p>
                  <Link
                    href={PLACES.weekGroup(programme, String(week), id)}
                    className="link link-roomy"
                    aria-label={t('group.play-title', { title })}
                  >
                    {t('group.play')}
                  </Link>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Standing({ progress: { assignment, best, passed, setAside } }: { readonly progress: Progress }) {
  const { t } = useText();
  return (
    <p className="assignment-standing">
      {best !== null && (
        <span className="standing">
          <GradeMark grade={best} />
          {t('catalogue.best', { grade: t(`grade.${best}`) })}
        </span>
      )}
      {setAside && (
        <Link href={PLACES.attempts} className="link">
          {t('catalogue.set-aside')}
        </Link>
      )}
      <span className="hint">
        {passed ? t('programme.is-passed') : t(assignment.pass === 'A' ? 'programme.needs-a' : 'programme.needs-c')}
      </span>
    </p>
  );
}
