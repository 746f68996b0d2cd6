import { useEffect, useMemo, useRef } from 'react';
import { gradeReasons } from '#core/grading/reasons.ts';
import { reportCard } from '#core/grading/report-card.ts';
import { ChoiceMark, GradeMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { choiceWords } from '../play/choice-view.ts';
import { customerName } from '../play/speaker.ts';
import { Reasons } from '../report-card/reasons.tsx';
import type { GroupRun, TeamStep } from './group-run.ts';
import { handsFor } from './votes.ts';

interface GroupReportProps {
  readonly run: GroupRun;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** How it went for the customer, why, and what the team took on the way. No names, and kept nowhere. */
export function GroupReport({ run, onAgain, onLeave }: GroupReportProps) {
  const { t, rich } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { program, snapshot, steps } = run;
  const { scenario } = program;
  const card = useMemo(
    () =>
      reportCard(
        program,
        snapshot.position.scene.state,
        steps.map(({ step }) => step),
      ),
    [program, snapshot, steps],
  );
  const name = customerName(program);
  const ending = scenario.beats.get(card.ending);
  return (
    <section className="box group-report" data-grade={card.grade}>
      <header className="group-report-head">
        <GradeMark grade={card.grade} size="large" />
        <div>
          {ending?.kind === 'ending' && <p lang={scenario.locale}>{ending.ending.title}</p>}
          <h2 ref={heading} tabIndex={-1} className="group-grade">
            {t(`grade.${card.grade}`)} <span className="sr-only">{t('report.letter', { grade: card.grade })}</span>
          </h2>
          <p className="lead">{rich(`report.headline-${card.grade}`, { name: <bdi>{name}</bdi> })}</p>
        </div>
      </header>
      <h3>{t('report.reasons-title')}</h3>
      <Reasons scenario={scenario} name={name} reasons={gradeReasons(card, scenario.bar)} />
      {steps.length > 0 && <h3>{t('group.taken')}</h3>}
      <ol className="group-taken">
        {steps.map((taken) => (
          <li key={taken.number}>
            <Taken run={run} taken={taken} />
          </li>
        ))}
      </ol>
      <p className="note">{t('group.not-stored')}</p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={onAgain}>
          {t('group.again')}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {t('group.leave')}
        </button>
      </div>
    </section>
  );
}

function Taken({ run: { program }, taken }: { readonly run: GroupRun; readonly taken: TeamStep }) {
  const { t } = useText();
  const { step, votes } = taken;
  const words = choiceWords(program, program.beats[step.before.beat]?.id ?? '', step.choice.id);
  return (
    <>
      <p lang={program.scenario.locale}>
        {t(`report.you-${step.timedOut ? 'timed-out' : words.kind}`, { words: words.text })}
      </p>
      <p className="review-grade">
        <ChoiceMark grade={step.choice.grade} />
        <strong>{t(`choice-grade.${step.choice.grade}`)}</strong>
        {!step.timedOut && (
          <span>{t('group.with-hands', { hands: handsFor(votes, step.choice.id), all: votes.length })}</span>
        )}
      </p>
    </>
  );
}
