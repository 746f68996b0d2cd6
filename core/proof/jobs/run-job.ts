import { compileScenario } from '../../dialogue/compile.ts';
import type { Scenario } from '../../scenario/format.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { mend } from '../../studio/fixes/mend.ts';
import { lookThrough } from '../../studio/unfinished/look-through.ts';
import { explore, type ExploreOptions } from '../explore.ts';
import { prove } from '../lint.ts';
import { runTo } from '../run-to.ts';
import type { AnalyzeJob, Job, LintJob, SurveyJob, WayJob } from './job.ts';
import type { AnalyzeResult, JobResult, LintResult, SurveyResult, WayResult } from './result.ts';
import { runCounterfactuals } from './run-counterfactuals.ts';

/**
 * Does a job, and answers in plain data that can be sent to another thread.
 *
 * @param onProgress told now and then how many states were explored so far, those of every variant together
 * @throws RangeError where an attempt's events do not fit its scenario
 */
export function runJob(job: Job, onProgress: (states: number) => void): JobResult {
  const options: ExploreOptions = {
    onProgress: addedUp(onProgress),
    ...(job.bound === undefined ? {} : { bound: job.bound }),
  };
  switch (job.kind) {
    case 'lint':
      return lint(job, options);
    case 'survey':
      return survey(job, options);
    case 'mend':
      return { kind: 'mend', fixes: mend({ ...job, options }) };
    case 'way':
      return wayTo(job, options);
    case 'analyze':
      return analyze(job, options);
    case 'counterfactuals':
      return runCounterfactuals(job, options);
  }
}

/** Explorations follow one another, and each of them counts from 0. */
function addedUp(onProgress: (states: number) => void): (states: number) => void {
  let before = 0;
  let last = 0;
  return (states) => {
    if (states < last) before += last;
    last = states;
    onProgress(before + states);
  };
}

function lint({ text, names }: LintJob, options: ExploreOptions): LintResult {
  const parsed = parseScenario(text);
  if (!parsed.ok) return { kind: 'lint', findings: parsed.findings, verdict: null, scenario: null };
  const { scenario, places } = parsed;
  const { findings, verdict } = prove(scenario, places, names, options);
  return {
    kind: 'lint',
    findings,
    verdict,
    scenario: { id: scenario.id, ...places.at('/id') },
  };
}

function survey({ text, names }: SurveyJob, options: ExploreOptions): SurveyResult {
  const { isWhole: _whole, ...looked } = lookThrough(text, names, options);
  return { kind: 'survey', ...looked };
}

function wayTo({ text, variant, beat, state }: WayJob, options: ExploreOptions): WayResult {
  const parsed = parseScenario(text);
  if (!parsed.ok || (variant !== null && !parsed.scenario.variants.has(variant))) {
    return { kind: 'way', complete: false, playthrough: null };
  }
  const program = compileScenario(parsed.scenario, variant);
  const graph = explore(program, options);
  return { kind: 'way', complete: !graph.incomplete, playthrough: runTo(graph, beat, state) };
}

function analyze({ text }: AnalyzeJob, options: ExploreOptions): AnalyzeResult {
  const parsed = parseScenario(text);
  if (!parsed.ok) return { kind: 'analyze', findings: parsed.findings, proof: null };
  const { scenario, places } = parsed;
  const { base, variants, findings, verdict } = prove(scenario, places, null, options);
  return {
    kind: 'analyze',
    findings,
    proof: {
      scenario: scenario.id,
      verdict,
      beats: scenario.beats.size,
      choices: choicesOf(scenario),
      base: base.analysis,
      variants: variants.map(({ variant, analysis }) => ({ variant: variant ?? '', analysis })),
    },
  };
}

function choicesOf(scenario: Scenario): number {
  return [...scenario.beats.values()].reduce(
    (sum, beat) => sum + (beat.kind === 'choices' ? beat.choices.length : 0),
    0,
  );
}
