import type { z } from '#core/contract/zod.ts';
import {
  choiceMapSchema,
  type DashboardFilter,
  dashboardScopeSchema,
  effortFiguresSchema,
  gradeFiguresSchema,
  principleFiguresSchema,
} from '#core/contract/dashboards.ts';

/** What a question may see, and what it asks about. */
export interface Bounds {
  /** Cohorts within reach; null: everyone, those in no cohort too. */
  readonly cohorts: readonly string[] | null;
  readonly groupMinimum: number;
  readonly filter: DashboardFilter;
}

/** What is asked of the figures. */
export type Question =
  | { readonly kind: 'scope'; readonly bounds: Bounds }
  | { readonly kind: 'grades'; readonly bounds: Bounds }
  | { readonly kind: 'effort'; readonly bounds: Bounds; readonly times: boolean }
  | { readonly kind: 'principles'; readonly bounds: Bounds }
  | { readonly kind: 'choices'; readonly bounds: Bounds; readonly scenario: string; readonly hash: string | null };

/** What each question is answered with. */
export const ANSWERS = {
  scope: dashboardScopeSchema,
  grades: gradeFiguresSchema,
  effort: effortFiguresSchema,
  principles: principleFiguresSchema,
  /** Null: nobody within reach has finished it. */
  choices: choiceMapSchema.nullable(),
} as const;

export type Answers = { readonly [Kind in keyof typeof ANSWERS]: z.infer<(typeof ANSWERS)[Kind]> };
