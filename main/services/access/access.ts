import type { AccessRules } from '#core/contract/staff.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Store } from '../store/store.ts';
import { SecretHash } from './secret-hash.ts';
import { StaffAccounts } from './staff-accounts.ts';
import { Tries } from './tries.ts';

/** Who may come in, and by what. */
export interface Access {
  readonly staff: StaffAccounts;
  /** What is asked of whoever signs in. */
  rules(): Promise<AccessRules>;
}

export function openAccess(store: Store, policy: Policy, deps: ServiceDeps): Access {
  const { randomBytes, now, hashCost } = deps;
  const hash = new SecretHash({ randomBytes, cost: hashCost });
  const tries = new Tries({ store: store.tries, key: store.installation.pseudonymKey, now });
  const { players, staff: forStaff } = policy;
  const leastCharacters = forStaff.passphraseCharacters;
  const staff = new StaffAccounts({ store: store.staff, hash, tries, leastCharacters, now, randomBytes });
  return {
    staff,
    rules: async () => ({
      staffSetUp: await staff.isSetUp(),
      passphraseCharacters: leastCharacters,
      staffIdleMinutes: forStaff.idleMinutes,
      playerIdleMinutes: players.idleMinutes,
      names: players.names,
      assessed: players.assessed,
      pinDigits: players.pinDigits,
    }),
  };
}
