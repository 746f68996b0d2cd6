import { LONGEST_PACK_WORDS } from '../packs/manifest.ts';
import { hashSchema, scenarioIdSchema, uuidSchema } from './schemas.ts';
import { documentNameSchema } from './studio.ts';
import { z } from './zod.ts';

/** Why a pack is not made, opened or installed. */
export const PACK_REFUSALS = [
  'not-a-zip', 'damaged', 'around-it', 'too-large', 'too-many-files', 'file-too-large', 'total-too-large', 'bomb', 'zip64',
  'encrypted', 'method', 'link', 'other-name', 'headers-disagree', 'wrong-size', 'wrong-hash', 'twice', 'climbs', 'absolute',
  'backslash', 'unseen', 'not-utf-8', 'reserved', 'deep', 'long', 'nested', 'foreign', 'no-manifest', 'manifest-faulty',
  'unlisted', 'missing', 'not-text', 'no-picture', 'nothing-chosen', 'not-playable', 'not-there', 'same-id', 'changed',
  'cannot-install', 'needs-scenario', 'unfinished',
] as const;
export type PackRefusal = (typeof PACK_REFUSALS)[number];

const kindSchema = z.enum(['scenario', 'translation', 'routes', 'principles', 'programme', 'library', 'image']);

/** What is to go into a pack; what goes with it goes along. */
export const packChoiceSchema = z.strictObject({
  documents: z.array(documentNameSchema).max(500),
  /** By id. */
  programmes: z.array(scenarioIdSchema).max(100),
});
export type PackChoice = z.infer<typeof packChoiceSchema>;

const wordsSchema = z.string().trim().max(LONGEST_PACK_WORDS);

export const packOrderSchema = packChoiceSchema.extend({
  name: wordsSchema.min(1),
  author: wordsSchema,
  licence: wordsSchema,
});
export type PackOrder = z.infer<typeof packOrderSchema>;

/** What would be in a pack. */
export const packContentsSchema = z.object({
  files: z.array(
    z.object({ path: z.string(), kind: kindSchema, bytes: z.int(), /** Of a scenario or programme. */ title: z.string().nullable() }),
  ),
  /** Ids of scenarios that a programme names and nobody here has. */
  missing: z.array(z.string()),
  /** Why the pack cannot be made: the file, and the refusal. */
  refused: z.array(z.object({ file: z.string(), refusal: z.enum(PACK_REFUSALS) })),
});
export type PackContents = z.infer<typeof packContentsSchema>;

/** A pack as it comes: first what it is, then its bytes, then that it is whole. */
export const packPieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string(), type: z.string(), bytes: z.int() }),
  z.object({ kind: z.literal('bytes'), base64: z.base64() }),
  z.object({ kind: z.literal('done'), files: z.int() }),
]);
export type PackPiece = z.infer<typeof packPieceSchema>;

const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  line: z.int(),
  column: z.int(),
});

/** How a file of a pack stands to what is here. */
const standingSchema = z.enum(['new', 'same', 'newer', 'older', 'changed']);
export type PackStanding = z.infer<typeof standingSchema>;

/** The most findings that are told of one file; the counts are of all. */
export const PACK_FINDINGS = 20;

const reviewedFileSchema = z.object({
  path: z.string(),
  kind: kindSchema,
  /** Of the scenario or programme that it is or goes with; null: principles. */
  id: z.string().nullable(),
  locale: z.string().nullable(),
  title: z.string().nullable(),
  version: z.string().nullable(),
  bytes: z.int(),
  standing: standingSchema,
  /** What stands here under its name: that is replaced, or, where it is bundled, another is used in its place. */
  here: z.object({ source: z.enum(['own', 'bundled']), version: z.string().nullable() }).nullable(),
  /** A file here that its name or id clashes with. */
  clash: z.string().nullable(),
  /** Somebody is writing the document here: what they wrote stays, and asks them when they save. */
  drafted: z.boolean(),
  /** Published here: players keep the published version until the new text is published too. */
  published: z.boolean(),
  /** Only the studio plays it here: so it goes on until the new text is published. */
  waiting: z.boolean(),
  /** Of principles and pictures: by name, those that nobody here has, and those that are otherwise here. */
  joins: z.object({ added: z.array(z.string()), changed: z.array(z.string()) }).nullable(),
  errors: z.int(),
  warnings: z.int(),
  findings: z.array(findingSchema).max(PACK_FINDINGS),
  /** Not where it breaks rules of its format, or clashes. */
  installable: z.boolean(),
});
export type ReviewedFile = z.infer<typeof reviewedFileSchema>;

/** What is in a pack from outside, seen beside what is here. */
const packReviewSchema = z.object({
  /** Names this very review: what is installed is what was seen, or nothing. */
  fingerprint: hashSchema,
  name: z.string(),
  author: z.string(),
  licence: z.string(),
  created: z.string(),
  appVersion: z.string(),
  bytes: z.int(),
  files: z.array(reviewedFileSchema),
});
export type PackReview = z.infer<typeof packReviewSchema>;

/** A review as it comes: how many files have been looked through, then all of it. */
export const packReviewPieceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('review'), review: packReviewSchema }),
]);
export type PackReviewPiece = z.infer<typeof packReviewPieceSchema>;

export const packInstallSchema = z.strictObject({
  draft: uuidSchema,
  fingerprint: hashSchema,
  /** Paths in the pack. */
  files: z.array(z.string().max(200)).min(1).max(500),
});
export type PackInstall = z.infer<typeof packInstallSchema>;

/** What was installed: files of the data folder's `scenarios/`. */
export const packInstalledSchema = z.object({ added: z.array(z.string()), replaced: z.array(z.string()) });
export type PackInstalled = z.infer<typeof packInstalledSchema>;
