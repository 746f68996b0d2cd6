import type { Sha256 } from '#core/results/hash.ts';
import type { ServiceDeps } from '../deps.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { Store } from '../store/store.ts';

/** What the attempts need of the rest. */
export interface AttemptsParts {
  readonly store: Store;
  readonly library: Pick<ScenarioLibrary, 'find' | 'findWaiting'>;
  /** Hash of the policy in force. */
  readonly policy: Sha256;
  /** Throws where no attempt that counts is left; practice is not asked about. */
  readonly admit: (learner: string, scenario: string) => Promise<void>;
  readonly deps: Pick<ServiceDeps, 'now' | 'randomBytes' | 'version'>;
}
