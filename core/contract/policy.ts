import type { Policy } from '../policy/policy.ts';
import { z } from './zod.ts';

const roles = z.array(z.enum(['trainer', 'manager', 'hr'])).readonly();
const months = z.int().nullable();

/** A policy as it travels; what a file may say is `core/policy`'s to judge. */
export const policySchema: z.ZodType<Policy> = z.object({
  format: z.literal(1),
  see: z.object({ completion: roles, grades: roles, choices: roles }),
  leave: z.object({ times: z.boolean(), accommodations: z.boolean() }),
  groupMinimum: z.int(),
  retention: z.object({ attempts: months, leavers: months }),
  players: z.object({
    names: z.enum(['open', 'typed']),
    assessed: z.enum(['pin', 'supervisor']),
    pinDigits: z.int(),
    idleMinutes: z.int(),
  }),
  staff: z.object({ passphraseCharacters: z.int(), idleMinutes: z.int() }),
});
