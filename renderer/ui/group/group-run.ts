import { type Moment, momentsOf } from '#core/dialogue/moments.ts';
import type { Program } from '#core/dialogue/program.ts';
import { type Action, type Step, step } from '#core/dialogue/steps.ts';
import { choiceViews } from '../play/choice-view.ts';
import { arrivedAt, type PlaySnapshot } from '../play/play-snapshot.ts';
import { firstPosition, positionAfter } from '../play/position.ts';
import { leaders, type Votes } from './votes.ts';

/** No clock runs while a team talks. */
const NO_TIMERS = 0;

/** One choice that a team took. */
export interface TeamStep {
  /** Which of the run's choices it is, from 1. */
  readonly number: number;
  readonly step: Step;
  /** The hands it was taken with; a moment that was let pass has none. */
  readonly votes: Votes;
  /** The choices that were on screen, as they were numbered. */
  readonly offered: readonly string[];
}

/** What the screen is for: reading, counting hands, settling a tie, looking at what was taken, the end. */
export type TeamPhase = 'reading' | 'voting' | 'tied' | 'seeing' | 'ended' | 'stuck';

/** A story that a team plays on one screen. It lives in the window alone: nothing of it is kept anywhere. */
export interface GroupRun {
  readonly program: Program;
  readonly seed: number;
  readonly phase: TeamPhase;
  /** What the stage and the dialogue show. */
  readonly snapshot: PlaySnapshot;
  readonly steps: readonly TeamStep[];
  readonly votes: Votes;
}

/**
 * A run before its first line.
 *
 * @param seed decides in which order choices stand
 */
export function newRun(program: Program, seed: number): GroupRun {
  const snapshot = arrivedAt(program, firstPosition(program), [], [], NO_TIMERS);
  return shown({ program, seed, phase: 'reading', snapshot, steps: [], votes: [] });
}

/** On to the next line; after the last one to the choices, or to the end. */
export function readOn(run: GroupRun): GroupRun {
  if (run.phase !== 'reading') return run;
  const { snapshot } = run;
  return shown({ ...run, snapshot: { ...snapshot, line: snapshot.line + 1 } });
}

/** Counts hands; only while they are counted. */
export function count(run: GroupRun, change: (votes: Votes) => Votes): GroupRun {
  if (run.phase !== 'voting' && run.phase !== 'tied') return run;
  return { ...run, phase: 'voting', votes: change(run.votes) };
}

/** Takes what most hands went up for; where that is level, the host is asked. Without hands nothing happens. */
export function see(run: GroupRun): GroupRun {
  if (run.phase !== 'voting') return run;
  const most = level(run);
  const [only] = most;
  if (only === undefined) return run;
  return most.length === 1 ? take(run, { type: 'chose', choice: only }) : { ...run, phase: 'tied' };
}

/** The choices that are level, as they stand on screen. */
export function level({ snapshot, votes }: GroupRun): string[] {
  return leaders(
    votes,
    snapshot.choices.map(({ id }) => id),
  );
}

/** The host settles a tie. */
export function settleTie(run: GroupRun, choice: string): GroupRun {
  return run.phase === 'tied' && level(run).includes(choice) ? take(run, { type: 'chose', choice }) : run;
}

/** The team lets a timed moment pass. */
export function letPass(run: GroupRun): GroupRun {
  const waits = run.phase === 'voting' || run.phase === 'tied';
  return waits && run.snapshot.canLetPass ? take({ ...run, votes: [] }, { type: 'timed-out' }) : run;
}

/** From what was taken on to what comes of it. */
export function goOn(run: GroupRun): GroupRun {
  const { program, snapshot, steps } = run;
  const last = steps.at(-1)?.step;
  if (run.phase !== 'seeing' || last === undefined) return run;
  const position = positionAfter(program, snapshot.position, last);
  const taken = [...snapshot.taken, { index: snapshot.taken.length + 1, step: last, from: snapshot.position }];
  const moments: readonly Moment[] = momentsOf(last);
  const arrived = arrivedAt(program, position, taken, moments, NO_TIMERS);
  return shown({ ...run, phase: 'reading', snapshot: arrived, votes: [] });
}

function take(run: GroupRun, action: Action): GroupRun {
  const { program, snapshot, steps, votes } = run;
  const result = step(program, snapshot.position.scene.state, action);
  if (!result.ok) return run;
  const offered = snapshot.choices.map(({ id }) => id);
  return { ...run, phase: 'seeing', steps: [...steps, { number: steps.length + 1, step: result.step, votes, offered }] };
}

/** Where there is no line left to tell: the choices, or the end. */
function shown(run: GroupRun): GroupRun {
  const { program, seed, snapshot } = run;
  const { scene, stuck, visit } = snapshot.position;
  if (snapshot.line >= 0 && snapshot.line < scene.lines.length) return run;
  const atRest = { ...snapshot, line: scene.lines.length - 1, typed: true };
  if (stuck) return { ...run, phase: 'stuck', snapshot: { ...atRest, phase: 'stuck' } };
  if (program.beats[scene.state.beat]?.kind === 'ending') {
    return { ...run, phase: 'ended', snapshot: { ...atRest, phase: 'ended' } };
  }
  const choices = choiceViews(program, scene.state, seed, visit);
  return { ...run, phase: 'voting', snapshot: { ...atRest, phase: 'choosing', choices } };
}
