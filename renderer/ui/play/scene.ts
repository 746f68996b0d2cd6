import { feelingFromMood } from '#core/dialogue/feeling.ts';
import { linesOnArrival } from '#core/dialogue/lines.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { begin, type Step } from '#core/dialogue/steps.ts';
import type { Feeling, StageDirection } from '#core/scenario/format.ts';

/** What the stage shows around the people; each part stays until a beat names another. */
export interface Staging {
  readonly setting: string;
  readonly props: readonly string[];
  /** Hour of the day, 0 to 23; null: whatever hour the setting is drawn at. */
  readonly hour: number | null;
}

/** A line as it is told: with the state and the stage it is told in. */
export interface SceneLine {
  /** Id of the beat it stands in. */
  readonly beat: string;
  /** 0-based index in that beat's authored lines. */
  readonly index: number;
  /** Cast id of the speaker; null: the narrator. */
  readonly who: string | null;
  readonly say: string;
  readonly feels: Feeling | null;
  readonly state: DialogueState;
  readonly staging: Staging;
}

/** Everything told between two choices: the lines of every beat that was passed through. */
export interface Scene {
  readonly lines: readonly SceneLine[];
  /** Where the scene comes to rest. */
  readonly state: DialogueState;
  readonly staging: Staging;
}

/** The stage before any beat has said anything about it. */
export function firstStaging(program: Program): Staging {
  return { setting: program.scenario.setting, props: [], hour: null };
}

/**
 * The scene that these arrivals tell.
 *
 * @param arrivals not empty; the last one is where the run rests
 * @param before the stage as the scene begins
 */
export function sceneOf(
  program: Program,
  arrivals: readonly DialogueState[],
  before: Staging,
): Scene {
  let staging = before;
  const lines = arrivals.flatMap((state) => {
    staging = carry(staging, directionOf(program, state));
    const here = staging;
    const beat = program.beats[state.beat]?.id ?? '';
    return linesOnArrival(program, state).map(({ index, line }) => ({
      beat,
      index,
      who: line.who ?? null,
      say: line.say,
      feels: line.feels ?? null,
      state,
      staging: here,
    }));
  });
  return { lines, state: arrivals.at(-1) ?? program.initial, staging };
}

/**
 * The customer's face while line `at` is told: that of their own last line, or of what the narrator
 * last told about a face; without either, the mood's.
 */
export function customerFeeling(program: Program, scene: Scene, at: number): Feeling {
  const { customer } = program.scenario;
  const told = scene.lines.slice(0, at + 1).toReversed();
  const state = told[0]?.state ?? scene.state;
  const line = told.find(({ who, feels }) => who === customer || (who === null && feels !== null));
  if (line !== undefined && line.feels !== null) return line.feels;
  return feelingFromMood(state.mood);
}

/** The customer's mood in a word while line `at` is told. The same word stands on the report card. */
export function customerMood({ lines, state }: Scene, at: number): Feeling {
  return feelingFromMood((lines[at]?.state ?? state).mood);
}

/** The face that a run leaves the customer with. */
export function lastFace(program: Program, steps: readonly Step[]): Feeling {
  const arrivals = steps.at(-1)?.arrivals ?? begin(program).arrivals;
  const scene = sceneOf(program, arrivals, firstStaging(program));
  return customerFeeling(program, scene, scene.lines.length - 1);
}

/** Whoever else has the floor: the last speaker up to line `at` who is not the customer. */
export function otherSpeaker(program: Program, scene: Scene, at: number): SceneLine | null {
  const { customer } = program.scenario;
  return (
    scene.lines
      .slice(0, at + 1)
      .toReversed()
      .find(({ who }) => who !== null && who !== customer) ?? null
  );
}

/** Whether the customer says anything in a scene. */
export function hearsCustomer(program: Program, { lines }: Scene): boolean {
  return lines.some(({ who }) => who === program.scenario.customer);
}

function directionOf(program: Program, state: DialogueState): StageDirection | undefined {
  const id = program.beats[state.beat]?.id ?? '';
  return program.scenario.beats.get(id)?.stage;
}

function carry(staging: Staging, direction: StageDirection | undefined): Staging {
  if (direction === undefined) return staging;
  return {
    setting: direction.setting ?? staging.setting,
    props: direction.props ?? staging.props,
    hour: direction.hour ?? staging.hour,
  };
}
