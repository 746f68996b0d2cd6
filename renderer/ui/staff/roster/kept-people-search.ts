import { createStore } from '../../common/store.ts';

/** Whom to list. */
export const WHOM = ['present', 'without-pin', 'archived'] as const;

/** What the list of people is narrowed to; empty: by nothing. */
export interface PeopleSearch {
  readonly words: string;
  /** A cohort's id, or `none`. */
  readonly cohort: string;
  readonly department: string;
  readonly whom: (typeof WHOM)[number];
  readonly skip: number;
}

export const EVERYBODY: PeopleSearch = { words: '', cohort: '', department: '', whom: 'present', skip: 0 };

interface KeptSearch {
  /** The account whose it is; null: nobody's yet. */
  readonly staff: string | null;
  readonly search: PeopleSearch;
}

const kept = createStore<KeptSearch>({ staff: null, search: EVERYBODY });

/** A search stays while its account looks at the people it found; another account begins without one. */
export const keptPeopleSearch = {
  get: kept.get,
  subscribe: kept.subscribe,
  of: ({ staff, search }: KeptSearch, asked: string | null): PeopleSearch => (staff === asked ? search : EVERYBODY),
  keep: (staff: string | null, search: PeopleSearch): void => kept.set({ staff, search }),
};
