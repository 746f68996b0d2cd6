import type { ReactNode } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import { Choices } from './choices.tsx';
import type { PlaySnapshot, Sending } from './play-snapshot.ts';
import { ReadChoices } from './read-choices.tsx';
import { Said } from './said.tsx';
import { nameOf } from './speaker.ts';
import { TimerBar } from './timer-bar.tsx';

interface TurnProps {
  readonly program: Program;
  readonly snapshot: PlaySnapshot;
  readonly remainingMs: () => number | null;
  readonly onChoose: (id: string) => void;
  readonly onLetPass: () => void;
  /** What stands below the choices. */
  readonly coach: ReactNode;
}

/** The player's turn: what was said, the time there is, and the choices. */
export function Turn({ program, snapshot, remainingMs, onChoose, onLetPass, coach }: TurnProps) {
  const { position, choices, timerMs, sending, canLetPass } = snapshot;
  const { lines, state } = position.scene;
  const { locale } = program.scenario;
  const customers = lines.findLastIndex(({ who }) => who === program.scenario.customer);
  const said = lines.map(({ who, say }, at) => ({ at, speaker: nameOf(program, who), say }));
  return (
    <div className="box turn">
      {said.length > 0 && <Said lang={locale} lines={said} main={customers < 0 ? said.length - 1 : customers} />}
      <div className="turn-choices">
        {timerMs !== null && <TimerBar totalMs={timerMs} remainingMs={remainingMs} />}
        <Choices
          lang={locale}
          choices={choices}
          left={program.allowance - state.spent}
          allowance={program.allowance}
          sending={choiceOnItsWay(sending)}
          canLetPass={canLetPass}
          onChoose={onChoose}
          onLetPass={onLetPass}
        />
        <ReadChoices choices={choices} left={program.allowance - state.spent} />
        {coach}
      </div>
    </div>
  );
}

function choiceOnItsWay(sending: Sending | null): string | null | undefined {
  if (sending === null) return undefined;
  return sending.request.type === 'chose' ? sending.request.choice : null;
}
