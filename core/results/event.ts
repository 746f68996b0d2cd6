import { z } from '../contract/zod.ts';

const index = z.int().min(0).max(1_000_000);
/** Active milliseconds since the beat's choices appeared. */
const ms = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const id = z.string().min(1).max(10_000);

const chose = z.strictObject({ type: z.literal('chose'), beat: id, choice: id, ms });
const timedOut = z.strictObject({ type: z.literal('timed-out'), beat: id, ms });
const reread = z.strictObject({ type: z.literal('reread'), beat: id, line: index });
const rewound = z.strictObject({ type: z.literal('rewound'), toIndex: index });
const hinted = z.strictObject({ type: z.literal('hinted'), beat: id, step: index });
const resumed = z.strictObject({
  type: z.literal('resumed'),
  /** Active milliseconds left on the beat's timer; null where it has none. */
  remainingMs: ms.nullable(),
});

/** How far timers are stretched: 1 to 10 times; 0 is off. */
export const timerFactorSchema = z.union([z.literal(0), z.number().min(1).max(10)]);

/** What a player's window may add to an attempt. Main adds the index, the time, start and end. */
export const playerEventSchema = z.discriminatedUnion('type', [
  chose,
  timedOut,
  reread,
  rewound,
  hinted,
  resumed,
]);

/** One entry of an attempt's record (the design's section 6). */
export const attemptEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('started'),
    /** 0 to 2³²-1; shuffles the choices. */
    seed: z.int().min(0).max(0xffff_ffff),
    timerFactor: timerFactorSchema,
    variant: id.optional(),
    index,
    at: z.iso.datetime(),
  }),
  chose.extend({ index, at: z.iso.datetime() }),
  timedOut.extend({ index, at: z.iso.datetime() }),
  reread.extend({ index, at: z.iso.datetime() }),
  rewound.extend({ index, at: z.iso.datetime() }),
  hinted.extend({ index, at: z.iso.datetime() }),
  resumed.extend({ index, at: z.iso.datetime() }),
  z.strictObject({ type: z.literal('ended'), ending: id, index, at: z.iso.datetime() }),
  z.strictObject({ type: z.literal('abandoned'), index, at: z.iso.datetime() }),
]);

/** An event a player's window asks for. */
export type PlayerEvent = z.infer<typeof playerEventSchema>;

/** An event as it stands in the record; `at` is an ISO 8601 time in UTC. */
export type AttemptEvent = z.infer<typeof attemptEventSchema>;

/** Practice is the player's own; assessed runs count. */
export type AttemptMode = 'practice' | 'assessed';
