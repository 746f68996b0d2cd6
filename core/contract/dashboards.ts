import { hashSchema, scenarioIdSchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** Which attempts a dashboard counts. Weeks are whole: those that hold these days, Monday to Sunday, UTC. */
export const dashboardFilterSchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cohort: uuidSchema.optional(),
  scenario: scenarioIdSchema.optional(),
  /** Of each person and scenario the first attempt that came to an ending, or the best. */
  which: z.enum(['first', 'best']).default('first'),
});
export type DashboardFilter = z.infer<typeof dashboardFilterSchema>;

/** Null where the number would tell of a group that is too small. */
const shown = z.int().nullable();
/** -1 to 1. */
const correlation = z.number().min(-1).max(1).nullable();
const share = z.number().min(0).max(1);

/** What there is to filter by, and what a reader should know of the figures. */
export const dashboardScopeSchema = z.object({
  /** Those the session may see. */
  cohorts: z.array(z.object({ id: uuidSchema, name: z.string() })),
  /** Those that somebody has finished. */
  scenarios: z.array(z.object({ id: z.string(), title: z.string() })),
  /** Mondays of the first and the last week in which something was finished; null: nothing was. */
  weeks: z.object({ first: z.iso.date(), last: z.iso.date() }).nullable(),
  groupMinimum: z.int(),
  /** True where people and attempts are made up. */
  demonstration: z.boolean(),
});
export type DashboardScope = z.infer<typeof dashboardScopeSchema>;

const gradeGroupSchema = z.object({ key: z.string(), people: shown, finished: shown, A: shown, C: shown, F: shown });

/** What was finished, with which grades (`gradeFigures`). */
export const gradeFiguresSchema = z.object({
  total: gradeGroupSchema,
  cohorts: z.array(gradeGroupSchema).readonly(),
  scenarios: z.array(gradeGroupSchema).readonly(),
  /** `key` is the Monday, in days since 1970. */
  weeks: z.array(gradeGroupSchema).readonly(),
  /** People of each cohort, whether they played or not; those who left only where they finished something. */
  members: z.array(z.object({ cohort: z.string(), people: shown })).readonly(),
});

/** Attempts to the first A, and time on task for whoever may see it (`effortGroups`, `timeGroups`). */
export const effortFiguresSchema = z.object({
  scenarios: z
    .array(
      z.object({ scenario: z.string(), people: shown, first: shown, second: shown, third: shown, later: shown, notYet: shown }),
    )
    .readonly(),
  /** Seconds. Null: this role sees no times. */
  times: z
    .array(z.object({ scenario: z.string(), quarter: z.number(), median: z.number(), threeQuarters: z.number() }))
    .readonly()
    .nullable(),
});

const ratesSchema = z.object({ shown: share, dazzled: share, lapses: share }).nullable();

/** How principles fared, and the same one across customers (`principleFigures`). */
export const principleFiguresSchema = z
  .array(
    z.object({
      principle: z.string(),
      people: shown,
      rates: ratesSchema,
      scenarios: z.array(z.object({ scenario: z.string(), people: shown, rates: ratesSchema })).readonly(),
      spread: share.nullable(),
    }),
  )
  .readonly();

/** The map of a scenario's choices (`choiceMap`). */
export const choiceMapSchema = z.object({
  /** Contents that were played, the ones played most first. */
  versions: z.array(z.object({ hash: hashSchema, version: z.string(), people: shown })).readonly(),
  /** The contents this map is of. */
  hash: hashSchema,
  /** Those contents, as they were archived. */
  text: z.string(),
  people: shown,
  beats: z
    .array(
      z.object({
        beat: z.string(),
        reached: shown,
        facility: share.nullable(),
        discrimination: correlation,
        choices: z.array(z.object({ choice: z.string(), chose: shown, discrimination: correlation })).readonly(),
      }),
    )
    .readonly(),
});
