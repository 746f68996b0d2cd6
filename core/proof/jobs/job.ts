import { z } from '../../contract/zod.ts';
import { attemptEventSchema } from '../../results/event.ts';

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
  analyzeJobSchema,
  counterfactualsJobSchema,
]);

/** A job and the number its replies carry. */
export const requestSchema = z.strictObject({ id: z.int(), job: jobSchema });

export type Job = z.infer<typeof jobSchema>;
export type LintJob = z.infer<typeof lintJobSchema>;
export type AnalyzeJob = z.infer<typeof analyzeJobSchema>;
export type CounterfactualsJob = z.infer<typeof counterfactualsJobSchema>;
export type ProofRequest = z.infer<typeof requestSchema>;
