import type { RefObject } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { SoundCaptions } from '../captions/sound-captions.tsx';
import type { LoggedLine } from './backlog.ts';
import { Coach } from './coach.tsx';
import { Feedback } from './feedback.tsx';
import { Tip } from '../tutorial/tip.tsx';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { LineBox } from './line-box.tsx';
import { PlayNotes } from './play-notes.tsx';
import type { PlaySession } from './play-session.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import { RereadBox } from './reread-box.tsx';
import { nameOf } from './speaker.ts';
import { Turn } from './turn.tsx';

interface PlayPanelsProps {
  readonly session: PlaySession;
  readonly snapshot: PlaySnapshot;
  readonly speed: Settings['textSpeed'];
  readonly box: RefObject<HTMLDivElement | null>;
  /** An earlier line that is read again; null: none is. */
  readonly reread: LoggedLine | null;
  /** Out of sight, as the stage is looked at. */
  readonly hidden: boolean;
  readonly onBacklog: () => void;
  readonly onNow: () => void;
}

/** What lies over the lower part of the stage: the line, or the player's turn, and what went wrong. */
export function PlayPanels(props: PlayPanelsProps) {
  const { session, snapshot, speed, box, reread, hidden, onBacklog, onNow } = props;
  const { program } = session;
  const { line, position, typed } = snapshot;
  const phase = reread === null ? snapshot.phase : 'reread';
  const told = position.scene.lines[line];
  const last = snapshot.taken.at(-1);
  return (
    <div className="play-front" inert={hidden}>
      <div className="play-panels" ref={box}>
        {program.scenario.id === TUTORIAL && <Tip snapshot={snapshot} />}
        <SoundCaptions />
        <PlayNotes
          sending={snapshot.sending}
          movedElsewhere={snapshot.movedElsewhere}
          stuck={snapshot.phase === 'stuck'}
          onRetry={() => session.retry()}
          onDismiss={() => session.dismissMovedElsewhere()}
          onAbandon={() => session.abandon()}
        />
        {reread !== null && (
          <RereadBox
            key={reread.id}
            lang={program.scenario.locale}
            line={reread}
            onBacklog={onBacklog}
            onNow={onNow}
          />
        )}
        {phase === 'feedback' && last !== undefined && (
          <Feedback
            key={position.visit}
            program={program}
            step={last.step}
            reaction={told ?? null}
            waits={snapshot.sending !== null}
            onGoOn={() => session.press()}
            onTakeBack={() => session.rewind(position.visit - 1)}
          />
        )}
        {phase === 'reading' && told !== undefined && (
          <LineBox
            key={position.visit}
            line={`${position.visit} ${line}`}
            lang={program.scenario.locale}
            speaker={nameOf(program, told.who)}
            isCustomer={told.who === program.scenario.customer}
            say={told.say}
            answer={line === 0 ? position.answer : null}
            typed={typed}
            speed={speed}
            onTyped={() => session.lineTyped()}
            onPress={() => session.press()}
          />
        )}
        {phase === 'choosing' && (
          <Turn
            key={position.visit}
            program={program}
            snapshot={snapshot}
            remainingMs={session.remainingMs}
            onChoose={(id) => session.choose(id)}
            onLetPass={() => session.letPass()}
            coach={
              session.mode === 'practice' && (
                <Coach program={program} snapshot={snapshot} onHint={() => session.hint()} />
              )
            }
          />
        )}
      </div>
    </div>
  );
}
