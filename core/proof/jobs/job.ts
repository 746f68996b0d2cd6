import { z } from '../../contract/zod.ts';
import { attemptEventSchema } from '../../results/event.ts';
import { standingSchema } from '../../studio/rehearsal/standing.ts';

const names = z.set(z.string()).readonly();

/** How many states are explored at most; without it, as many as a proof is given. */
const bound = z.int().min(1).exactOptional();

/** Every finding in the text of a scenario. */
const lintJobSchema = z.strictObject({
  kind: z.literal('lint'),
  text: z.string(),
  /** What a scenario may name; null: names are not checked. */
  names: z.strictObject({ principles: names, settings: names, props: names, looks: names }).nullable(),
  bound,
});

/** Every finding in the text of a scenario, and the picture of its proof: what its author sees while writing. */
const surveyJobSchema = lintJobSchema.extend({ kind: z.literal('survey') });

/** Everything that can be mended in one right way in the text of a scenario. */
const mendJobSchema = lintJobSchema.extend({
  kind: z.literal('mend'),
  /** What may be written into it, in the author's language. */
  words: z.strictObject({ ending: z.string(), leave: z.string(), leaveWhy: z.string() }),
  /** The id that its file's name asks for; null: none. */
  id: z.string().nullable(),
});

/** How a run comes to a beat, or to a state there. */
const wayJobSchema = z.strictObject({
  kind: z.literal('way'),
  text: z.string(),
  variant: z.string().nullable(),
  /** Id of the beat. */
  beat: z.string(),
  /** Null: any state there. */
  state: standingSchema.nullable(),
  bound,
});

/** What the proof says of the text of a scenario, its variants included. */
const analyzeJobSchema = z.strictObject({ kind: z.literal('analyze'), text: z.string(), bound });

/** The runs by which a finished attempt would have earned a better grade. */
const counterfactualsJobSchema = z.strictObject({
  kind: z.literal('counterfactuals'),
  /** The text of the scenario that was played. */
  text: z.string(),
  variant: z.string().nullable(),
  mode: z.enum(['practice', 'assessed']),
  events: z.array(attemptEventSchema).readonly(),
  bound,
});

/** Work for the prover, as it is sent to a worker. */
export const jobSchema = z.discriminatedUnion('kind', [
  lintJobSchema,
  surveyJobSchema,
  mendJobSchema,
  wayJobSchema,
  analyzeJobSchema,
  counterfactualsJobSchema,
]);

/** A job and the number its replies carry. */
export const requestSchema = z.strictObject({ id: z.int(), job: jobSchema });

export type Job = z.infer<typeof jobSchema>;
export type LintJob = z.infer<typeof lintJobSchema>;
export type SurveyJob = z.infer<typeof surveyJobSchema>;
export type MendJob = z.infer<typeof mendJobSchema>;
export type WayJob = z.infer<typeof wayJobSchema>;
export type AnalyzeJob = z.infer<typeof analyzeJobSchema>;
export type CounterfactualsJob = z.infer<typeof counterfactualsJobSchema>;
export type ProofRequest = z.infer<typeof requestSchema>;
