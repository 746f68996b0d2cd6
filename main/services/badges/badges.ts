import type { EarnedBadge } from '#core/contract/reviews.ts';
import { earnedBadges } from '#core/results/badges.ts';
import { endedReplays } from '../attempts/ended-replays.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';

/** What players have shown. It is worked out from their attempts each time, so there is nothing to lose. */
export class Badges {
  readonly #store: Pick<Store, 'archived' | 'attempts'>;

  constructor(store: Pick<Store, 'archived' | 'attempts'>) {
    this.#store = store;
  }

  /** What the learner has earned so far. */
  async list(learner: string): Promise<EarnedBadge[]> {
    const { attempts: stored } = this.#store;
    const [rows, setAside] = await Promise.all([stored.listOf(learner), stored.setAsideOf(learner)]);
    const firsts = firstsOf(rows.filter(({ id }) => !setAside.has(id)));
    const ended = await endedReplays(this.#store, firsts.toSorted(byEnd));
    const known = new Map(ended.map(({ row }) => [row.id, row]));
    return earnedBadges(ended.map(({ row, replay }) => ({ attempt: row.id, replay }))).map(({ id, attempts }) => ({
      badge: id,
      attempts: attempts.flatMap((attempt) => {
        const row = known.get(attempt);
        if (row === undefined) return [];
        const { scenario, title, locale, finished_at: finishedAt } = row;
        return [{ attempt, scenario, title, locale, finishedAt: finishedAt ?? row.started_at }];
      }),
    }));
  }
}

/** The first assessed attempt at each scenario; one that was given up was still the first. */
function firstsOf(rows: readonly AttemptRow[]): AttemptRow[] {
  const first = new Map<string, AttemptRow>();
  for (const row of rows) {
    const earlier = first.get(row.scenario);
    if (row.mode === 'assessed' && (earlier === undefined || row.number < earlier.number)) first.set(row.scenario, row);
  }
  return [...first.values()];
}

function byEnd(a: AttemptRow, b: AttemptRow): number {
  return (a.finished_at ?? '').localeCompare(b.finished_at ?? '') || a.number - b.number;
}
