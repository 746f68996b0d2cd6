import { setImmediate } from 'node:timers/promises';
import { compileScenario } from '#core/dialogue/compile.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { Sha256 } from '#core/results/hash.ts';
import type { Grade } from '#core/scenario/format.ts';
import { dueVariant } from '../attempts/due-variant.ts';
import { type Move, playThrough } from '../attempts/play-through.ts';
import { newAttempt } from '../attempts/start-attempt.ts';
import type { ServiceDeps } from '../deps.ts';
import type { PlayableScenario } from '../library/scenario-file.ts';
import type { Store, WholeAttempt } from '../store/store.ts';
import type { Chance } from './chance.ts';
import { type PlannedPerson, planAttempts } from './plan.ts';
import { nextMove } from './simulated-person.ts';

/** What a demonstration is made with. */
export interface DemoParts {
  readonly store: Store;
  /** Hash of the policy in force. */
  readonly policy: Sha256;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes' | 'version'>;
  /** In the order in which people come to play them. */
  readonly scenarios: readonly PlayableScenario[];
  readonly chance: Chance;
}

/** Somebody of the demonstration, with the id under which they play. */
export interface DemoPerson extends PlannedPerson {
  readonly id: string;
}

/** Attempts a transaction: enough that the disk is waited for rarely, few enough to show progress. */
const BATCH = 500;

/** Of the attempts of the last day, one in so many is still open: somebody will come back to it. */
const OPEN_ONE_IN = 3;

/**
 * Lets the people play, the earliest attempt first, through the same checks and into the same chain as real plays.
 * Answers after each batch with how many are stored.
 */
export async function* makeAttempts(
  parts: DemoParts,
  people: readonly DemoPerson[],
  { attempts, until }: { readonly attempts: number; readonly until: number },
): AsyncGenerator<number> {
  const programs = new Programs();
  const players = people.map((person) => new DemoPlayer(parts, person, programs));
  let batch: WholeAttempt[] = [];
  let done = 0;
  for (const { person, at } of planAttempts(attempts, people, until, parts.chance)) {
    const attempt = players[person]?.play(at, until);
    if (attempt !== undefined) batch.push(attempt);
    if (batch.length < BATCH) continue;
    await parts.store.attempts.createAll(batch);
    yield (done += batch.length);
    batch = [];
    await setImmediate();
  }
  await parts.store.attempts.createAll(batch);
  yield done + batch.length;
}

const DAY = 86_400_000;

/** Somebody of the demonstration on their way through the scenarios. */
class DemoPlayer {
  readonly #parts: DemoParts;
  readonly #person: DemoPerson;
  readonly #programs: Programs;
  /** Index of the scenario they are at; past the last one they play any. */
  #place = 0;
  #freeAt = 0;
  readonly #attempts: { readonly scenario: string; readonly variant: string | null; readonly mode: 'assessed' }[] = [];

  constructor(parts: DemoParts, person: DemoPerson, programs: Programs) {
    this.#parts = parts;
    this.#person = person;
    this.#programs = programs;
  }

  play(planned: number, until: number): WholeAttempt | undefined {
    const { scenarios, chance, deps } = this.#parts;
    const scenario = scenarios[this.#place] ?? scenarios[chance.below(scenarios.length)];
    if (scenario === undefined) return undefined;
    let clock = Math.max(planned, this.#freeAt);
    const began = new Date(clock);
    const { summary, text } = scenario;
    const program = this.#programs.of(scenario, dueVariant(scenario.scenario, this.#attempts));
    const beginning = { scenario: summary, text, translation: null, program, steps: [] };
    const row = newAttempt({ deps: { ...deps, now: () => began } }, this.#person.id, beginning, {
      scenario: summary.id,
      timerFactor: this.#person.timerFactor,
    });
    const practised = this.#practised(summary.id);
    const leavesAt = until - planned < 2 * DAY && chance.below(OPEN_ONE_IN) === 0 ? 2 : Infinity;
    const texts = { scenario: { hash: summary.hash, id: summary.id, text }, translation: null };
    const whole = playThrough(this.#parts, row, { texts, program }, (replay): Move => {
      clock += Math.round(4_000 * this.#person.pace * (1 + chance.share()));
      if (replay.steps.length >= leavesAt) return 'left';
      const event = nextMove(replay, this.#person, practised, chance);
      if (event === null) return { abandonedAt: new Date(clock).toISOString() };
      clock += 'ms' in event ? event.ms : 0;
      return { event, at: new Date(clock).toISOString() };
    });
    this.#freeAt = clock + 30_000;
    this.#note(summary.id, program, whole.addition.seal?.result?.grade ?? null);
    return whole;
  }

  /** What playing has taught them so far; the same scenario teaches most. */
  #practised(scenario: string): number {
    const here = this.#attempts.filter((one) => one.scenario === scenario).length;
    return 0.45 * Math.log(1 + here) + 0.08 * Math.log(1 + this.#attempts.length);
  }

  #note(scenario: string, { variant }: Program, grade: Grade | null): void {
    this.#attempts.push({ scenario, variant, mode: 'assessed' });
    const goesOn = grade === 'A' || (grade === 'C' && this.#parts.chance.share() < 0.5) || this.#parts.chance.share() < 0.15;
    if (goesOn) this.#place += 1;
  }
}

/** Compiled once: a million attempts play a few dozen programs. */
class Programs {
  readonly #compiled = new Map<string, Program>();

  of({ scenario, summary }: PlayableScenario, variant: string | null): Program {
    const key = `${summary.hash} ${variant ?? ''}`;
    const program = this.#compiled.get(key) ?? compileScenario(scenario, variant);
    this.#compiled.set(key, program);
    return program;
  }
}
