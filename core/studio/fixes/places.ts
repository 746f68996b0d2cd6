import type { Home } from '../homes.ts';

/** Whether a key at the top of a scenario holds things by their ids. */
export function isHome(key: string): key is Home {
  return ['beats', 'cast', 'needs', 'promises', 'variants'].includes(key);
}

/** The key under which things of a table stand. */
export function listOf<Table>(tables: Readonly<Record<Home, Table | null>>, table: Table): string {
  return Object.entries(tables).find(([, each]) => each === table)?.[0] ?? '';
}
