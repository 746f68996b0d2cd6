import type { Grade } from './format.ts';

/**
 * Format 1 of a programme, as it stands after `parseProgramme` has checked it and filled in every
 * default. A programme is a training of some weeks: each has a theme, scenarios to play and a team
 * meeting.
 */

/** The grade that passes: a C, where falling short is all that fails, or an A. */
export type PassMark = Exclude<Grade, 'F'>;

/** Something the team holds itself to, counted through the whole programme. */
export interface Standard {
  /** 1 to 999, each once in a programme. */
  readonly number: number;
  readonly text: string;
}

/** A scenario to play in a week. */
export interface Assignment {
  /** The scenario's id. */
  readonly scenario: string;
  /** The least grade that passes. */
  readonly pass: PassMark;
}

/** Something to do away from the screen, step by step. */
export interface Exercise {
  readonly title: string;
  /** 1 to 6. */
  readonly steps: readonly string[];
}

/** One week of a programme. */
export interface ProgrammeWeek {
  /** What the week is about, as a title; each once in a programme. */
  readonly theme: string;
  readonly about: string;
  /** Ids of principles, 1 to 12. */
  readonly principles: readonly string[];
  /** At most 6. */
  readonly standards: readonly Standard[];
  /** 1 to 12. */
  readonly scenarios: readonly Assignment[];
  /** What a team meeting can begin to talk from, 1 to 6. */
  readonly discussion: readonly string[];
  /** What each person thinks over alone. */
  readonly reflection: string;
  /** What whoever leads the team asks themselves; at most 6. */
  readonly leadQuestions: readonly string[];
  readonly exercise?: Exercise;
}

/** A whole programme, checked, with defaults filled in. */
export interface Programme {
  readonly format: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: string;
  /** 1 to 52, in the order they are held. */
  readonly weeks: readonly ProgrammeWeek[];
}
