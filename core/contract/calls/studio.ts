import { eventIterator } from '@orpc/contract';
import { hashSchema, scenarioIdSchema } from '../schemas.ts';
import {
  duplicateSchema,
  gradeComparisonPieceSchema,
  keepDraftSchema,
  keptDraftSchema,
  newDocumentSchema,
  openedDocumentSchema,
  saveSchema,
  savedSchema,
  studioFileSchema,
  studioListSchema,
  studioVersionSchema,
  writtenFileSchema,
  writtenNameSchema,
} from '../studio.ts';
import { findQuerySchema, foundSchema, replacedSchema, replacementSchema, replaceSchema, takeBackSchema, takenBackSchema } from '../studio-find.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

/** Scenarios as their authors write them: files of the data folder, drafts of them, and the versions they had. */
export const studioCalls = {
  list: base.output(studioListSchema),
  /** The list now and after every change, on the disk too; a slow reader gets the latest only. */
  changed: base.output(eventIterator(studioListSchema)),
  /** A document with what has been written and not been saved. Bundled ones can be read and duplicated only. */
  open: base.input(writtenNameSchema).output(openedDocumentSchema),
  /** The translations and routes that go with an own document, each as `open` has it; whichever cannot be read is left out. */
  companions: base.input(z.strictObject({ file: studioFileSchema })).output(z.array(openedDocumentSchema)),
  create: base.input(newDocumentSchema).output(openedDocumentSchema),
  /** Makes an own document of another, under an id and, where one is given, a title of its own. */
  duplicate: base.input(duplicateSchema).output(openedDocumentSchema),
  /** Gives an own document another id, and its file, translations and routes the names that go with it. */
  rename: base
    .input(z.strictObject({ file: studioFileSchema, expected: hashSchema, id: scenarioIdSchema }))
    .output(openedDocumentSchema),
  /** Takes an own scenario out of play until it is published again; whoever is playing it goes on. */
  withdraw: base.input(z.strictObject({ file: studioFileSchema })).output(z.void()),
  /** Puts an own document, with its draft, translations and routes, into the bin. */
  remove: base
    .input(z.strictObject({ file: studioFileSchema, expected: hashSchema.nullable() }))
    .output(z.object({ removed: z.int() })),
  /** Takes a document out of the bin again. */
  restore: base.input(z.strictObject({ removed: z.int() })).output(openedDocumentSchema),
  /** Keeps what was written since; acknowledged once it is on the disk. */
  keepDraft: base.input(keepDraftSchema).output(keptDraftSchema),
  /** Writes the draft into its file, unless that has changed meanwhile. Of a translation or routes that hold nothing the file goes. */
  save: base.input(saveSchema).output(savedSchema),
  /** What the draft of that revision would make of the attempts that were finished with what players get now. */
  compareGrades: base
    .input(z.strictObject({ file: studioFileSchema, revision: z.int().min(0) }))
    .output(eventIterator(gradeComparisonPieceSchema)),
  /** The texts a document, or a file that goes with one, had, newest first. */
  versions: base.input(z.strictObject({ file: writtenFileSchema })).output(z.array(studioVersionSchema)),
  version: base
    .input(z.strictObject({ file: writtenFileSchema, number: z.int() }))
    .output(studioVersionSchema.extend({ text: z.string() })),
  /** Looks through the words of every scenario, drafts before files; ids and keys are no words. */
  find: base.input(findQuerySchema).output(foundSchema),
  /** Puts other words in some of the places found in own scenarios: into all of them or, where one has changed, into none. */
  replace: base.input(replaceSchema).output(replacedSchema),
  /** What was replaced and not taken back, newest first. */
  replacements: base.output(z.array(replacementSchema)),
  /** Takes one of them back, in every document that still says what it made of it. */
  takeBack: base.input(takeBackSchema).output(takenBackSchema),
};
