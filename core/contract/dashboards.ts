import { DIFFICULTIES } from '../results/figures/choice-map.ts';
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
  /** What the policy lets this role see with names to it (`attempts`). */
  names: z.object({ completion: z.boolean(), grades: z.boolean(), choices: z.boolean() }),
});
export type DashboardScope = z.infer<typeof dashboardScopeSchema>;

/** Nothing is told, and why. */
const withheldSchema = z.object({
  withheld: z.enum([
    /** Fewer people fit than may be told of. */
    'few',
    /** The cohort would give another one away that is too small: everybody's figures less this one's (`cohortGroups`). */
    'beside',
  ]),
});
export type Withheld = z.infer<typeof withheldSchema>['withheld'];

const gradeGroupSchema = z.object({ key: z.string(), people: shown, finished: shown, A: shown, C: shown, F: shown });

/** What was finished, with which grades (`gradeFigures`). */
export const gradeFiguresSchema = z.object({
  total: gradeGroupSchema,
  cohorts: z.array(gradeGroupSchema).readonly(),
  others: z.object({ keys: z.array(z.string()).readonly(), group: gradeGroupSchema }).nullable(),
  scenarios: z.array(gradeGroupSchema).readonly(),
  /** `key` is the Monday, in days since 1970. */
  weeks: z.array(gradeGroupSchema).readonly(),
  /** People, whether they played or not; those who left only where they finished something. */
  members: z.object({
    total: shown,
    /** Of each cohort whose size may be told. */
    cohorts: z.array(z.object({ cohort: z.string(), people: z.int() })).readonly(),
  }),
});
export type GradeAnswer = z.infer<typeof gradeFiguresSchema>;

/** Attempts to the first A, and time on task for whoever may see it (`effortGroups`, `timeGroups`). */
export const effortFiguresSchema = z.object({
  scenarios: z
    .array(
      z.object({
        scenario: z.string(),
        people: shown,
        finished: shown,
        first: shown,
        second: shown,
        third: shown,
        later: shown,
        notYet: shown,
      }),
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
export const principleFiguresSchema = z.object({
  principles: z
    .array(
      z.object({
        principle: z.string(),
        people: shown,
        rates: ratesSchema,
        scenarios: z.array(z.object({ scenario: z.string(), people: shown, rates: ratesSchema })).readonly(),
        spread: z.object({ low: share, high: share }).nullable(),
      }),
    )
    .readonly(),
});

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
        well: shown,
        difficulty: z.enum(DIFFICULTIES).nullable(),
        facility: share.nullable(),
        discrimination: correlation,
        choices: z.array(z.object({ choice: z.string(), chose: shown, discrimination: correlation })).readonly(),
      }),
    )
    .readonly(),
});

export type ChoiceMapAnswer = z.infer<typeof choiceMapSchema>;

/** The moments of all scenarios at which the fewest chose well, the hardest first. */
export const hardMomentsSchema = z.object({
  moments: z
    .array(
      z.object({
        scenario: z.string(),
        title: z.string(),
        locale: z.string(),
        /** What was said last before the choice; empty where nothing was. */
        said: z.string(),
        reached: z.int(),
        well: shown,
        difficulty: z.enum(DIFFICULTIES),
      }),
    )
    .readonly(),
});

/** Which of the counted attempts to list by name. */
export const attemptsQuerySchema = dashboardFilterSchema.extend({
  grade: z.enum(['A', 'C', 'F']).optional(),
  /** Those with an opportunity to show it. */
  principle: scenarioIdSchema.optional(),
  /** Those that took this choice when they first came to `beat`. */
  choice: scenarioIdSchema.optional(),
  beat: scenarioIdSchema.optional(),
  /** Those at these contents of the scenario. */
  hash: hashSchema.optional(),
  skip: z.int().min(0).default(0),
});
export type AttemptsQuery = z.infer<typeof attemptsQuerySchema>;

/** The attempts behind a figure, the latest first; a hundred at most. */
export const namedAttemptsSchema = z.object({
  total: z.int(),
  rows: z
    .array(
      z.object({
        attempt: uuidSchema,
        /** Null: erased. */
        person: z.object({ id: uuidSchema, name: z.string(), employeeNumber: z.string().nullable() }).nullable(),
        cohort: z.string().nullable(),
        scenario: z.string(),
        title: z.string(),
        finished: z.iso.date(),
        /** Null: the policy does not let this role see grades by name. */
        grade: z.enum(['A', 'C', 'F']).nullable(),
      }),
    )
    .readonly(),
});

/** Figures, or why there are none. */
export function orWithheld<Schema extends z.ZodType>(schema: Schema) {
  return z.union([withheldSchema, schema]);
}
