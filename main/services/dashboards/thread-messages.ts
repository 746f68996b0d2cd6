import { attemptsQuerySchema, dashboardFilterSchema } from '#core/contract/dashboards.ts';
import { z } from '#core/contract/zod.ts';

const bounds = z.object({ cohorts: z.array(z.string()).nullable(), groupMinimum: z.int(), filter: dashboardFilterSchema });

/** A question on its way to the thread. */
export const requestSchema = z.object({
  number: z.int(),
  question: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('scope'), bounds }),
    z.object({ kind: z.literal('grades'), bounds }),
    z.object({ kind: z.literal('effort'), bounds, times: z.boolean() }),
    z.object({ kind: z.literal('principles'), bounds }),
    z.object({ kind: z.literal('moments'), bounds }),
    z.object({
      kind: z.literal('attempts'),
      bounds,
      grades: z.boolean(),
      asked: attemptsQuerySchema.pick({ grade: true, principle: true, choice: true, beat: true, hash: true, skip: true }),
    }),
    z.object({ kind: z.literal('choices'), bounds, scenario: z.string(), hash: z.string().nullable() }),
  ]),
});

/** What comes back. */
export const replySchema = z.union([
  z.object({ number: z.int(), answer: z.unknown() }),
  z.object({ number: z.int(), fault: z.string() }),
]);
