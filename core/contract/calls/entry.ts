import { nameSchema } from '../free-text.ts';
import { noticeSchema, sessionSchema, uuidSchema } from '../schemas.ts';
import {
  accessRulesSchema,
  passphraseSchema,
  pinNoticeSchema,
  pinSchema,
  staffAccountSchema,
  staffRoleSchema,
} from '../staff.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

export const sessionCalls = {
  /** Opens a session for a player, by their PIN where the name has one, or for the staff account of a name; which role that has it answers. */
  open: base
    .input(
      z.discriminatedUnion('role', [
        z.strictObject({
          role: z.literal('player'),
          learner: uuidSchema.optional(),
          pin: pinSchema.optional(),
          /** A code that staff made for this person, whose name has results and no PIN: `pin` is chosen for it then. */
          code: pinSchema.optional(),
        }),
        z.strictObject({ role: z.literal('staff'), name: nameSchema, passphrase: passphraseSchema }),
      ]),
    )
    .output(sessionSchema),
  close: base.output(z.void()),
};

export const accessCalls = {
  /** What is asked of whoever signs in. */
  rules: base.output(accessRulesSchema),
};

export const staffCalls = {
  /** Makes the first account, with the role `hr`, and signs in with it; a `conflict` once there is one. */
  setUp: base.input(z.strictObject({ name: nameSchema, passphrase: passphraseSchema })).output(sessionSchema),
  /** The account of this session. */
  me: base.output(staffAccountSchema),
  list: base.output(z.array(staffAccountSchema)),
  add: base
    .input(z.strictObject({ name: nameSchema, role: staffRoleSchema, passphrase: passphraseSchema }))
    .output(staffAccountSchema),
  /** Changes an account, and ends its sessions. At least one account of HR stays in use. */
  change: base
    .input(z.strictObject({ staff: uuidSchema, role: staffRoleSchema.optional(), archived: z.boolean().optional() }))
    .output(staffAccountSchema),
  /** Gives another account a new passphrase, and ends its sessions. */
  setPassphrase: base.input(z.strictObject({ staff: uuidSchema, passphrase: passphraseSchema })).output(z.void()),
  /** Changes the passphrase of this session's account. */
  changePassphrase: base
    .input(z.strictObject({ current: passphraseSchema, passphrase: passphraseSchema }))
    .output(z.void()),
};

export const pinsCalls = {
  /** Sets the PIN of this session's player, who has shown by it then that the name is theirs; other sessions of the name end. */
  choose: base.input(z.strictObject({ pin: pinSchema, current: pinSchema.optional() })).output(z.void()),
  /** Takes a forgotten PIN away; false where there was none. */
  remove: base.input(z.strictObject({ person: uuidSchema })).output(z.object({ removed: z.boolean() })),
  /**
   * A code with which this one person chooses their PIN, once; in place of their last one. `forbidden` for a manager who is
   * not responsible for them, `not-allowed` where there is a PIN.
   */
  makeCode: base.input(z.strictObject({ person: uuidSchema })).output(z.object({ code: z.string(), until: z.iso.datetime() })),
  /** Whose codes the PIN of this session's player was chosen with in the last days, newest first. */
  notices: base.output(z.array(pinNoticeSchema)),
};

/** For the policy under which assessed attempts are supervised. */
export const supervisionCalls = {
  /** A new code, in place of the account's last one. */
  make: base.output(z.object({ code: z.string(), until: z.iso.datetime() })),
  /** The account's code holds no more; what was opened with it still does. */
  end: base.output(z.void()),
  /** Opens assessed attempts to this session for as long as the code holds. */
  enter: base.input(z.strictObject({ code: pinSchema })).output(z.object({ until: z.iso.datetime() })),
};

export const appCalls = {
  info: base.output(
    z.object({
      version: z.string(),
      shell: z.enum(['electron', 'web', 'cli']),
      dataFolder: z.string(),
      /** What keeps this installation's keys: the system's keyring, or nothing but the rights of their files. */
      secrets: z.enum(['system', 'file']),
      notices: z.array(noticeSchema),
    }),
  ),
};
