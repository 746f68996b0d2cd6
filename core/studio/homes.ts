import type { Table } from '../scenario/references.ts';

/** The members of a scenario whose keys are ids. */
export type Home = 'beats' | 'cast' | 'needs' | 'promises' | 'variants';

/** What places elsewhere name of each; nothing in a scenario names a variant. */
export const TABLE_OF: Readonly<Record<Home, Table | null>> = {
  beats: 'beat',
  cast: 'cast member',
  needs: 'need',
  promises: 'promise',
  variants: null,
};

/** What an id is made of where the words give none. */
export const FALLBACK_ID: Readonly<Record<Home, string>> = {
  beats: 'beat',
  cast: 'person',
  needs: 'need',
  promises: 'promise',
  variants: 'variant',
};
