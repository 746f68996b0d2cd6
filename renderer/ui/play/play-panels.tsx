import type { RefObject } from 'react';
import type { Settings } from '#core/contract/settings.ts';
import { Coach } from './coach.tsx';
import { Feedback } from './feedback.tsx';
import { LineBox } from './line-box.tsx';
import { PlayNotes } from './play-notes.tsx';
import type { PlaySession } from './play-session.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import { nameOf } from './speaker.ts';
import { Turn } from './turn.tsx';

interface PlayPanelsProps {
  readonly session: PlaySession;
  readonly snapshot: PlaySnapshot;
  readonly speed: Settings['textSpeed'];
  readonly box: RefObject<HTMLDivElement | null>;
}

/** What lies over the lower part of the stage: the line, or the player's turn, and what went wrong. */
export function PlayPanels({ session, snapshot, speed, box }: PlayPanelsProps) {
  const { program } = session;
  const { line, phase, position, typed } = snapshot;
  const told = position.scene.lines[line];
  const last = snapshot.taken.at(-1);
  return (
    <div className="play-front">
      <div className="play-panels" ref={box}>
        <PlayNotes
          sending={snapshot.sending}
          movedElsewhere={snapshot.movedElsewhere}
          stuck={phase === 'stuck'}
          onRetry={() => session.retry()}
          onDismiss={() => session.dismissMovedElsewhere()}
          onAbandon={() => session.abandon()}
        />
        {phase === 'feedback' && last !== undefined && (
          <Feedback
            key={position.visit}
            program={program}
            step={last.step}
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
