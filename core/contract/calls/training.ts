import { eventIterator } from '@orpc/contract';
import {
  assignmentChangeSchema,
  assignmentSchema,
  dueFilePieceSchema,
  dueFileQuerySchema,
  duePageSchema,
  dueQuerySchema,
  newAssignmentSchema,
  ownAssignmentSchema,
  takenListSchema,
} from '../assignments.ts';
import { principleSchema, programmeListSchema, programmeSchema } from '../programmes.ts';
import { catalogueSchema, hashSchema, localeSchema, scenarioIdSchema, uuidSchema } from '../schemas.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

export const assignmentsCalls = {
  list: base.output(z.array(assignmentSchema)),
  add: base.input(newAssignmentSchema).output(assignmentSchema),
  change: base.input(assignmentChangeSchema).output(assignmentSchema),
  withdraw: base.input(z.strictObject({ assignment: uuidSchema })).output(z.void()),
  /** One more attempt that counts, for one person who has used up theirs; `not-allowed` while one is left. */
  grant: base.input(z.strictObject({ assignment: uuidSchema, person: uuidSchema })).output(z.void()),
  /** Who is due, overdue, expiring or done. */
  due: base.input(dueQuerySchema).output(duePageSchema),
  /** The same as a CSV file; kept in the audit with its purpose. `forbidden` where names may not be seen. */
  dueFile: base.input(dueFileQuerySchema).output(eventIterator(dueFilePieceSchema)),
  /** The last lists that were taken out as files: HR reads all, others their own. */
  taken: base.output(z.array(takenListSchema)),
  /** The session's learner's own. */
  mine: base.output(z.array(ownAssignmentSchema)),
};

export const scenariosCalls = {
  list: base.output(catalogueSchema),
  /** The text of a scenario: the current one, with its translation into `locale`, or an archived one by its hash. */
  read: base
    .input(
      z.strictObject({ id: scenarioIdSchema, hash: hashSchema.optional(), locale: localeSchema.optional() }),
    )
    .output(z.object({ text: z.string(), hash: hashSchema, translation: z.string().nullable() })),
  /** The catalogue now and after every change; a slow reader gets the latest only. */
  watch: base.output(eventIterator(catalogueSchema)),
};

export const programmesCalls = {
  list: base.output(programmeListSchema),
  get: base.input(z.strictObject({ id: scenarioIdSchema })).output(programmeSchema),
};

export const principlesCalls = {
  /** The principles that report cards and programmes name, each in `locale` where it is translated. */
  list: base.input(z.strictObject({ locale: localeSchema.optional() }).optional()).output(z.array(principleSchema).readonly()),
};
