import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SearchInput, SearchResult } from './measurements/search.ts';

/** The file that a process of its own begins with. */
export const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));

/** The heap that every measurement may have, in MiB: a peer that keeps whole paths needs room. */
const HEAP_MIB = 3_000;

/** Longer lines of a stack are the source of a bundled library. */
const LONGEST_LINE = 1_000;

/** The last word of a measurement: what it told on its way, and its result unless it was stopped. */
interface Said<Result> {
  readonly progress: SearchResult | null;
  readonly result: Result | null;
  readonly errors: string;
}

/** Runs a measurement to its end in a process of its own, so that none warms or fills another's. */
export async function inChild<Result>(name: string, input: unknown): Promise<Result> {
  const { result, errors } = await listen<Result>(name, input, null);
  if (result === null) throw new Error(`The measurement "${name}" failed.\n${errors}`);
  return result;
}

/** Runs a search for so many milliseconds at most; how far it came when it was stopped, or ran out of memory. */
export async function searchInChild(name: string, input: SearchInput, limitMs: number): Promise<SearchResult> {
  const start = performance.now();
  const { progress, result, errors } = await listen<SearchResult>(name, input, limitMs);
  if (result !== null) return result;
  if (progress === null) throw new Error(`The search "${name}" failed before it told how far it was.\n${errors}`);
  return { states: progress.states, ms: performance.now() - start, finished: false };
}

async function listen<Result>(name: string, input: unknown, limitMs: number | null): Promise<Said<Result>> {
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP_MIB}`];
  const child = spawn(process.execPath, [...flags, CHILD, name, JSON.stringify(input)], {
    // A test runner's own loader is not for this process.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(limitMs === null ? {} : { timeout: limitMs, killSignal: 'SIGKILL' }),
  });
  const ended = once(child, 'close');
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  let progress: SearchResult | null = null;
  let result: Result | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Partial<Said<Result>>;
    progress = said.progress ?? progress;
    result = said.result ?? result;
  }
  await ended;
  return { progress, result, errors: errors.split('\n').filter(({ length }) => length < LONGEST_LINE).join('\n') };
}
