import { choiceBeat, takeableChoices } from '../dialogue/choices.ts';
import { linesOnArrival } from '../dialogue/lines.ts';
import type { Program, ProgramChoice } from '../dialogue/program.ts';
import { actionOf } from '../dialogue/script.ts';
import { shuffled } from '../dialogue/shuffle.ts';
import type { DialogueState } from '../dialogue/state.ts';
import { begin, type Step, step } from '../dialogue/steps.ts';
import { principlesAtStake } from '../grading/principles.ts';

/** A moment of a scenario that asks for one principle. */
export interface ReviewMoment {
  /** Id of the beat whose choices are the moment. */
  readonly beat: string;
  /** The choice ids that lead there from the start, as the scenario stands. */
  readonly run: readonly string[];
}

/** A run brought to a beat with choices. */
export interface OpenedMoment {
  readonly state: DialogueState;
  /** The choice that led there; null where the moment opens the story. */
  readonly last: Step | null;
  /** Every arrival since that choice: what was told just before. */
  readonly arrivals: readonly DialogueState[];
}

/** More states than this are not searched; every bundled story shows all its beats in fewer. */
const MOST_STATES = 3_000;

/** What can be read, thought over and answered in about 90 seconds, in UTF-16 units of lines and choices. */
const READ_AT_ONCE = 1_200;

interface Station extends OpenedMoment {
  readonly run: readonly string[];
  readonly stuck: boolean;
}

/**
 * A moment in which the principle is at stake, reached by a shortest run; null where the scenario has none.
 * Runs without a choice that falls short come first: the player meets the moment as someone who has done
 * well so far. Of the moments short enough for 90 seconds the seed picks one; without such, the shortest is taken.
 *
 * @param seed 0 to 2³²-1
 */
export function reviewMoment(program: Program, principle: string, seed: number): ReviewMoment | null {
  const well = stationsFor(program, principle, ({ grade }) => grade !== 'falls-short');
  const found = well.length > 0 ? well : stationsFor(program, principle, () => true);
  const short = found.filter((station) => charactersOf(program, station) <= READ_AT_ONCE);
  const [shortest] = found.toSorted((a, b) => charactersOf(program, a) - charactersOf(program, b));
  const picked = shuffled(short, seed, 0)[0] ?? shortest;
  return picked === undefined ? null : { beat: program.beats[picked.state.beat]?.id ?? '', run: picked.run };
}

/** Follows a run of choice ids to the beat where it rests; null where it cannot be taken or comes to no choices. */
export function openMoment(program: Program, run: readonly string[]): OpenedMoment | null {
  const first = begin(program);
  let opened: OpenedMoment = { state: first.state, last: null, arrivals: first.arrivals };
  for (const word of run) {
    const result = step(program, opened.state, actionOf(word));
    if (!result.ok || result.step.stuck) return null;
    const { after, arrivals } = result.step;
    opened = { state: after, last: result.step, arrivals };
  }
  return choiceBeat(program, opened.state) === null ? null : opened;
}

/** Whether what is chosen in this state can show the principle, and can fail to. */
export function asksFor(program: Program, state: DialogueState, principle: string): boolean {
  if (!principlesAtStake(program, state).includes(principle)) return false;
  return takeableChoices(program, state).some(
    ({ grade, shows }) => grade === 'falls-short' || !shows.includes(principle),
  );
}

/** For each beat, the first moment that a search in the order of choices taken comes to. */
function stationsFor(
  program: Program,
  principle: string,
  follows: (choice: ProgramChoice) => boolean,
): Station[] {
  const { state, stuck, arrivals } = begin(program);
  const queue: Station[] = [{ state, stuck, arrivals, last: null, run: [] }];
  const known = new Set([JSON.stringify(state)]);
  const found = new Map<number, Station>();
  for (let at = 0; at < queue.length; at++) {
    const station = queue[at];
    if (station === undefined || station.stuck) continue;
    const { beat } = station.state;
    if (!found.has(beat) && asksFor(program, station.state, principle)) found.set(beat, station);
    for (const choice of takeableChoices(program, station.state).filter(follows)) {
      const next = stationAfter(program, station, choice);
      const key = next === null ? '' : JSON.stringify(next.state);
      if (next === null || known.has(key) || queue.length >= MOST_STATES) continue;
      known.add(key);
      queue.push(next);
    }
  }
  return [...found.values()];
}

function stationAfter(program: Program, { state, run }: Station, { id }: ProgramChoice): Station | null {
  const result = step(program, state, { type: 'chose', choice: id });
  if (!result.ok) return null;
  const { after, arrivals, stuck } = result.step;
  return { state: after, stuck, arrivals, last: result.step, run: [...run, id] };
}

function charactersOf(program: Program, { state, arrivals }: Station): number {
  const told = arrivals.flatMap((arrival) => linesOnArrival(program, arrival)).map(({ line }) => line.say);
  const beat = program.scenario.beats.get(program.beats[state.beat]?.id ?? '');
  const choices = beat?.kind === 'choices' ? beat.choices.filter(({ silent }) => !silent) : [];
  const texts = [...told, ...choices.map(({ say, do: act }) => say ?? act ?? '')];
  return texts.reduce((sum, text) => sum + text.length, 0);
}
