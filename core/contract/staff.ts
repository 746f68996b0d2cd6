import { uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** What a staff account may do follows from its role. */
export const staffRoleSchema = z.enum(['trainer', 'manager', 'hr']);

/** An account of somebody who looks after players or their results. */
export const staffAccountSchema = z.object({
  id: uuidSchema,
  name: z.string(),
  role: staffRoleSchema,
  addedAt: z.iso.datetime(),
  /** From when on nobody signs in with it; null: it is in use. */
  archivedAt: z.iso.datetime().nullable(),
  /** Somebody else knows the passphrase, for they gave it: nothing else is open until its owner changes it. */
  passphraseGiven: z.boolean(),
});
export type StaffAccount = z.infer<typeof staffAccountSchema>;

/** A passphrase as it is typed; how short it may be is the policy's matter. Characters are UTF-16's. */
export const passphraseSchema = z.string().min(1).max(200);

/** A PIN, or the code of whoever supervises, as it is typed: digits, and blanks between them. */
export const pinSchema = z.string().min(1).max(64);

/** The PIN of a name was chosen with a code that staff had made for it. */
export const pinNoticeSchema = z.object({
  /** When the PIN was chosen. */
  at: z.iso.datetime(),
  /** Who made the code, as they were called then. */
  by: z.string(),
  /** When the code was made. */
  madeAt: z.iso.datetime(),
});
export type PinNotice = z.infer<typeof pinNoticeSchema>;

/** What the policy and the installation ask of whoever signs in. */
export const accessRulesSchema = z.object({
  /** Whether there is a staff account. Where there is none, whoever comes first makes one. */
  staffSetUp: z.boolean(),
  /** The fewest characters of a passphrase. */
  passphraseCharacters: z.int(),
  /** Minutes without a touch after which a staff area locks. */
  staffIdleMinutes: z.int(),
  /** Minutes without a touch after which a player is signed out; 0: never. */
  playerIdleMinutes: z.int(),
  /** `typed`: a name is found by typing it, and no list is shown. */
  names: z.enum(['open', 'typed']),
  /** What an assessed attempt asks for. */
  assessed: z.enum(['pin', 'supervisor']),
  /** The fewest digits of a PIN. */
  pinDigits: z.int(),
});
export type AccessRules = z.infer<typeof accessRulesSchema>;

/** Why somebody was not let in, as `details.refusal` of a `forbidden`. */
export const ENTRY_REFUSALS = [
  /** No account has this name and passphrase. */
  'wrong-passphrase',
  'wrong-pin',
  'wrong-code',
  /** It was wrong too often: `details.waitSeconds` to go. */
  'too-soon',
  /** The name has a PIN, and none was given. */
  'pin-needed',
  /** The name has results that count and no PIN: one is chosen first, with a code of staff. */
  'pin-unset',
  /** An assessed attempt asks for a PIN, and the player has none yet. */
  'no-pin',
  /** An assessed attempt asks for a supervisor's code, and none that holds was entered in this session. */
  'supervisor-needed',
  /** The account's passphrase was given by somebody else, and its owner has not changed it yet. */
  'passphrase-given',
] as const;
export type EntryRefusal = (typeof ENTRY_REFUSALS)[number];
