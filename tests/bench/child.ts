import { writeSync } from 'node:fs';
import type { Progress } from './measurements/search.ts';

/** One measurement in a process of its own: `child.ts <name> <input as JSON>`; answers in lines of JSON. */
const MEASUREMENTS: Readonly<Record<string, (input: never, progress: Progress) => Promise<unknown>>> = {
  prover: async (input) => (await import('./measurements/prover.ts')).measureProver(input),
  memory: async (input) => (await import('./measurements/memory.ts')).measureMemory(input),
  exploration: async (input) => (await import('./measurements/exploration.ts')).measureExploration(input),
  'plain-search': async (input, progress) =>
    (await import('./measurements/plain-search.ts')).measurePlainSearch(input, progress),
  'state-graph': async (input, progress) =>
    (await import('./measurements/state-graph.ts')).measureStateGraph(input, progress),
  growth: async (input) => (await import('./measurements/growth.ts')).measureGrowth(input),
  choices: async (input) => (await import('./measurements/choices.ts')).measureChoices(input),
  document: async (input) => (await import('./measurements/document.ts')).measureDocument(input),
  keystroke: async (input) => (await import('./measurements/keystroke.ts')).measureKeystroke(input),
  question: async (input) => (await import('./results/questions.ts')).measureQuestion(input),
  steps: async (input) => (await import('./results/steps.ts')).measureSteps(input),
  download: async (input) => (await import('./results/exporting.ts')).exportByServices(input),
};

const [name = '', input = 'null'] = process.argv.slice(2);
const measure = MEASUREMENTS[name];
if (measure === undefined) throw new Error(`There is no measurement "${name}".`);
const result = await measure(JSON.parse(input) as never, (progress) => say({ progress }));
say({ result });

/** At once, as the process may be stopped at any moment. */
function say(line: Readonly<Record<string, unknown>>): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
