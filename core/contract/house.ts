import type { EntryKind } from '../house/entries.ts';
import { LONGEST_CREDIT, LONGEST_TITLE } from '../house/library.ts';
import { lookPartsSchema } from './look-parts.ts';
import { hashSchema, scenarioIdSchema, uuidSchema } from './schemas.ts';
import { onDiskSchema } from './studio.ts';
import { z } from './zod.ts';

/** The largest picture that main takes, in bytes: what a page sends it has made smaller already. */
export const PICTURE_BYTES = 1_500_000;

/** What of the organisation's own can be drawn, for every page that draws. */
export const houseArtSchema = z.object({
  settings: z.array(z.object({ id: z.string(), title: z.string(), image: z.string(), like: z.string() })),
  props: z.array(z.object({ id: z.string(), title: z.string(), image: z.string(), width: z.int(), height: z.int() })),
  /** `code` stands for its parts (`core/looks/parts.ts`); its drawings lie below it. */
  looks: z.array(z.object({ id: z.string(), title: z.string(), code: z.string() })),
});
export type HouseArt = z.infer<typeof houseArtSchema>;

/** An own scenario that names something; `draft`: only as it was written last, which nobody plays yet. */
const use = z.object({ scenario: z.string(), title: z.string(), draft: z.boolean() });

const KINDS = ['setting', 'prop', 'character', 'look'] as const satisfies readonly EntryKind[];

/** What an entry of any kind has. */
const entry = {
  id: z.string(),
  credit: z.string().nullable(),
  /** In the bin since; null: in use. */
  removed: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
  /** The own scenarios that name it. */
  uses: z.array(use),
};

const pictured = { ...entry, title: z.string(), image: z.string() };

export const houseLibrarySchema = z.object({
  settings: z.array(z.object({ ...pictured, like: z.string() })),
  props: z.array(z.object({ ...pictured, width: z.int(), height: z.int() })),
  characters: z.array(z.object({ ...entry, name: z.string(), about: z.string(), look: z.string() })),
  looks: z.array(
    z.object({
      ...entry,
      title: z.string(),
      parts: lookPartsSchema,
      /** The people of the library who have it, by name. */
      people: z.array(z.string()),
    }),
  ),
});
export type HouseLibrary = z.infer<typeof houseLibrarySchema>;

/** How large a prop stands. */
export const PROP_SIZES = ['small', 'medium', 'large'] as const;

const title = z.string().trim().min(1).max(LONGEST_TITLE);
const credit = z.string().trim().min(1).max(LONGEST_CREDIT);
const about = z.string().trim().max(2_000);

/** Puts a staged picture into the library. */
export const addPictureSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('setting'), draft: uuidSchema, title, like: scenarioIdSchema, credit: credit.optional() }),
  z.strictObject({ as: z.literal('prop'), draft: uuidSchema, title, size: z.enum(PROP_SIZES), credit: credit.optional() }),
]);
export type AddPicture = z.infer<typeof addPictureSchema>;

export const addedSchema = z.object({
  id: z.string(),
  /** What was left out of an SVG, by the names of its elements. */
  leftOut: z.array(z.string()),
});
export type Added = z.infer<typeof addedSchema>;

export const addCharacterSchema = z.strictObject({ name: title, about: about.default(''), look: scenarioIdSchema });
export type AddCharacter = z.infer<typeof addCharacterSchema>;

/** A look that was put together. */
export const addLookSchema = z.strictObject({ title, parts: lookPartsSchema });
export type AddLook = z.infer<typeof addLookSchema>;

/** Other words for what is there; its id stays, for scenarios know it by that. A credit of null is taken away. */
export const changeEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('setting'), id: scenarioIdSchema, title: title.optional(), like: scenarioIdSchema.optional(), credit: credit.nullable().optional() }),
  z.strictObject({ kind: z.literal('prop'), id: scenarioIdSchema, title: title.optional(), size: z.enum(PROP_SIZES).optional(), credit: credit.nullable().optional() }),
  z.strictObject({ kind: z.literal('character'), id: scenarioIdSchema, name: title.optional(), about: about.optional(), look: scenarioIdSchema.optional() }),
  z.strictObject({ kind: z.literal('look'), id: scenarioIdSchema, title: title.optional(), parts: lookPartsSchema.optional() }),
]);
export type ChangeEntry = z.infer<typeof changeEntrySchema>;

export const houseEntrySchema = z.strictObject({ kind: z.enum(KINDS), id: scenarioIdSchema });
export type HouseEntry = z.infer<typeof houseEntrySchema>;

/** The principles as their file says them: the organisation's own where it has some, else those that come along. */
export const principlesFileSchema = onDiskSchema.extend({
  source: z.enum(['own', 'bundled']),
  /** The own scenarios that show each principle, by its id. */
  uses: z.record(z.string(), z.array(use)),
});
export type PrinciplesFile = z.infer<typeof principlesFileSchema>;

export const writePrinciplesSchema = z.strictObject({
  /** SHA-256 of the own file's bytes as their author knows them; null: there is none. */
  expected: hashSchema.nullable(),
  text: z.string().min(2).max(200_000),
});
export type WritePrinciples = z.infer<typeof writePrinciplesSchema>;

export const writtenPrinciplesSchema = z.discriminatedUnion('written', [
  z.object({ written: z.literal(true), hash: hashSchema }),
  /** The file has changed meanwhile: nothing is written, and this is what it says now (null: it is gone). */
  z.object({ written: z.literal(false), disk: onDiskSchema.nullable() }),
]);
export type WrittenPrinciples = z.infer<typeof writtenPrinciplesSchema>;
