import { IMPORT_REFUSALS } from '../imports/imported.ts';
import { LOSS_KINDS } from '../imports/losses.ts';
import { scenarioIdSchema, uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** The largest file of another program that is handed over, in bytes; of an H5P file, most are pictures and video. */
export const STORY_FILE_BYTES = 64_000_000;

const count = z.int().min(0);

const lossGroupSchema = z.object({
  kind: z.enum(LOSS_KINDS),
  /** How many there are; `items` are the first. */
  total: count,
  items: z.array(z.object({ where: z.string().nullable(), line: z.int().nullable(), what: z.string() })),
});

const keptSchema = z.object({ beats: count, lines: count, choices: count, explained: count, endings: count, people: z.array(z.string()) });

/** A story that can be opened as a scenario. */
const importableStorySchema = z.object({ title: z.string(), kept: keptSchema, notKept: z.array(lossGroupSchema) });

const refusalSchema = z.object({ title: z.string(), refusal: z.enum(IMPORT_REFUSALS), about: z.string() });

/** What a staged file holds. A file of nothing that can be imported is refused, with the `ImportRefusal` in `details.what`. */
export const importLookSchema = z.object({
  stories: z.array(importableStorySchema),
  /** Stories of an archive that cannot be imported. */
  refused: z.array(refusalSchema),
});
export type ImportLook = z.infer<typeof importLookSchema>;

export const importRequestSchema = z.strictObject({
  draft: uuidSchema,
  /** The file's name: what a story without a title is called. */
  name: z.string().max(300),
  /** BCP 47: the language of stories that do not say theirs. */
  locale: z.string().max(50),
});

export const openImportSchema = importRequestSchema.extend({
  /** Its place among the stories of the file. */
  story: z.int().min(0).max(1_000),
  id: scenarioIdSchema,
  title: z.string().trim().min(1).max(200),
});
