import os from 'node:os';
import { inChild, searchInChild } from './in-child.ts';
import type { ChoicesInput, ChoicesResult } from './measurements/choices.ts';
import type { DocumentInput, DocumentResult } from './measurements/document.ts';
import type { GrowthInput, GrowthResult } from './measurements/growth.ts';
import type { KeystrokeInput, KeystrokeResult } from './measurements/keystroke.ts';
import type { MemoryResult } from './measurements/memory.ts';
import type { ProverInput, ProverResult } from './measurements/prover.ts';
import type { SearchInput, SearchResult } from './measurements/search.ts';
import type { ScenarioSize } from './scenarios/generate.ts';
import { type BenchPlan, SEED } from './sizes.ts';
import { median, perSecond } from './statistics.ts';

/** The prover and its peers on one scenario. */
export interface ScenarioReport extends ScenarioSize {
  readonly prover: ProverResult;
  readonly memory: MemoryResult;
  /** States explored in a second, the median of the rounds. */
  readonly proverSpeed: number;
  readonly plain: SearchResult;
  readonly plainSpeed: number;
  /** null: not tried, as a smaller scenario took all its time. */
  readonly stateGraph: SearchResult | null;
  readonly stateGraphSpeed: number | null;
}

/** Everything that one run of the benchmark measured. */
export interface BenchReport {
  readonly computer: string;
  readonly node: string;
  /** Processes that wanted a core, over the last minute, at the beginning and the end; 0 where the system does not say. */
  readonly load: readonly [before: number, after: number];
  readonly scenarios: readonly ScenarioReport[];
  readonly growth: GrowthResult;
  readonly choices: ChoicesResult;
  readonly document: DocumentResult;
  readonly keystroke: KeystrokeResult;
}

/** Measures all of it, one thing after the other. */
export async function measureAll(plan: BenchPlan, onStep: (step: string) => void): Promise<BenchReport> {
  const { rounds } = plan;
  const before = loadNow();
  const scenarios: ScenarioReport[] = [];
  for (const size of plan.sizes) {
    onStep(`the prover and its peers, ${size.beats} beats`);
    const triesStateGraph = scenarios.every(({ stateGraph }) => stateGraph?.finished === true);
    scenarios.push(await measureScenario(plan, size, triesStateGraph));
  }
  onStep('a scenario that grows without end');
  const growth = await inChild<GrowthResult>('growth', { bound: plan.growthBound } satisfies GrowthInput);
  onStep('the running machine and inkjs');
  const size = plan.sizes.findLast(({ asksMood }) => asksMood) ?? plan.sizes[0];
  if (size === undefined) throw new RangeError('A plan needs a size.');
  const playing: ChoicesInput = { seed: SEED, size, rounds, choices: plan.choices };
  const choices = await inChild<ChoicesResult>('choices', playing);
  onStep('a large document');
  const reading: DocumentInput = { seed: SEED, bytes: plan.documentBytes, rounds };
  const document = await inChild<DocumentResult>('document', reading);
  onStep('every bundled scenario');
  const keystroke = await inChild<KeystrokeResult>('keystroke', { rounds } satisfies KeystrokeInput);
  const load = [before, loadNow()] as const;
  return { computer: computer(), node: process.versions.node, load, scenarios, growth, choices, document, keystroke };
}

/** Rounds of what takes seconds. */
const SOME_ROUNDS = 3;

async function measureScenario(plan: BenchPlan, size: ScenarioSize, triesStateGraph: boolean): Promise<ScenarioReport> {
  const proving: ProverInput = { seed: SEED, size, rounds: plan.rounds };
  const searching: SearchInput = { seed: SEED, size, bound: plan.plainBound };
  const prover = await inChild<ProverResult>('prover', proving);
  const memory = await inChild<MemoryResult>('memory', proving);
  const [own, plain] = await inTurns(plan, searching);
  const stateGraph = triesStateGraph ? await searchInChild('state-graph', searching, plan.peerLimitMs) : null;
  // Again after the peer's long run, in case the computer was busier before it than during it.
  if (stateGraph !== null) {
    for (let round = 0; round < SOME_ROUNDS; round++) own.push(await inChild<SearchResult>('exploration', searching));
  }
  const [lastPlain] = plain.slice(-1);
  if (lastPlain === undefined) throw new RangeError('There was no round.');
  return {
    ...size,
    prover,
    memory,
    proverSpeed: median(own.map(speedOf)),
    plain: lastPlain,
    plainSpeed: median(plain.map(speedOf)),
    stateGraph,
    stateGraphSpeed: stateGraph === null ? null : speedOf(stateGraph),
  };
}

/** The prover and the plain search by turns, so that a busy computer slows both. */
async function inTurns(plan: BenchPlan, input: SearchInput): Promise<[own: SearchResult[], plain: SearchResult[]]> {
  const own: SearchResult[] = [];
  const plain: SearchResult[] = [];
  for (let round = 0; round < SOME_ROUNDS; round++) {
    own.push(await inChild<SearchResult>('exploration', input));
    plain.push(await searchInChild('plain-search', input, plan.peerLimitMs));
  }
  return [own, plain];
}

function speedOf({ states, ms }: SearchResult): number {
  return perSecond(states, ms);
}

/** Processes that wanted a core, over the last minute; 0 where the system does not say. */
export function loadNow(): number {
  return os.loadavg()[0] ?? 0;
}

/** What it is measured on. */
export function computer(): string {
  const cpus = os.cpus();
  const gib = Math.round(os.totalmem() / 2 ** 30);
  return `${cpus.length} × ${cpus[0]?.model.trim() ?? 'unknown processor'}, ${gib} GiB, ${os.platform()} ${os.arch()}`;
}
