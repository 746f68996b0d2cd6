import type { z } from '#core/contract/zod.ts';
import {
  type AttemptsQuery,
  choiceMapSchema,
  type DashboardFilter,
  dashboardScopeSchema,
  effortFiguresSchema,
  gradeFiguresSchema,
  hardMomentsSchema,
  namedAttemptsSchema,
  orWithheld,
  principleFiguresSchema,
} from '#core/contract/dashboards.ts';

/** What a question may see, and what it asks about. */
export interface Bounds {
  /** Cohorts within reach; null: everyone, those in no cohort too. */
  readonly cohorts: readonly string[] | null;
  readonly groupMinimum: number;
  readonly filter: DashboardFilter;
}

/** Which of the attempts within the bounds to list. */
export type AttemptsAsked = Pick<AttemptsQuery, 'grade' | 'principle' | 'choice' | 'beat' | 'hash' | 'skip'>;

/** What is asked of the figures. */
export type Question =
  | { readonly kind: 'scope'; readonly bounds: Bounds }
  | { readonly kind: 'grades'; readonly bounds: Bounds }
  | { readonly kind: 'effort'; readonly bounds: Bounds; readonly times: boolean }
  | { readonly kind: 'principles'; readonly bounds: Bounds }
  | { readonly kind: 'moments'; readonly bounds: Bounds }
  | { readonly kind: 'attempts'; readonly bounds: Bounds; readonly grades: boolean; readonly asked: AttemptsAsked }
  | { readonly kind: 'choices'; readonly bounds: Bounds; readonly scenario: string; readonly hash: string | null };

/** What each question is answered with. */
export const ANSWERS = {
  /** Names are the service's to add: the thread knows of no role. */
  scope: dashboardScopeSchema.omit({ names: true }),
  grades: orWithheld(gradeFiguresSchema),
  effort: orWithheld(effortFiguresSchema),
  principles: orWithheld(principleFiguresSchema),
  moments: orWithheld(hardMomentsSchema),
  /** Null: nobody within reach has finished it. */
  choices: orWithheld(choiceMapSchema).nullable(),
  attempts: namedAttemptsSchema,
} as const;

export type Answers = { readonly [Kind in keyof typeof ANSWERS]: z.infer<(typeof ANSWERS)[Kind]> };
