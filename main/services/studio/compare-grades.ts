import type { GradeComparison } from '#core/contract/studio.ts';
import { z } from '#core/contract/zod.ts';
import { peopleAmong } from '#core/results/figures/people-among.ts';
import { suppressed } from '#core/results/suppress.ts';
import type { Grade } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { comparedAttempts, countAttempts, type OldContents } from '../results/diff-results.ts';
import { openResults } from '../results/open-results.ts';
import type { Driver } from '../store/driver.ts';
import { studioRefusal } from './refusals.ts';

/** A comparison of grades, as another thread makes it. */
export interface GradesJob {
  readonly folder: string;
  readonly file: string;
  /** What players get now, with its version. */
  readonly old: OldContents & { readonly version: string };
  /** The edited scenario. */
  readonly text: string;
  readonly groupMinimum: number;
  /** Whether whoever asks sees grades by name. */
  readonly named: boolean;
}

const MOST_NAMED = 100;

/** Attempts between two words about progress. */
const TELL_EACH = 200;

type Named = NonNullable<GradeComparison['named']>[number];

/**
 * What an edited scenario would make of the attempts that were finished for the record with what players get now; erased people's
 * are left out. Small groups are hidden where names may not be seen (`suppressed`).
 *
 * @throws ContractError `not-allowed` where the text is no scenario
 */
export async function compareGrades(job: GradesJob, onProgress: (progress: { readonly done: number; readonly of: number }) => void): Promise<GradeComparison> {
  const { folder, file, old, text, groupMinimum, named } = job;
  const parsed = parseScenario(text);
  if (!parsed.ok) throw studioRefusal('not-playable', file);
  const results = openResults(folder);
  try {
    const { driver } = results;
    const tally = new Tally();
    const behind: Omit<Named, 'name'>[] = [];
    const of = countAttempts(driver, old, 'counted');
    let done = 0;
    for await (const { attempt, comparison } of comparedAttempts(driver, old, parsed.scenario, 'counted')) {
      done += 1;
      if (done % TELL_EACH === 0) onProgress({ done, of });
      const { id, learner, grade } = attempt;
      if (learner === null || grade === null) continue;
      const to = comparison.kind === 'changed' ? comparison.to : null;
      tally.add(comparison.kind === 'same' ? 'same' : to === null ? 'gone' : `${grade} ${to}`, learner);
      if (comparison.kind !== 'same' && behind.length < MOST_NAMED) behind.push({ attempt: id, person: learner, from: grade, to });
    }
    return {
      inForce: { version: old.version, hash: old.hash },
      counts: tally.shown(named ? 1 : groupMinimum),
      groupMinimum,
      named: named ? withNames(driver, behind) : null,
    };
  } finally {
    results.close();
  }
}

const GRADES = ['A', 'C', 'F'] as const satisfies readonly Grade[];
const PAIRS = GRADES.flatMap((from) => GRADES.filter((to) => to !== from).map((to) => ({ from, to })));
const CHANGED = PAIRS.map(({ from, to }) => `${from} ${to}`);
const PARTS = ['same', 'changed', 'gone'];

/** Attempts and the people behind them, by what becomes of their grade. */
class Tally {
  readonly #attempts = new Map<string, number>();
  readonly #people = new Map<string, Set<string>>();

  add(cell: string, learner: string): void {
    for (const key of [cell, 'all', ...(CHANGED.includes(cell) ? ['changed'] : [])]) {
      this.#attempts.set(key, (this.#attempts.get(key) ?? 0) + 1);
      const people = this.#people.get(key) ?? new Set();
      this.#people.set(key, people.add(learner));
    }
  }

  shown(minimum: number): GradeComparison['counts'] {
    const people = (key: string): ReadonlySet<string> => this.#people.get(key) ?? new Set();
    const all = people('all').size;
    if (all > 0 && all < minimum) return null;
    const counts = new Map(['all', ...PARTS, ...CHANGED].map((key) => [key, this.#attempts.get(key) ?? 0]));
    const small = [...counts.keys()].filter((key) => people(key).size > 0 && people(key).size < minimum);
    const sums = [
      { total: 'all', parts: PARTS },
      { total: 'changed', parts: CHANGED },
    ];
    const hidden = suppressed(counts, sums, minimum, small, (keys) => peopleAmong(keys.map(people)));
    const unless = (key: string): number | null => (hidden.has(key) ? null : (counts.get(key) ?? 0));
    return {
      all: unless('all'),
      same: unless('same'),
      changed: unless('changed'),
      gone: unless('gone'),
      pairs: PAIRS.map(({ from, to }) => ({ from, to, attempts: unless(`${from} ${to}`) })).filter(({ attempts }) => attempts !== 0),
    };
  }
}

const nameSchema = z.object({ id: z.string(), name: z.string() });

function withNames(driver: Driver, behind: readonly Omit<Named, 'name'>[]): Named[] {
  const people = JSON.stringify(behind.map(({ person }) => person));
  const rows = driver.all('SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(@people))', { people });
  const names = new Map(rows.map((row) => nameSchema.parse(row)).map(({ id, name }) => [id, name]));
  return behind.flatMap((each) => {
    const name = names.get(each.person);
    return name === undefined ? [] : [{ ...each, name }];
  });
}
