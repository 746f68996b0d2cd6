import type { Scenario } from './format.ts';

/** More than these tell nobody what a story is about. */
const MOST_TOPICS = 4;

/**
 * Ids of the principles a scenario practises, at most 4: those that choices not falling short show in the most
 * beats, ties in the author's order.
 */
export function topicsOf(scenario: Scenario): string[] {
  const beats = new Map<string, number>();
  for (const beat of scenario.beats.values()) {
    if (beat.kind !== 'choices') continue;
    const here = beat.choices.flatMap(({ grade, shows }) => (grade === 'falls-short' ? [] : shows));
    for (const principle of new Set(here)) beats.set(principle, (beats.get(principle) ?? 0) + 1);
  }
  return [...beats]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_TOPICS)
    .map(([principle]) => principle);
}
