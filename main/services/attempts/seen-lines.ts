import type { SeenBeat } from '#core/contract/schemas.ts';
import { linesOnArrival } from '#core/dialogue/lines.ts';
import type { Replay } from '#core/results/replay.ts';
import { openArchived, replayArchived } from '#core/results/verify.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';

/** Earlier attempts than these tell nothing new: every line of a story has long been shown. */
const MOST_ATTEMPTS = 50;

/** The lines of one scenario text that these attempts have shown; damaged attempts are passed over. */
export async function seenLines(
  store: Store,
  hash: string,
  attempts: readonly AttemptRow[],
): Promise<SeenBeat[]> {
  const played = attempts.filter((row) => row.hash === hash).slice(0, MOST_ATTEMPTS);
  if (played.length === 0) return [];
  const archived = openArchived(hash, await store.archived(hash));
  const seen = new Map<string, Set<number>>();
  for (const { id, variant, mode } of played) {
    const events = await store.attempts.events(id);
    const replayed = replayArchived({ variant, mode, events }, archived);
    if (replayed.ok) note(seen, replayed.replay);
  }
  return [...seen].map(([beat, lines]) => ({ beat, lines: [...lines].toSorted((a, b) => a - b) }));
}

/** Rewound steps count too: their lines were on screen. */
function note(seen: Map<string, Set<number>>, { program, positions, arrivals }: Replay): void {
  const rewound = positions.flatMap(({ steps }) => steps.at(-1)?.arrivals ?? []);
  for (const state of [...arrivals, ...rewound]) {
    const beat = program.beats[state.beat]?.id ?? '';
    const lines = seen.get(beat) ?? new Set();
    for (const { index } of linesOnArrival(program, state)) lines.add(index);
    seen.set(beat, lines);
  }
}
