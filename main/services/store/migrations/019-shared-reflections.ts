import type { Migration } from '../migration.ts';

/** Serves the list of what players share, newest first, however much they keep to themselves. */
export const sharedReflections: Migration = {
  version: 19,
  up(driver) {
    driver.exec('CREATE INDEX reflection_shared ON reflection (written_at, number) WHERE shared = 1;');
  },
};
