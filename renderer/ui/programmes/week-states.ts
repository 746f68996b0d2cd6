import { countPassed, type Progress } from './progress.ts';

/** Where a week lies on a player's way: behind them, where they stand, tried already, or still to come. */
export type WeekState = 'passed' | 'here' | 'begun' | 'ahead';

/** A week of a programme as one player stands in it. */
export interface WeekStanding {
  /** Scenarios of the week that are passed, of so many. */
  readonly passed: number;
  readonly total: number;
  readonly state: WeekState;
}

/** How a player stands in each week. They stand in the first one that is not passed; after the last, in none. */
export function weekStandings(weeks: readonly (readonly Progress[])[]): WeekStanding[] {
  const here = weeks.findIndex((week) => countPassed(week) < week.length);
  return weeks.map((week, at) => {
    const passed = countPassed(week);
    return { passed, total: week.length, state: stateOf(week, passed, at === here) };
  });
}

function stateOf(week: readonly Progress[], passed: number, isHere: boolean): WeekState {
  if (passed === week.length) return 'passed';
  if (isHere) return 'here';
  return passed > 0 || week.some(({ best }) => best !== null) ? 'begun' : 'ahead';
}
