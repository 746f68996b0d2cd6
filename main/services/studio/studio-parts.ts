import type { ServiceDeps } from '../deps.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { StudioStore } from '../store/studio-store.ts';
import type { StudioFiles } from './studio-files.ts';
import type { StudioListing } from './studio-listing.ts';

/** What those work with who change documents; each of their changes is made while nobody else makes any. */
export interface WorkParts {
  readonly store: StudioStore;
  readonly library: ScenarioLibrary;
  readonly files: StudioFiles;
  readonly listing: StudioListing;
  readonly now: ServiceDeps['now'];
}

/** In the place of a draft that goes. */
export const NO_DRAFT = { text: null, base: null, selection: null };
