import type { Listed, Standing } from './standing.ts';
import { inLanguage } from './in-language.ts';

/** How long a run takes: up to 4 minutes, 5, from 6 on. */
export const LENGTHS = ['short', 'middle', 'long'] as const;
export type Length = (typeof LENGTHS)[number];

/** How far the player has come with a scenario. */
export const FAR = ['new', 'open', 'practised', 'counted', 'dazzled'] as const;
export type Far = (typeof FAR)[number];

/** What the catalogue is searched for; null: it does not matter. */
export interface Search {
  readonly words: string;
  readonly setting: string | null;
  readonly length: Length | null;
  /** Id of a principle. */
  readonly topic: string | null;
  readonly far: Far | null;
}

export const NO_SEARCH: Search = { words: '', setting: null, length: null, topic: null, far: null };

/** Whether anything is asked for. */
export function isSearching(search: Search): boolean {
  return search.words.trim() !== '' || filtersIn(search) > 0;
}

/** How many filters are set, the words apart. */
export function filtersIn({ setting, length, topic, far }: Search): number {
  return [setting, length, topic, far].filter((filter) => filter !== null).length;
}

/** How the screen calls what a scenario names by id. */
export interface ScreenNames {
  /** The language of the screen. */
  readonly locale: string;
  readonly setting: (id: string) => string;
  readonly topic: (id: string) => string;
}

/**
 * The scenarios that fit, in their order. Every word must stand somewhere in the title, the summary, the
 * customer's name, the setting or the topics, whatever its case and accents.
 */
export function found(listed: readonly Listed[], search: Search, names: ScreenNames): Listed[] {
  const words = plain(search.words).split(/\s+/).filter((word) => word !== '');
  return listed.filter(({ scenario, standing }) => {
    const { setting, topics } = scenario;
    if (search.setting !== null && setting !== search.setting) return false;
    if (search.topic !== null && !topics.includes(search.topic)) return false;
    if (search.length !== null && lengthOf(scenario.minutes) !== search.length) return false;
    if (search.far !== null && !isSoFar(standing, search.far)) return false;
    const { title, summary, customer } = inLanguage(scenario, names.locale);
    const text = plain([title, summary, customer, names.setting(setting), ...topics.map(names.topic)].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

function lengthOf(minutes: number | null): Length | null {
  if (minutes === null) return null;
  if (minutes <= 4) return 'short';
  return minutes === 5 ? 'middle' : 'long';
}

function isSoFar({ assessed, best, open, practised }: Standing, far: Far): boolean {
  switch (far) {
    case 'new':
      return open === null && practised === 0 && !assessed;
    case 'open':
      return open !== null;
    case 'practised':
      return practised > 0;
    case 'counted':
      return best !== null && best !== 'A';
    case 'dazzled':
      return best === 'A';
  }
}

/** Upper and lower case and accents apart. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
