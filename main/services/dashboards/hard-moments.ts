import { z } from '#core/contract/zod.ts';
import type { hardMomentsSchema } from '#core/contract/dashboards.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { choiceMap, type MapBeat } from '#core/results/figures/choice-map.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { openArchived } from '#core/results/verify.ts';
import type { Driver } from '../store/driver.ts';
import { readArchived } from '../store/open-store.ts';
import { conditionsOf, playedContents } from './counted-rows.ts';
import type { Bounds } from './question.ts';
import { runsOf } from './runs.ts';
import { withheldOf } from './withheld.ts';

/** So many people of each scenario say where it is hard; reading all of them would take a large house too long. */
const LATEST = 500;

const MOST = 3;

type HardMoments = z.infer<typeof hardMomentsSchema>;

/** The moments of all scenarios at which the fewest chose well; those that were easy are none. */
export function hardMoments(driver: Driver, bounds: Bounds): HardMoments {
  const { where, params } = conditionsOf(bounds);
  const scenarios = driver.cells(`SELECT DISTINCT c.scenario FROM counted_attempt c WHERE ${where}`, params).map((row) => z.tuple([z.string()]).parse(row)[0]);
  const found = scenarios.flatMap((scenario) => momentsOf(driver, { ...bounds, filter: { ...bounds.filter, scenario } }, scenario));
  const hardest = found.toSorted((a, b) => a.share - b.share).slice(0, MOST);
  return { latest: LATEST, moments: hardest.map(({ moment }) => moment) };
}

interface Found {
  /** Who chose well, of those who reached it; of those whose number is told it is exact. */
  readonly share: number;
  readonly moment: HardMoments['moments'][number];
}

function momentsOf(driver: Driver, bounds: Bounds, id: string): Found[] {
  const [played] = playedContents(driver, bounds, id);
  const hash = played?.[0];
  const text = hash === undefined ? null : readArchived(driver, hash, id);
  if (hash === undefined || text === null || withheldOf(driver, bounds) !== null) return [];
  const archived = openArchived(hash, text);
  if (!archived.ok) return [];
  const { scenario } = archived;
  const beats = choiceMap(compileScenario(scenario, null), runsOf(driver, bounds, id, hash, LATEST), bounds.groupMinimum);
  return beats.flatMap((beat) => foundAt(scenario, beat));
}

/** Where only a word is told, the middle of what it may mean. */
const AROUND = { hard: 0.25, mixed: 0.65 } as const;

function foundAt(scenario: Scenario, { beat, difficulty, reached, well }: MapBeat): Found[] {
  const authored = scenario.beats.get(beat);
  if (difficulty === null || difficulty === 'easy' || reached === null || authored === undefined) return [];
  const share = well === null ? AROUND[difficulty] : well / reached;
  const { id, title, locale } = scenario;
  return [{ share, moment: { scenario: id, title, locale, said: authored.lines.at(-1)?.say ?? '', reached, well, difficulty } }];
}
