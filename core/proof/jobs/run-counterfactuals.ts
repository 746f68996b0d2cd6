import { compileScenario } from '../../dialogue/compile.ts';
import type { Program } from '../../dialogue/program.ts';
import { playScript } from '../../dialogue/script.ts';
import { reportCard } from '../../grading/report-card.ts';
import { isAtEnding, type Replay, replayCard, replayEvents } from '../../results/replay.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { type Counterfactual, counterfactuals } from '../counterfactual.ts';
import { explore, type ExploreOptions } from '../explore.ts';
import type { CounterfactualsJob } from './job.ts';
import type { CounterfactualsResult } from './result.ts';

/**
 * The runs by which a finished attempt would have earned each better grade, every one of them replayed.
 *
 * @throws RangeError where the text is no scenario, or the events are no finished run of it
 */
export function runCounterfactuals(job: CounterfactualsJob, options: ExploreOptions): CounterfactualsResult {
  const replay = finished(job);
  const { grade } = replayCard(replay);
  const nothing = { kind: 'counterfactuals', grade, runs: [] } as const;
  if (grade === 'A') return { ...nothing, complete: true };
  const graph = explore(replay.program, options);
  if (graph.incomplete) return { ...nothing, complete: false };
  const runs = counterfactuals(graph, replay.steps, grade);
  for (const run of runs) verify(replay.program, run);
  return { ...nothing, complete: true, runs };
}

function finished({ text, variant, mode, events }: CounterfactualsJob): Replay {
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new RangeError('The text of the attempt is no valid scenario.');
  const result = replayEvents(compileScenario(parsed.scenario, variant), mode, events);
  if (!result.ok) throw new RangeError(`Event ${result.index} of the attempt was refused: ${result.refusal}.`);
  if (!isAtEnding(result.replay)) throw new RangeError('The attempt has not come to an ending.');
  return result.replay;
}

/** What is told to a learner must be so: the reducer that grades attempts has the last word. */
function verify(program: Program, { grade, playthrough }: Counterfactual): void {
  const run = playScript(program, playthrough);
  const earned = run.ok ? reportCard(program, run.state, run.steps).grade : run.fault;
  if (earned === grade) return;
  throw new RangeError(`A run that was to earn ${grade} came to ${earned}: ${playthrough.join(', ')}.`);
}
