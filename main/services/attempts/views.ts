import type { AttemptDetail, AttemptSummary } from '#core/contract/schemas.ts';
import { timerFactorSchema, type AttemptEvent } from '#core/results/event.ts';
import type { AttemptRow } from '../store/attempt-row.ts';

/** An attempt as its learner's list shows it. */
export function summaryOf(row: AttemptRow, learner: string): AttemptSummary {
  return {
    attempt: row.id,
    learner,
    scenario: row.scenario,
    title: row.title,
    version: row.version,
    hash: row.hash,
    variant: row.variant,
    mode: row.mode,
    locale: row.locale,
    takenOver: row.taken_over,
    status: row.status,
    grade: row.grade,
    score: row.score,
    ending: row.ending,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

/** An attempt with all that its learner's window needs to go on with it or to replay it. */
export function detailOf(
  row: AttemptRow,
  learner: string,
  events: readonly AttemptEvent[],
  scenarioText: string,
  translationText: string | null,
): AttemptDetail {
  return {
    ...summaryOf(row, learner),
    seed: row.seed,
    timerFactor: timerFactorSchema.parse(row.timer_factor),
    events: [...events],
    remainingMs: row.remaining_ms,
    scenarioText,
    translationText,
  };
}
