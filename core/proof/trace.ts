import { compileScenario } from '../dialogue/compile.ts';
import type { Program } from '../dialogue/program.ts';
import { actionOf } from '../dialogue/script.ts';
import type { DialogueState } from '../dialogue/state.ts';
import { begin, step } from '../dialogue/steps.ts';
import type { Finding } from '../scenario/finding.ts';
import type { Scenario } from '../scenario/format.ts';
import type { Place, Places } from '../scenario/places.ts';
import { beatPointer } from './rules/found.ts';

/** One step of a playthrough, and where it stands in the scenario's text. */
export interface TraceStep extends Place {
  /** Id of the beat at which the run stands. */
  readonly beat: string;
  /** The choice's id, or `@timeout`; null: the run has come here, and the playthrough is over. */
  readonly word: string | null;
  /** RFC 6901: the choice, the timer, or the beat. */
  readonly pointer: string;
}

/** A finding's trace; empty where it has no playthrough. */
export type Trace = readonly TraceStep[];

/** Together the traces of a file have no more steps than this: nobody reads more, and 2,000 beats could make millions. */
const MOST_STEPS = 20_000;

/**
 * Where the playthroughs of a scenario's findings lead through its text, one trace a finding. Once
 * they are longer than 20,000 steps together, the remaining ones are empty.
 */
export function tracesOf(scenario: Scenario, places: Places, findings: readonly Finding[]): Trace[] {
  const programs = new Map<string | null, Program>();
  let room = MOST_STEPS;
  return findings.map(({ playthrough, variant = null }) => {
    if (playthrough === undefined || playthrough.length >= room) return [];
    const program = programs.get(variant) ?? compileScenario(scenario, variant);
    programs.set(variant, program);
    const trace = traceOf(program, places, playthrough);
    room -= trace.length;
    return trace;
  });
}

function traceOf(program: Program, places: Places, playthrough: readonly string[]): Trace {
  const trace: TraceStep[] = [];
  let { state } = begin(program);
  const add = (word: string | null, ...inside: readonly (string | number)[]) => {
    const beat = beatAt(program, state);
    const pointer = beatPointer(beat, ...inside);
    trace.push({ beat, word, pointer, ...places.at(pointer) });
  };
  for (const word of playthrough) {
    const result = step(program, state, actionOf(word));
    if (!result.ok) return [];
    const { choice, timedOut, after } = result.step;
    if (timedOut) add(word, 'timer');
    else add(word, 'choices', choice.index);
    state = after;
  }
  add(null);
  return trace;
}

function beatAt(program: Program, state: DialogueState): string {
  return program.beats[state.beat]?.id ?? '';
}
