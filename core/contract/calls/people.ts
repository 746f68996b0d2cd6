import { filePieceSchema, fileStagedSchema } from '../file-piece.ts';
import { nameSchema } from '../free-text.ts';
import { personChoicesSchema, personOverviewSchema } from '../person.ts';
import {
  cohortSchema,
  rosterImportEntrySchema,
  rosterImportSchema,
  rosterImportedSchema,
  rosterPageSchema,
  rosterPersonSchema,
  rosterPreviewRequestSchema,
  rosterPreviewSchema,
  rosterSearchSchema,
} from '../roster.ts';
import { personSchema, uuidSchema } from '../schemas.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

export const peopleCalls = {
  /** Everyone; `forbidden` to players where names are found by typing. */
  list: base.output(z.array(personSchema)),
  /** The session's own; null where nobody has said who they are. */
  me: base.output(personSchema.nullable()),
  /** Those of a name, capitals apart: one, or several who are told apart by their numbers; never a list to browse. */
  find: base.input(z.strictObject({ name: nameSchema })).output(z.array(personSchema)),
  add: base.input(z.strictObject({ name: nameSchema })).output(personSchema),
};

/** Who works here, in which cohort. A manager sees their own cohorts only. */
export const rosterCalls = {
  search: base.input(rosterSearchSchema).output(rosterPageSchema),
  /** The departments there are, by name. */
  departments: base.output(z.array(z.string())),
  /** What the session may see of somebody; `forbidden` for a manager who is not responsible for them. */
  person: base.input(z.strictObject({ person: uuidSchema })).output(personOverviewSchema),
  /** What they chose in an assessed attempt; `forbidden` where the policy lets this role see no choices by name. */
  choices: base.input(z.strictObject({ person: uuidSchema, attempt: uuidSchema })).output(personChoicesSchema),
  /** Keeps somebody from signing in; their results stay. */
  archive: base.input(z.strictObject({ person: uuidSchema })).output(rosterPersonSchema),
  restore: base.input(z.strictObject({ person: uuidSchema })).output(rosterPersonSchema),
  /** Puts somebody into a cohort, or into none. */
  move: base.input(z.strictObject({ person: uuidSchema, cohort: uuidSchema.nullable() })).output(rosterPersonSchema),
  /** Takes a piece of a roster file; a draft is its session's own, and goes after an import. */
  stage: base.input(filePieceSchema).output(fileStagedSchema),
  /** What a staged file would change. Nothing is changed by asking. */
  preview: base.input(rosterPreviewRequestSchema).output(rosterPreviewSchema),
  /** Carries out a preview, all of it or nothing; a `conflict` where the roster has changed since. */
  import: base.input(rosterImportSchema).output(rosterImportedSchema),
  /** The last imports, newest first. */
  imports: base.output(z.array(rosterImportEntrySchema)),
};

export const cohortsCalls = {
  list: base.output(z.array(cohortSchema)),
  add: base.input(z.strictObject({ name: nameSchema })).output(cohortSchema),
  rename: base.input(z.strictObject({ cohort: uuidSchema, name: nameSchema })).output(cohortSchema),
  /** `not-allowed` while anybody is in it, or anything is assigned to it. */
  remove: base.input(z.strictObject({ cohort: uuidSchema })).output(z.void()),
  /**
   * Puts everybody of a cohort into another one and takes the first away. What is assigned to it goes along, but
   * for what the other has already; its managers do not.
   */
  merge: base.input(z.strictObject({ cohort: uuidSchema, into: uuidSchema })).output(cohortSchema),
  /** Says which managers are responsible for a cohort. */
  setManagers: base
    .input(z.strictObject({ cohort: uuidSchema, managers: z.array(uuidSchema).max(1_000) }))
    .output(cohortSchema),
};
