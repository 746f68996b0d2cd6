import { eventIterator } from '@orpc/contract';
import {
  attemptsQuerySchema,
  choiceMapSchema,
  dashboardFilterSchema,
  dashboardScopeSchema,
  effortFiguresSchema,
  gradeFiguresSchema,
  hardMomentsSchema,
  namedAttemptsSchema,
  orWithheld,
  principleFiguresSchema,
} from '../dashboards.ts';
import { exportEntrySchema, exportPieceSchema, exportRequestSchema, presetEntrySchema } from '../exports.ts';
import { hashSchema } from '../schemas.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

/** Figures about groups, within the session's reach; small groups are left out. */
export const dashboardsCalls = {
  scope: base.output(dashboardScopeSchema),
  grades: base.input(dashboardFilterSchema).output(orWithheld(gradeFiguresSchema)),
  effort: base.input(dashboardFilterSchema).output(orWithheld(effortFiguresSchema)),
  principles: base.input(dashboardFilterSchema).output(orWithheld(principleFiguresSchema)),
  /** Where people find it hardest. */
  moments: base.input(dashboardFilterSchema).output(orWithheld(hardMomentsSchema)),
  /** The map of a scenario's choices: of the contents most people played, or of `hash`. */
  choices: base
    .input(dashboardFilterSchema.required({ scenario: true }).extend({ hash: hashSchema.optional() }))
    .output(orWithheld(choiceMapSchema)),
  /** The attempts behind a figure with the names to them, as far as the policy lets the session's role see them. */
  attempts: base.input(attemptsQuerySchema).output(namedAttemptsSchema),
};

export const resultsCalls = {
  /** Makes an export and hands it over in pieces; a reader that stops ends it. */
  export: base.input(exportRequestSchema).output(eventIterator(exportPieceSchema)),
  /** Exports that were made, newest first: HR reads all, a manager their own. `before`: those of a lower number. */
  exports: base.input(z.strictObject({ before: z.int().min(1).optional() }).optional()).output(z.array(exportEntrySchema)),
  /** The presets that an export's columns can follow. */
  presets: base.output(z.array(presetEntrySchema)),
};
