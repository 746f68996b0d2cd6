import type { z } from '#core/contract/zod.ts';
import type { hardMomentsSchema } from '#core/contract/dashboards.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { choiceMap, difficultyOf, type MapBeat } from '#core/results/figures/choice-map.ts';
import type { ChoiceTally } from '#core/results/figures/item-analysis.ts';
import { isSmall } from '#core/results/suppress.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { openArchived } from '#core/results/verify.ts';
import type { Driver } from '../store/driver.ts';
import { readArchived } from '../store/open-store.ts';
import { talliesOf } from './choice-tallies.ts';
import { type PlayedContent, playedContents } from './counted-rows.ts';
import type { Bounds } from './question.ts';
import { withheldOf } from './withheld.ts';

const MOST = 3;

type HardMoments = z.infer<typeof hardMomentsSchema>;

/**
 * The moments of all scenarios at which the fewest chose well, in the contents that most people played; those that were easy are
 * none. A scenario is opened only while one of its moments may be among them: to read and check one takes longer than its figures.
 */
export function hardMoments(driver: Driver, bounds: Bounds): HardMoments {
  const played = [...Map.groupBy(playedContents(driver, bounds), ({ scenario }) => scenario).values()].flatMap(([most]) => most ?? []);
  const tallies = talliesOf(driver, bounds, played.map(({ number }) => number));
  const contents = played.map((content): Contents => {
    const own = tallies.get(content.number) ?? [];
    return { ...content, tallies: own, least: leastShare(own, bounds.groupMinimum) };
  });
  let hardest: readonly Found[] = [];
  for (const one of contents.toSorted((a, b) => a.least - b.least)) {
    if (one.least >= (hardest[MOST - 1]?.share ?? Number.POSITIVE_INFINITY)) break;
    hardest = [...hardest, ...momentsOf(driver, bounds, one)].toSorted((a, b) => a.share - b.share).slice(0, MOST);
  }
  return { moments: hardest.map(({ moment }) => moment) };
}

interface Contents extends PlayedContent {
  readonly tallies: readonly ChoiceTally[];
  /** None of its moments has a lower share (`Found`); infinity: none can be told. */
  readonly least: number;
}

function leastShare(tallies: readonly ChoiceTally[], groupMinimum: number): number {
  // Only where somebody is in a small group are numbers left out.
  const isExact = tallies.every(({ people }) => !isSmall(people, groupMinimum));
  const shares = [...Map.groupBy(tallies, ({ beat }) => beat).values()].map((ofBeat) => {
    const peopleOf = (those: readonly ChoiceTally[]): number => those.reduce((sum, { people }) => sum + people, 0);
    const share = peopleOf(ofBeat.filter(({ grade }) => grade !== 'falls-short')) / peopleOf(ofBeat);
    const difficulty = difficultyOf(share);
    if (difficulty === 'easy') return Number.POSITIVE_INFINITY;
    return isExact ? share : Math.min(share, AROUND[difficulty]);
  });
  return Math.min(...shares);
}

interface Found {
  /** Who chose well, of those who reached it; of those whose number is told it is exact. */
  readonly share: number;
  readonly moment: HardMoments['moments'][number];
}

function momentsOf(driver: Driver, { filter, ...others }: Bounds, { scenario: id, hash, tallies }: Contents): Found[] {
  const bounds = { ...others, filter: { ...filter, scenario: id } };
  if (withheldOf(driver, bounds) !== null) return [];
  const archived = openArchived(hash, readArchived(driver, hash, id));
  if (!archived.ok) return [];
  const { scenario } = archived;
  const beats = choiceMap(compileScenario(scenario, null), tallies, bounds.groupMinimum);
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
