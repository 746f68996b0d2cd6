import { eventIterator, oc } from '@orpc/contract';
import { playerEventSchema, timerFactorSchema } from '../results/event.ts';
import { ERROR_STATUS, errorDataSchema } from './errors.ts';
import {
  attemptDetailSchema,
  attemptSummarySchema,
  catalogueSchema,
  exportChunkSchema,
  exportFilterSchema,
  hashSchema,
  noticeSchema,
  personSchema,
  roleSchema,
  scenarioIdSchema,
  sessionSchema,
  uuidSchema,
} from './schemas.ts';
import { settingsPatchSchema, settingsSchema } from './settings.ts';
import { z } from './zod.ts';

/** The header, in every transport, that carries a session's token. */
export const SESSION_HEADER = 'x-extra-mile-session';

const declared = <Code extends keyof typeof ERROR_STATUS>(code: Code) => ({
  status: ERROR_STATUS[code],
  data: errorDataSchema,
});

const base = oc.errors({
  'bad-input': declared('bad-input'),
  'no-session': declared('no-session'),
  forbidden: declared('forbidden'),
  'not-found': declared('not-found'),
  conflict: declared('conflict'),
  'not-allowed': declared('not-allowed'),
  unavailable: declared('unavailable'),
  internal: declared('internal'),
});

/** A person's name as it is typed: 1 to 60 characters that are not all blank. */
export const nameSchema = z.string().trim().min(1).max(60);

/**
 * The one API between renderer and main, spoken over every transport. Every call but
 * `session.open` carries a session; every failure is a `ContractError`.
 */
export const contract = {
  session: {
    open: base
      .input(z.strictObject({ role: roleSchema, learner: uuidSchema.optional() }))
      .output(sessionSchema),
    close: base.output(z.void()),
  },
  app: {
    info: base.output(
      z.object({
        version: z.string(),
        shell: z.enum(['electron', 'web', 'cli']),
        dataFolder: z.string(),
        notices: z.array(noticeSchema),
      }),
    ),
  },
  people: {
    list: base.output(z.array(personSchema)),
    add: base.input(z.strictObject({ name: nameSchema })).output(personSchema),
  },
  scenarios: {
    list: base.output(catalogueSchema),
    /** The text of a scenario: the current one, or an archived one by its hash. */
    read: base
      .input(z.strictObject({ id: scenarioIdSchema, hash: hashSchema.optional() }))
      .output(z.object({ text: z.string(), hash: hashSchema })),
    /** The catalogue now and after every change; a slow reader gets the latest only. */
    watch: base.output(eventIterator(catalogueSchema)),
  },
  attempts: {
    start: base
      .input(
        z.strictObject({
          scenario: scenarioIdSchema,
          variant: z.string().optional(),
          timerFactor: timerFactorSchema,
        }),
      )
      .output(attemptDetailSchema),
    /**
     * Adds one event: main replays it, refuses what the state does not allow, commits, then answers
     * with the attempt as it stands. Where the run has come to an ending, main ends it too.
     */
    append: base
      .input(
        z.strictObject({
          attempt: uuidSchema,
          index: z.int().min(1),
          event: playerEventSchema,
        }),
      )
      .output(attemptSummarySchema.extend({ nextIndex: z.int() })),
    /** Keeps how much time is left on the current beat's timer. */
    hold: base
      .input(
        z.strictObject({
          attempt: uuidSchema,
          /** The next event's index: a note about an earlier beat is a `conflict`. */
          index: z.int().min(1),
          remainingMs: z.int().min(0),
        }),
      )
      .output(z.void()),
    abandon: base
      .input(z.strictObject({ attempt: uuidSchema, index: z.int().min(1) }))
      .output(attemptSummarySchema),
    get: base.input(z.strictObject({ attempt: uuidSchema })).output(attemptDetailSchema),
    /** The session's learner's attempts, newest first. */
    list: base.output(z.array(attemptSummarySchema)),
  },
  settings: {
    get: base.output(settingsSchema),
    set: base.input(settingsPatchSchema).output(settingsSchema),
  },
  results: {
    /** The results as CSV, in pieces; a reader that stops ends the export. */
    exportCsv: base.input(exportFilterSchema).output(eventIterator(exportChunkSchema)),
  },
};

export type Contract = typeof contract;
