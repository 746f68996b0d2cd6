import type { Program } from '#core/dialogue/program.ts';
import { choiceWords } from './choice-view.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import type { Answer } from './position.ts';
import type { SceneLine } from './scene.ts';
import { nameOf } from './speaker.ts';

/** A line that was told. */
export interface LoggedLine {
  readonly kind: 'line';
  /** Differs between all entries. */
  readonly id: string;
  readonly beat: string;
  /** 0-based index in the beat's authored lines. */
  readonly index: number;
  /** Null: the narrator. */
  readonly speaker: string | null;
  readonly isCustomer: boolean;
  readonly say: string;
}

/** A choice that was taken, by the player or the clock. */
export interface LoggedChoice {
  readonly kind: 'choice';
  readonly id: string;
  /** Its place among the choices taken, from 0. */
  readonly visit: number;
  readonly answer: Answer;
}

export type LogEntry = LoggedLine | LoggedChoice;

/** Everything said and done so far, oldest first; what was taken back is not in it. */
export function backlogOf(program: Program, { taken, position, line }: PlaySnapshot): LogEntry[] {
  const entries = taken.flatMap(({ from, step }, visit): LogEntry[] => {
    const beat = program.beats[step.before.beat]?.id ?? '';
    const answer = { ...choiceWords(program, beat, step.choice.id), timedOut: step.timedOut };
    const lines = from.scene.lines.map((one, at) => logged(program, one, `${visit} ${at}`));
    return [...lines, { kind: 'choice', id: `${visit} choice`, visit, answer }];
  });
  const told = position.scene.lines.slice(0, line + 1);
  return [...entries, ...told.map((one, at) => logged(program, one, `${position.visit} ${at}`))];
}

function logged(program: Program, { beat, index, who, say }: SceneLine, id: string): LoggedLine {
  const isCustomer = who === program.scenario.customer;
  return { kind: 'line', id, beat, index, speaker: nameOf(program, who), isCustomer, say };
}
