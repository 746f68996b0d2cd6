import type { AccessRules, PinNotice, StaffAccount } from '#core/contract/staff.ts';
import type { Policy } from '#core/policy/policy.ts';
import type { ServiceDeps } from '../deps.ts';
import type { Store } from '../store/store.ts';
import { PinCodes } from './pin-codes.ts';
import { Pins } from './pins.ts';
import { SecretHash } from './secret-hash.ts';
import { StaffAccounts } from './staff-accounts.ts';
import { SupervisionCodes } from './supervision.ts';
import { Tries } from './tries.ts';

/** How long somebody is told that their PIN was chosen with a code of staff. */
const NOTICE_MS = 14 * 86_400_000;

/** What goes with an entry; never a player's name. */
export type NoteBody = Readonly<Record<string, string | boolean>>;

/** Who may come in, and by what. */
export interface Access {
  readonly staff: StaffAccounts;
  readonly pins: Pins;
  /** Under which assessed attempts are started, for everybody in a room. */
  readonly codes: SupervisionCodes;
  /** With which one person chooses a PIN. */
  readonly pinCodes: PinCodes;
  /** Writes down what was done about who may come in; null: by nobody who was signed in. */
  note(by: Pick<StaffAccount, 'id' | 'name'> | null, kind: string, body: NoteBody): Promise<void>;
  /** With whose codes a player's PIN was chosen of late, newest first. Nobody can put that away for them. */
  pinNotices(person: string): Promise<PinNotice[]>;
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
    pins: new Pins({ store: store.pins, hash, tries, leastDigits: players.pinDigits, now }),
    codes: new SupervisionCodes({ tries, now, randomBytes }),
    pinCodes: new PinCodes({ tries, now, randomBytes }),
    note: async (by, kind, body) => {
      await store.audit.add({ at: now().toISOString(), staff: by?.id ?? null, staffName: by?.name ?? null, kind, body });
    },
    pinNotices: (person) => store.privacy.pinNotices(person, new Date(now().getTime() - NOTICE_MS).toISOString()),
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
