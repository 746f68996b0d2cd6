import { attemptEventSchema, timerFactorSchema } from '../results/event.ts';
import { signedHeadSchema } from '../results/signed-head.ts';
import { z } from './zod.ts';

const uuid = z.uuid();
const time = z.iso.datetime();
const scenarioId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/).max(200);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** A language tag (BCP 47). */
const locale = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/).max(100);

/** Who calls: what a session may do follows from it. */
export const roleSchema = z.enum(['player', 'trainer', 'manager', 'hr']);
export type Role = z.infer<typeof roleSchema>;

/** A session, named in every further call by its token. */
export const sessionSchema = z.object({
  token: z.string().min(1),
  role: roleSchema,
  /** The person who plays; null until one is chosen, and in a session of staff. */
  learner: uuid.nullable(),
  /** The account of whoever signed in as staff; null in a player's session. */
  staff: uuid.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;

/** A person who plays on this installation. */
export const personSchema = z.object({
  id: uuid,
  name: z.string(),
  addedAt: time,
  /** The end of an employee number, where somebody else here has the same name; null where there is no need. */
  apart: z.string().nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** A fault found in a scenario file. */
const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  pointer: z.string(),
  line: z.int(),
  column: z.int(),
});

/** A scenario in another language, as the catalogue shows it. */
const scenarioTranslationSchema = z.object({
  locale: z.string(),
  title: z.string(),
  summary: z.string(),
  customer: z.string(),
  /** False where some of its texts show the original. */
  complete: z.boolean(),
});

/** A scenario as the catalogue shows it. */
const scenarioSummarySchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  summary: z.string(),
  setting: z.string(),
  /** How long a run takes; null where the author does not say. */
  minutes: z.int().nullable(),
  locale: z.string(),
  customer: z.object({ name: z.string(), look: z.string().nullable() }),
  variants: z.array(z.string()),
  /** How many endings it has. */
  endings: z.int(),
  /** Ids of the principles it practises most, at most 4, the first one most. */
  topics: z.array(z.string()).readonly(),
  /** The other languages it can be played in. */
  translations: z.array(scenarioTranslationSchema).readonly(),
  hash,
  /** `own`: from the data folder, where it shadows a bundled one of the same id. */
  source: z.enum(['bundled', 'own']),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;

/** A file of scenarios, principles or programmes that cannot be used, and why. */
export const brokenFileSchema = z.object({
  /** The file's name within its folder. */
  file: z.string(),
  source: z.enum(['bundled', 'own']),
  findings: z.array(findingSchema),
});
export type BrokenFile = z.infer<typeof brokenFileSchema>;

/** A scenario that only the studio plays: it was begun there and is not published yet, or was taken out of play. */
export const waitingScenarioSchema = z.object({
  id: z.string(),
  /** Null: what it says cannot be read as a scenario yet. */
  title: z.string().nullable(),
});
export type WaitingScenario = z.infer<typeof waitingScenarioSchema>;

/** Everything the scenario folders hold at one moment. */
export const catalogueSchema = z.object({
  scenarios: z.array(scenarioSummarySchema),
  broken: z.array(brokenFileSchema),
  /** Told to staff alone. */
  waiting: z.array(waitingScenarioSchema),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

const attemptFields = {
  attempt: uuid,
  learner: uuid,
  scenario: z.string(),
  title: z.string(),
  version: z.string(),
  hash,
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
  locale: z.string(),
  /** How many choices it took over from an earlier attempt; null: it began at the beginning. */
  takenOver: z.int().nullable(),
  status: z.enum(['in-progress', 'completed', 'abandoned']),
  grade: z.enum(['F', 'C', 'A']).nullable(),
  score: z.int().nullable(),
  /** Id of the beat the run ended at. */
  ending: z.string().nullable(),
  startedAt: time,
  finishedAt: time.nullable(),
} as const;

/** An attempt as a list shows it. */
export const attemptSummarySchema = z.object(attemptFields);
export type AttemptSummary = z.infer<typeof attemptSummarySchema>;

/** An attempt among those of its player. */
export const listedAttemptSchema = attemptSummarySchema.extend({
  /** Whether a review has set it aside: it counts nowhere. */
  setAside: z.boolean(),
});
export type ListedAttempt = z.infer<typeof listedAttemptSchema>;

/** What was chosen, as it stood on the screen. */
export const chosenWordsSchema = z.object({
  /** Whether it was said or done. */
  kind: z.enum(['say', 'do']),
  text: z.string(),
  /** The language of the text. */
  locale: z.string(),
});
export type ChosenWords = z.infer<typeof chosenWordsSchema>;

/** What vouches for attempts: the records that seal them, and the end of the chain, signed. */
export const attemptsProofSchema = z.object({
  /** Those that are sealed. */
  records: z.array(z.object({ attempt: uuid, seq: z.int(), hash })),
  /** null where nothing is sealed, or nobody signs. */
  head: signedHeadSchema.nullable(),
});
export type AttemptsProof = z.infer<typeof attemptsProofSchema>;

/** An attempt with all that is needed to go on with it or to replay it. */
export const attemptDetailSchema = z.object({
  ...attemptFields,
  seed: z.int(),
  timerFactor: timerFactorSchema,
  events: z.array(attemptEventSchema),
  /** Active milliseconds that were left on the current beat's timer; null: a full one, or none. */
  remainingMs: z.int().nullable(),
  /** The archived scenario this attempt plays, as JSON text. */
  scenarioText: z.string(),
  /** The translation it is played in, as JSON text, to be put over the scenario; null: the original's texts. */
  translationText: z.string().nullable(),
});
export type AttemptDetail = z.infer<typeof attemptDetailSchema>;

/** The lines of a beat that a learner has been shown: 0-based indexes in the beat's authored lines. */
const seenBeatSchema = z.object({ beat: z.string(), lines: z.array(z.int()) });
export type SeenBeat = z.infer<typeof seenBeatSchema>;
export const seenBeatsSchema = z.array(seenBeatSchema);

/** What a reflection is about: an attempt that is over, or a programme's week (1-based). */
export const reflectionAboutSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('attempt'), attempt: uuid }),
  z.strictObject({ type: z.literal('week'), programme: scenarioId, week: z.int().min(1).max(52) }),
]);
export type ReflectionAbout = z.infer<typeof reflectionAboutSchema>;

