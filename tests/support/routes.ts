import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compileScenario } from '#core/dialogue/compile.ts';
import { playScript, TIMEOUT } from '#core/dialogue/script.ts';
import type { Grade, Scenario } from '#core/scenario/format.ts';
import { typesetScenario } from '#renderer/ui/common/typeset.ts';
import { scenarioFrom } from './scenarios.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../scenarios');

/** One turn of a route, in the words that stand on screen. */
export interface Turn {
  readonly beat: string;
  readonly choice: string;
  readonly words: string;
  readonly why: string;
  /** The clock takes it. */
  readonly timedOut: boolean;
}

/** A bundled scenario as it is shown, with a playthrough of known grade, so that a rewrite of its texts changes no test. */
export interface Route {
  readonly scenario: Scenario;
  readonly grade: Grade;
  readonly turns: readonly Turn[];
}

interface RoutesFile {
  readonly routes: readonly { readonly choices: readonly string[]; readonly grade: Grade; readonly variant?: string }[];
}

/** The first authored route to a grade, as the scenario stands. `timed`: with timers that run out, or without. */
export function routeTo(id: string, grade: Grade, { timed = false } = {}): Route {
  const scenario = scenarioFrom(readFileSync(path.join(FOLDER, `${id}.scenario.json`), 'utf8'));
  const { routes } = JSON.parse(readFileSync(path.join(FOLDER, `${id}.routes.json`), 'utf8')) as RoutesFile;
  const route = routes.find(
    ({ choices, grade: reached, variant }) =>
      reached === grade && variant === undefined && choices.includes(TIMEOUT) === timed,
  );
  if (route === undefined) throw new Error(`No route of ${id} reaches ${grade}${timed ? ' by the clock' : ''}.`);
  return { scenario: typesetScenario(scenario), grade, turns: turnsOf(scenario, route.choices) };
}

/** The turns of a script as they are shown, played as the scenario stands or under a variant. */
export function turnsOf(authored: Scenario, script: readonly string[], variant: string | null = null): Turn[] {
  const scenario = typesetScenario(authored);
  const program = compileScenario(scenario, variant);
  const run = playScript(program, script);
  if (!run.ok) throw new Error(`The route fails at step ${run.step}: ${run.fault}`);
  return run.steps.map(({ before, choice, timedOut }) => {
    const beat = program.beats[before.beat]?.id ?? '';
    const played = scenario.beats.get(beat);
    const found = played?.kind === 'choices' ? played.choices.find(({ id }) => id === choice.id) : undefined;
    return { beat, choice: choice.id, words: found?.say ?? found?.do ?? '', why: found?.why ?? '', timedOut };
  });
}
