import { type Replay, replayCard } from '#core/results/replay.ts';
import type { AttemptResult } from '../store/attempt-row.ts';

/** What a replay that rests at an ending puts into its attempt's row. */
export function resultColumns(replay: Replay): AttemptResult {
  const card = replayCard(replay);
  return {
    grade: card.grade,
    score: card.score,
    ending: card.ending,
    core_met: card.core.met.join(' '),
    core_missed: card.core.missed.join(' '),
    dazzles: card.dazzles,
    surprises: card.surprises,
    slips: card.slips,
    broken_promises: card.brokenPromises.length,
    walked_out: card.walkedOut ? 1 : 0,
    spent: card.spent,
    mood_end: card.mood,
  };
}
