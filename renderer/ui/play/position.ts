import type { AttemptDetail } from '#core/contract/schemas.ts';
import { choiceBeat } from '#core/dialogue/choices.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { begin, type Step } from '#core/dialogue/steps.ts';
import { type Replay, replayEvents } from '#core/results/replay.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { inTranslation } from '#core/scenario/translate.ts';
import { typesetScenario } from '../common/typeset.ts';
import { choiceWords, type ChoiceWords } from './choice-view.ts';
import { firstStaging, hearsCustomer, type Scene, sceneOf } from './scene.ts';

/** An attempt's scenario or events do not add up; nobody can play on from them. */
export class UnplayableAttemptError extends Error {
  override readonly name = 'UnplayableAttemptError';
}

/** What the player did to get where they are. */
export interface Answer extends ChoiceWords {
  /** The clock did it. */
  readonly timedOut: boolean;
}

/** Where a run rests, and the scene that led there. */
export interface Position {
  readonly scene: Scene;
  readonly stuck: boolean;
  /** Choices taken so far. */
  readonly visit: number;
  /** The choice that led here; null at the beginning. */
  readonly answer: Answer | null;
  /** Whether the customer was heard before this scene. */
  readonly met: boolean;
}

/** An attempt made ready: its program, and its events replayed. */
export interface OpenedAttempt {
  readonly program: Program;
  readonly replay: Replay;
}

/** @throws UnplayableAttemptError where the stored scenario or the events are damaged */
export function readAttempt(detail: AttemptDetail): OpenedAttempt {
  const parsed = parseScenario(detail.scenarioText);
  if (!parsed.ok) {
    const [first] = parsed.findings;
    throw new UnplayableAttemptError(first?.message ?? 'The stored scenario cannot be read.');
  }
  const told = typesetScenario(inTranslation(parsed.scenario, detail.translationText));
  const program = compileScenario(told, detail.variant);
  const result = replayEvents(program, detail.mode, detail.events);
  if (!result.ok) {
    throw new UnplayableAttemptError(`Event ${result.index} was refused: ${result.refusal}.`);
  }
  return { program, replay: result.replay };
}

/** Where a run begins. */
export function firstPosition(program: Program): Position {
  const { arrivals, stuck } = begin(program);
  const scene = sceneOf(program, arrivals, firstStaging(program));
  return { scene, met: false, stuck, visit: 0, answer: null };
}

/** The position after one more step. */
export function positionAfter(program: Program, before: Position, step: Step): Position {
  return {
    scene: sceneOf(program, step.arrivals, before.scene.staging),
    met: before.met || hearsCustomer(program, before.scene),
    stuck: step.stuck,
    visit: before.visit + 1,
    answer: answerOf(program, step),
  };
}

/** A beat's whole time in milliseconds under a factor; null where no clock runs. */
export function fullTime(program: Program, state: DialogueState, factor: number): number | null {
  const beat = choiceBeat(program, state);
  if (beat === null || beat.timerChoice < 0 || factor === 0) return null;
  return beat.timerMs * factor;
}

function answerOf(program: Program, { before, choice, timedOut }: Step): Answer {
  const beat = program.beats[before.beat]?.id ?? '';
  return { ...choiceWords(program, beat, choice.id), timedOut };
}