/** A reflection in the player's own words; it is theirs alone unless they share it. */
export const reflectionSchema = z.object({
  id: uuid,
  about: reflectionAboutSchema,
  text: z.string(),
  /** What the player means to do; null where they named nothing. */
  commitment: z.string().nullable(),
  shared: z.boolean(),
  writtenAt: time,
  /** From when on the commitment is asked about; null without one. */
  askAt: time.nullable(),
  /** How it went, once the player has said so. */
  outcome: z.enum(['done', 'partly', 'not-yet']).nullable(),
});
export type Reflection = z.infer<typeof reflectionSchema>;

/** A note of thanks from one person to another. */
export const kudosSchema = z.object({
  id: uuid,
  /** The sender's name as it was then. */
  from: z.string(),
  text: z.string(),
  sentAt: time,
  seen: z.boolean(),
});
export type Kudos = z.infer<typeof kudosSchema>;

/** Something the user should know about this installation. */
export const noticeSchema = z.object({
  code: z.enum(['settings-restored', 'settings-reset', 'database-damaged', 'database-failing', 'folder-unreadable', 'policy-unreadable', 'demonstration-data', 'pack-unfinished']),
  message: z.string(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** Which attempts an export takes (the design's section 6); dates are inclusive, UTC. */
export const exportFilterSchema = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cohort: z.string().optional(),
  scenario: scenarioId.optional(),
  which: z.enum(['best', 'first', 'latest', 'all']).default('all'),
  names: z.enum(['named', 'pseudonymous']).default('pseudonymous'),
  since: z.int().min(0).optional(),
});
export type ExportFilter = z.infer<typeof exportFilterSchema>;

export { hash as hashSchema, locale as localeSchema, scenarioId as scenarioIdSchema, uuid as uuidSchema };
