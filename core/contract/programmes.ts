import { brokenFileSchema } from './schemas.ts';
import { z } from './zod.ts';

/** A programme as a list shows it. */
const programmeSummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  summary: z.string(),
  locale: z.string(),
  /** How many weeks it lasts. */
  weeks: z.int(),
  /** Ids of its scenarios, each once. */
  scenarios: z.array(z.string()).readonly(),
  /** `own`: from the data folder, where it shadows a bundled one of the same id. */
  source: z.enum(['bundled', 'own']),
});
export type ProgrammeSummary = z.infer<typeof programmeSummarySchema>;

/** Everything the folders of programmes hold at one moment. */
export const programmeListSchema = z.object({
  programmes: z.array(programmeSummarySchema),
  /** Programmes, and files of principles, that cannot be used, and why. */
  broken: z.array(brokenFileSchema),
});
export type ProgrammeList = z.infer<typeof programmeListSchema>;

const texts = z.array(z.string()).readonly();

const weekSchema = z.object({
  theme: z.string(),
  about: z.string(),
  principles: texts,
  standards: z.array(z.object({ number: z.int(), text: z.string() })).readonly(),
  scenarios: z.array(z.object({ scenario: z.string(), pass: z.enum(['C', 'A']) })).readonly(),
  discussion: texts,
  reflection: z.string(),
  leadQuestions: texts,
  exercise: z.object({ title: z.string(), steps: texts }).exactOptional(),
});

/** A whole programme. Its scenarios and principles are ids, which may name what is not there. */
export const programmeSchema = z.object({
  format: z.literal(1),
  id: z.string(),
  version: z.string(),
  title: z.string(),
  summary: z.string(),
  locale: z.string(),
  weeks: z.array(weekSchema).readonly(),
});

/** A principle: what good service does, and how it looks at each grade. */
export const principleSchema = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  looks: z.object({ F: z.string(), C: z.string(), A: z.string() }),
  /** The language of a translation of it; null: the words it was written in. */
  locale: z.string().nullable(),
});
