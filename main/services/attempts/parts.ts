import type { Sha256 } from '#core/results/hash.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { Store } from '../store/store.ts';

/** What the attempts need of the rest. */
export interface AttemptsParts {
  readonly store: Store;
  readonly library: Pick<ScenarioLibrary, 'find'>;
  /** Hash of the policy in force. */
  readonly policy: Sha256;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes' | 'version'>;
}
