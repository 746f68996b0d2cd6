import type { ScenarioSize } from './scenarios/generate.ts';

/** How much a run of the benchmark measures. */
export interface BenchPlan {
  /** Scenarios, smallest first. */
  readonly sizes: readonly ScenarioSize[];
  /** Times that each thing is measured; the median is told. */
  readonly rounds: number;
  /** A peer is stopped after so many milliseconds. */
  readonly peerLimitMs: number;
  /** The plain search is stopped at so many states: it holds every one with its sets and its string. */
  readonly plainBound: number;
  /** States at most for the scenario that grows without end. */
  readonly growthBound: number;
  /** UTF-8 bytes of the large document. */
  readonly documentBytes: number;
  /** Choices made in each round of play. */
  readonly choices: number;
}

/** One seed for all: a run can be repeated to the byte. */
export const SEED = 4;

const TEN: ScenarioSize = { beats: 10, flags: 2, needs: 1, promises: 0, asksMood: true };
const FIFTY: ScenarioSize = { beats: 50, flags: 4, needs: 2, promises: 1, asksMood: true };
const TWO_HUNDRED: ScenarioSize = { beats: 200, flags: 8, needs: 2, promises: 1, asksMood: true };
/** As many beats as the format allows; with moods as well it would pass the prover's bound. */
const TWO_THOUSAND: ScenarioSize = { beats: 2_000, flags: 8, needs: 1, promises: 1, asksMood: false };

/** The whole benchmark: some minutes. */
export const FULL: BenchPlan = {
  sizes: [TEN, FIFTY, TWO_HUNDRED, TWO_THOUSAND],
  rounds: 7,
  peerLimitMs: 60_000,
  plainBound: 500_000,
  growthBound: 2_000_000,
  documentBytes: 4_999_999,
  choices: 20_000,
};

/** A smoke run: that everything works, not how fast it is. */
export const QUICK: BenchPlan = {
  sizes: [TEN, { ...TEN, beats: 20 }],
  rounds: 1,
  peerLimitMs: 2_000,
  plainBound: 2_000,
  growthBound: 5_000,
  documentBytes: 100_000,
  choices: 200,
};
