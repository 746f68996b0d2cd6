import { companionName } from '../studio/companions.ts';
import { MOST_BYTES } from '../scenario/json/limits.ts';
import { hashSchema, scenarioIdSchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** The name of a scenario's file in its folder: nothing that leads out of it. */
export const studioFileSchema = z
  .string()
  .max(220)
  .regex(/^[^./\\:][^/\\:\p{Cc}]*\.scenario\.json$/u);

/** The name of a file that goes with a scenario: a translation of it, or its routes. */
const companionFileSchema = z
  .string()
  .max(220)
  .refine((name) => companionName(name) !== null, 'the name of a translation or of routes');

/** A file that is written in the studio. */
export const writtenFileSchema = z.union([studioFileSchema, companionFileSchema]);

export const sourceSchema = z.enum(['own', 'bundled']);

/** A document as its lists show it. */
const studioDocumentSchema = z.object({
  file: z.string(),
  source: sourceSchema,
  /** As the text says, where it does. */
  id: z.string().nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  /** Of its words, BCP 47, as the text says. */
  locale: z.string().nullable(),
  /** SHA-256 of the file's bytes; null where it cannot be read. */
  hash: hashSchema.nullable(),
  /** Errors that keep it from being played. */
  faults: z.int(),
  /** Another of its id is played in its place: an own one goes before a bundled one. */
  shadowed: z.boolean(),
  draft: z.object({ revision: z.int(), at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  /** What players get, whatever the file says by now; null: what the file says. `hash` is of that text's bytes. */
  published: z.object({ hash: hashSchema, at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
  /** Only the studio plays it, whatever was published of it: until it is published (again). */
  waiting: z.boolean(),
});
export type StudioDocument = z.infer<typeof studioDocumentSchema>;

/** A document in the bin. */
const removedDocumentSchema = z.object({
  number: z.int(),
  file: z.string(),
  /** As it was written last, where it has one. */
  title: z.string().nullable(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
});

export const studioListSchema = z.object({
  /** By file name, own ones first. */
  documents: z.array(studioDocumentSchema),
  /** Newest first. */
  removed: z.array(removedDocumentSchema),
});
export type StudioList = z.infer<typeof studioListSchema>;

const coordinate = z.number().min(-1_000_000).max(1_000_000);

/** Where beats were put by hand, by id. */
const positionsSchema = z
  .record(z.string().max(10_000), z.object({ x: coordinate, y: coordinate }))
  .refine((positions) => Object.keys(positions).length <= 2_000, 'at most 2,000 beats');

/** Where somebody was working. */
const selectionSchema = z.object({
  pointer: z.string().max(20_000),
  from: z.int().min(0).exactOptional(),
  to: z.int().min(0).exactOptional(),
});

/** What has been written and not been saved yet. */
const studioDraftSchema = z.object({
  text: z.string(),
  /** SHA-256 of the file's bytes when this was begun: what saving must find again. Null: there was no file. */
  base: hashSchema.nullable(),
  selection: selectionSchema.nullable(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
});

/** A file's text as it stands on the disk. */
export const onDiskSchema = z.object({ text: z.string(), hash: hashSchema });
export type OnDisk = z.infer<typeof onDiskSchema>;

export const openedDocumentSchema = z.object({
  file: z.string(),
  source: sourceSchema,
  /** Null: there is a draft of it only, the file is gone. */
  disk: onDiskSchema.nullable(),
  positions: positionsSchema,
  /** Of the draft, one more with every change; what keeping, discarding and saving it must name. */
  revision: z.int(),
  draft: studioDraftSchema.nullable(),
});
export type OpenedDocument = z.infer<typeof openedDocumentSchema>;

/** A document, by where it stands and the name of its file. */
export const documentNameSchema = z.strictObject({ source: sourceSchema, file: studioFileSchema });

/** A document, or a file that goes with one. */
export const writtenNameSchema = documentNameSchema.extend({ file: writtenFileSchema });

const patchSchema = z.strictObject({
  offset: z.int().min(0).max(MOST_BYTES),
  length: z.int().min(0).max(MOST_BYTES),
  text: z.string().max(MOST_BYTES),
});

/** What was written since the draft was last kept. A call holds 256 kB: a larger edit is sent in pieces. */
export const keepDraftSchema = z.strictObject({
  file: writtenFileSchema,
  revision: z.int().min(0),
  /** SHA-256 of the text that the patches are made for: the draft's or, without one, the file's ("" where there is none). */
  on: hashSchema,
  /** SHA-256 of the file's bytes that the author began from. */
  base: hashSchema.nullable(),
  patches: z.array(patchSchema).max(10_000),
  /** SHA-256 of the text after the patches: whoever sends and whoever keeps must have the same. */
  result: hashSchema,
  positions: positionsSchema.optional(),
  selection: selectionSchema.nullable().default(null),
});
export type KeepDraft = z.infer<typeof keepDraftSchema>;

export const keptDraftSchema = z.discriminatedUnion('kept', [
  z.object({ kept: z.literal(true), revision: z.int() }),
  /** Somebody else was faster, or the file has changed under it: nothing is stored, and this is how it stands. */
  z.object({ kept: z.literal(false), current: openedDocumentSchema }),
]);
export type KeptDraft = z.infer<typeof keptDraftSchema>;

export const labelSchema = z.string().trim().min(1).max(200);

export const saveSchema = z.strictObject({
  file: writtenFileSchema,
  /** Of the draft that is saved. */
  revision: z.int().min(0),
  /** SHA-256 of the bytes that the author knows to be on the disk; null: no file. */
  expected: hashSchema.nullable(),
  /** Publishes it: players get it, with its translations as they were written last, and what is saved later only when that is published. Only what has no errors can be; it is kept for good. */
  publish: z.boolean().default(false),
  label: labelSchema.optional(),
});
export type SaveDocument = z.infer<typeof saveSchema>;

export const savedSchema = z.discriminatedUnion('saved', [
  /** The hash of what is in the file now; null: a translation or routes that hold nothing any more have no file. */
  z.object({ saved: z.literal(true), hash: hashSchema.nullable(), version: z.int(), revision: z.int() }),
  /** The file has changed meanwhile: nothing is written, and this is what it says now (null: it is gone). */
  z.object({ saved: z.literal(false), disk: onDiskSchema.nullable() }),
]);
export type Saved = z.infer<typeof savedSchema>;

/** The id under which a document is made, which is its file's name too. */
export const newDocumentSchema = z.strictObject({
  id: scenarioIdSchema,
  title: z.string().trim().min(1).max(200),
  text: z.string().min(2).max(200_000),
});

export const duplicateSchema = documentNameSchema.extend({
  id: scenarioIdSchema,
  title: z.string().trim().min(1).max(200).optional(),
});

/** A text that a document once had. */
export const studioVersionSchema = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  /** Null: whoever changed the file by other means. */
  by: z.string().nullable(),
  kind: z.enum(['found', 'saved', 'published']),
  label: z.string().nullable(),
  hash: hashSchema,
  bytes: z.int(),
});
export type StudioVersion = z.infer<typeof studioVersionSchema>;

const gradeSchema = z.enum(['A', 'C', 'F']);
/** How many finished attempts; null where the number would tell of a group that is too small. */
const attempts = z.int().nullable();

/** What a text would make of the finished attempts at what players get now. Attempts that are under way are not looked at: they go on with what they began. */
export const gradeComparisonSchema = z.object({
  /** What players get now; null: nothing, so that nobody can have finished it. */
  inForce: z.object({ version: z.string(), hash: hashSchema }).nullable(),
  /** Null: fewer people finished it than may be told of. */
  counts: z
    .object({
      all: attempts,
      same: attempts,
      changed: attempts,
      /** The story has no such run any more. */
      gone: attempts,
      pairs: z.array(z.object({ from: gradeSchema, to: gradeSchema, attempts })),
    })
    .nullable(),
  groupMinimum: z.int(),
  /** Who is behind `changed` and `gone`, the first hundred of them; null: the policy does not let this role see grades by name. `to` null: gone. */
  named: z.array(z.object({ attempt: uuidSchema, person: uuidSchema, name: z.string(), from: gradeSchema, to: gradeSchema.nullable() })).nullable(),
});
export type GradeComparison = z.infer<typeof gradeComparisonSchema>;

/** How far the comparison has come, and what came of it. */
export const gradeComparisonPieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), of: z.int() }),
  z.object({ kind: z.literal('done'), comparison: gradeComparisonSchema }),
]);
export type GradeComparisonPiece = z.infer<typeof gradeComparisonPieceSchema>;
