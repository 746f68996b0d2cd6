import type { Replay } from '#core/results/replay.ts';
import { type Archived, openArchived, replayArchived } from '#core/results/verify.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';

/** An attempt that came to its ending, replayed. */
export interface EndedReplay {
  readonly row: AttemptRow;
  readonly replay: Replay;
}

/** Replays those of the attempts that are completed, in their order; damaged ones are passed over. */
export async function endedReplays(
  store: Pick<Store, 'archived' | 'attempts'>,
  rows: readonly AttemptRow[],
): Promise<EndedReplay[]> {
  const archive = new Map<string, Archived>();
  const ended: EndedReplay[] = [];
  for (const row of rows.filter(({ status }) => status === 'completed')) {
    const { hash, id, variant, mode } = row;
    const archived = archive.get(hash) ?? openArchived(hash, await store.archived(hash));
    archive.set(hash, archived);
    const replayed = replayArchived({ variant, mode, events: await store.attempts.events(id) }, archived);
    if (replayed.ok && replayed.replay.status === 'completed') ended.push({ row, replay: replayed.replay });
  }
  return ended;
}
