import type { PrincipleTally } from '../../grading/principles.ts';
import type { ChoiceGrade, Grade } from '../../scenario/format.ts';
import type { AttemptEvent } from '../event.ts';
import type { Sha256 } from '../hash.ts';

/** A choice of a sealed attempt; the timer took it where `timedOut`. */
export interface SealedChoice {
  readonly choice: string;
  readonly grade: ChoiceGrade;
  readonly timedOut: boolean;
}

/** What a completed attempt came to. */
export interface SealedResult {
  readonly grade: Grade;
  /** 0 to 100. */
  readonly score: number;
  readonly ending: string;
  readonly coreMet: readonly string[];
  readonly coreMissed: readonly string[];
  readonly dazzles: number;
  readonly surprises: number;
  readonly slips: number;
  /** A count. */
  readonly brokenPromises: number;
  readonly walkedOut: boolean;
  readonly spent: number;
  readonly moodEnd: number;
}

/** An assessed attempt that is over and sealed, with all that its statements say. */
export interface SealedAttempt {
  /** UUID. */
  readonly installation: string;
  /** UUID. */
  readonly attempt: string;
  /** The learner's pseudonym: the name of an account, and no person's. */
  readonly pseudonym: string;
  readonly cohort: string | null;
  readonly scenario: { readonly id: string; readonly title: string; readonly version: string; readonly hash: Sha256 };
  readonly variant: string | null;
  /** BCP 47. */
  readonly locale: string;
  readonly attemptNo: number;
  readonly timerFactor: number;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Active time, in milliseconds. */
  readonly activeMs: number;
  readonly record: { readonly seq: number; readonly hash: Sha256 };
  readonly events: readonly AttemptEvent[];
  /** As many as `events` has choices and timeouts, in the same order. */
  readonly choices: readonly SealedChoice[];
  readonly principles: readonly ({ readonly principle: string } & PrincipleTally)[];
  /** null: abandoned. */
  readonly result: SealedResult | null;
}

/** What the organisation lets leave (the policy's `leave`). */
export interface Leave {
  /** Response times, active time, and when within an attempt something happened. */
  readonly times: boolean;
  /** The timer factor. */
  readonly accommodations: boolean;
}
