import { type ReactNode, type RefObject, useEffect } from 'react';
import { useText } from '../messages/text.tsx';
import { Announcer } from '../play/announcer.tsx';
import { LineBox } from '../play/line-box.tsx';
import { customerIsHere } from '../play/presence.ts';
import { customerMood } from '../play/scene.ts';
import { customerName, nameOf } from '../play/speaker.ts';
import { GroupReport } from './group-report.tsx';
import { count, goOn, type GroupRun, letPass, readOn, see, settleTie } from './group-run.ts';
import { SeenPanel } from './seen-panel.tsx';
import { VotePanel } from './vote-panel.tsx';
import { TroubleNote } from '../common/trouble-note.tsx';

interface GroupScreenProps {
  readonly run: GroupRun;
  /** Moves the run on from wherever it stands by then. */
  readonly onMove: (move: (run: GroupRun) => GroupRun) => void;
  /** What is drawn behind the dialogue. */
  readonly stage: ReactNode;
  /** Gets the part of the screen that lies over the stage. */
  readonly box: RefObject<HTMLDivElement | null>;
  /** What a team can talk about at its turns, and in which language; undefined: the screen's. */
  readonly prompts: readonly string[];
  readonly promptsLang: string | undefined;
  readonly onAgain: () => void;
  readonly onLeave: () => void;
}

/** A story on one screen for everybody in the room. */
export function GroupScreen(props: GroupScreenProps) {
  const { run, stage, box, onLeave } = props;
  const { t } = useText();
  const { program, snapshot } = run;
  const { scenario } = program;
  const { line, position } = snapshot;
  const told = position.scene.lines[line];
  const reads = run.phase === 'reading';
  const here = customerIsHere(program, snapshot);
  const name = customerName(program);
  const feeling = t(`feeling.${customerMood(position.scene, line)}`);
  const mood = here ? t('play.mood', { name, feeling }) : '';
  const speaker = told === undefined ? null : nameOf(program, told.who);
  const inWords = (say: string): string => (speaker === null ? say : t('play.told', { name: speaker, say }));
  useEffect(() => {
    document.title = t('app.page', { page: scenario.title });
  }, [scenario, t]);
  return (
    <main className="play group" data-phase={run.phase}>
      {stage}
      <header className="play-top">
        <h1 className="play-title" lang={scenario.locale}>
          <bdi>{scenario.title}</bdi>
        </h1>
        <p className="tag">{t('group.page')}</p>
        {mood !== '' && <p className="tag">{mood}</p>}
        {program.allowance > 0 && (
          <p className="tag">
            {t('play.allowance', {
              left: program.allowance - position.scene.state.spent,
              total: program.allowance,
            })}
          </p>
        )}
        <button type="button" className="button play-pause" onClick={onLeave}>
          {t('group.leave')}
        </button>
      </header>
      <div className="play-front">
        <div className="play-panels" ref={box}>
          <Panel {...props} />
        </div>
      </div>
      <Announcer
        lang={scenario.locale}
        line={`${position.visit} ${line}`}
        told={reads && told !== undefined ? inWords(told.say) : ''}
        cues={mood === '' ? [] : [mood]}
      />
    </main>
  );
}

function Panel({ run, onMove, prompts, promptsLang, onAgain, onLeave }: GroupScreenProps) {
  const { t } = useText();
  const { program, snapshot, steps } = run;
  const { line, position } = snapshot;
  const told = position.scene.lines[line];
  const last = steps.at(-1);
  switch (run.phase) {
    case 'reading':
      if (told === undefined) return null;
      return (
        <LineBox
          key={position.visit}
          line={`${position.visit} ${line}`}
          lang={program.scenario.locale}
          speaker={nameOf(program, told.who)}
          isCustomer={told.who === program.scenario.customer}
          say={told.say}
          answer={line === 0 ? position.answer : null}
          typed
          speed="instant"
          onTyped={() => undefined}
          onPress={() => onMove(readOn)}
        />
      );
    case 'voting':
    case 'tied':
      return (
        <VotePanel
          key={position.visit}
          run={run}
          prompts={prompts}
          promptsLang={promptsLang}
          onCount={(change) => onMove((now) => count(now, change))}
          onSee={() => onMove(see)}
          onSettle={(choice) => onMove((now) => settleTie(now, choice))}
          onLetPass={() => onMove(letPass)}
        />
      );
    case 'seeing':
      return last === undefined ? null : (
        <SeenPanel key={steps.length} run={run} taken={last} onGoOn={() => onMove(goOn)} />
      );
    case 'ended':
      return <GroupReport run={run} onAgain={onAgain} onLeave={onLeave} />;
    case 'stuck':
      return (
        <TroubleNote title={t('play.stuck-title')}>{t('group.stuck')}</TroubleNote>
      );
  }
}
