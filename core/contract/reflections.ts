import { uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** Reflections a page. */
export const SHARED_PAGE = 50;

export const sharedQuerySchema = z.strictObject({
  cohort: uuidSchema.optional(),
  skip: z.int().min(0).max(1_000_000).default(0),
});
export type SharedQuery = z.infer<typeof sharedQuerySchema>;

/** What a reflection is about, by its title; null where a programme is not there any more. */
const sharedAboutSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('attempt'), scenario: z.string(), title: z.string(), locale: z.string() }),
  z.object({ type: z.literal('week'), week: z.int(), title: z.string().nullable(), locale: z.string().nullable() }),
]);

/** Words that a player chose to share, with the name they agreed to share them under. */
export const sharedReflectionSchema = z.object({
  id: uuidSchema,
  person: z.object({ id: uuidSchema, name: z.string() }),
  cohort: z.object({ id: uuidSchema, name: z.string() }).nullable(),
  about: sharedAboutSchema,
  text: z.string(),
  /** What they mean to do; null where they named nothing. */
  commitment: z.string().nullable(),
  writtenAt: z.iso.datetime(),
});
export type SharedReflection = z.infer<typeof sharedReflectionSchema>;

/** A page of what is shared, newest first. */
export const sharedPageSchema = z.object({
  reflections: z.array(sharedReflectionSchema),
  /** How many there are, on all pages. */
  total: z.int().min(0),
});
export type SharedPage = z.infer<typeof sharedPageSchema>;
