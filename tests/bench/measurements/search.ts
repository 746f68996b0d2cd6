import type { ScenarioSize } from '../scenarios/generate.ts';

/** The scenario to search, and when to stop. */
export interface SearchInput {
  readonly seed: number;
  readonly size: ScenarioSize;
  /** States at most. */
  readonly bound: number;
}

/** How far a search came. */
export interface SearchResult {
  readonly states: number;
  readonly ms: number;
  /** False where the time or the states allowed were used up. */
  readonly finished: boolean;
}

/** Told now and then how far a search is, in case it is stopped. */
export type Progress = (so: SearchResult) => void;
