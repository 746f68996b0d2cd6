import { WORDED_PLACES } from '../studio/find/place.ts';
import { hashSchema } from './schemas.ts';
import { labelSchema, sourceSchema, studioFileSchema } from './studio.ts';
import { z } from './zod.ts';

/** The most places that are shown, and can be replaced, at a time. */
export const MOST_HITS = 500;

export const findQuerySchema = z.strictObject({
  words: z.string().min(1).max(200),
  wholeWord: z.boolean().default(false),
  matchCase: z.boolean().default(false),
});

const hitSchema = z.object({
  /** RFC 6901 pointer to the text it stands in. */
  pointer: z.string(),
  place: z.enum(WORDED_PLACES),
  /** The words by which the beat, person or variant is known that it belongs to; "" where it is in none. */
  of: z.string(),
  before: z.string(),
  words: z.string(),
  after: z.string(),
});

/** A document in which something was found. */
const foundDocumentSchema = z.object({
  source: sourceSchema,
  file: z.string(),
  title: z.string().nullable(),
  /** What was looked through has not been saved yet. */
  unsaved: z.boolean(),
  /** SHA-256 of the text that was looked through: what replacing must find again. */
  hash: hashSchema,
  /** In the order of the format; as many as there is room for, all documents together. */
  hits: z.array(hitSchema),
});
export type FoundDocument = z.infer<typeof foundDocumentSchema>;

export const foundSchema = z.object({
  /** Own ones first. */
  documents: z.array(foundDocumentSchema),
  /** Places found, those there was no room for included. */
  total: z.int(),
  /** Own documents that could not be looked through: no text can be had of them, or it is not JSON. */
  unread: z.array(z.string()),
});
export type Found = z.infer<typeof foundSchema>;

const putSchema = z.string().max(1_000);

export const replaceSchema = z.strictObject({
  query: findQuerySchema,
  /** What is put there; "": nothing. */
  put: putSchema,
  documents: z
    .array(
      z.strictObject({
        file: studioFileSchema,
        expected: hashSchema,
        /** Which of its places, as they were listed. */
        hits: z.array(z.int().min(0)).min(1).max(MOST_HITS),
      }),
    )
    .min(1)
    .max(MOST_HITS),
  /** What the versions are called that it makes. */
  label: labelSchema,
});
export type Replace = z.infer<typeof replaceSchema>;

export const replacedSchema = z.discriminatedUnion('replaced', [
  z.object({ replaced: z.literal(true), number: z.int(), documents: z.int(), hits: z.int() }),
  /** These say something else by now, so nothing was replaced anywhere. */
  z.object({ replaced: z.literal(false), changed: z.array(z.string()) }),
]);
export type Replaced = z.infer<typeof replacedSchema>;

/** Something that was replaced, and can be taken back as a whole. */
export const replacementSchema = z.object({
  number: z.int(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  words: z.string(),
  put: z.string(),
  documents: z.int(),
  hits: z.int(),
});
export type Replacement = z.infer<typeof replacementSchema>;

export const takeBackSchema = z.strictObject({ number: z.int().min(1), label: labelSchema });

export const takenBackSchema = z.object({
  /** These say again what they said before. */
  back: z.array(z.string()),
  /** These have changed since, so they stay as they are: their versions have what they said. */
  kept: z.array(z.string()),
});
export type TakenBack = z.infer<typeof takenBackSchema>;
