import { z } from '../../contract/zod.ts';
import type { Finding } from '../../scenario/finding.ts';
import type { Analysis } from '../analyze.ts';
import type { ProvedFix } from '../../studio/fixes/mend.ts';
import type { Counterfactual } from '../counterfactual.ts';
import type { Picture } from '../picture.ts';

const gradeSchema = z.enum(['A', 'C', 'F']);
const policySchema = z.enum(['A', 'C', 'F', 'stuck']);
const verdictSchema = z.enum(['proved', 'faulty', 'bound-reached']);
const count = z.int().min(0);
const chance = z.number().min(0).max(1 + 1e-6);
const playthrough = z.array(z.string()).readonly();
const reach = z.strictObject({ reachable: z.boolean(), playthrough: playthrough.nullable() });

const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  pointer: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  variant: z.string().exactOptional(),
  playthrough: playthrough.exactOptional(),
}) satisfies z.ZodType<Finding>;

const analysisSchema = z.strictObject({
  states: count,
  grades: z.strictObject({ A: reach, C: reach, F: reach }),
  random: z.strictObject({ A: chance, C: chance, F: chance }),
  alwaysFirst: policySchema,
  alwaysLongest: policySchema,
  alwaysCostliest: policySchema,
  recoveryBudget: count.nullable(),
}) satisfies z.ZodType<Analysis>;

const lintResultSchema = z.strictObject({
  kind: z.literal('lint'),
  /** By line, column and rule. */
  findings: z.array(findingSchema).readonly(),
  /** Null where the text is no scenario, so that there was nothing to prove. */
  verdict: verdictSchema.nullable(),
  /** The scenario's id and where it stands; null where the text is none. */
  scenario: z.strictObject({ id: z.string(), line: z.int(), column: z.int() }).nullable(),
});

const pictureSchema = z.strictObject({
  best: z.array(z.strictObject({ beat: z.string(), grade: gradeSchema.nullable() })).readonly(),
  chances: z.array(z.strictObject({ pointer: z.string(), chance })).readonly(),
  unreachable: z.array(z.string()).readonly(),
}) satisfies z.ZodType<Picture>;

const surveyResultSchema = lintResultSchema.extend({
  kind: z.literal('survey'),
  /** Null where there is no proof, or only a part of one. */
  picture: pictureSchema.nullable(),
  /** Rules that may find more once what is missing in the text is there. */
  waiting: z.array(z.string()).readonly(),
});

const fixSchema = z.strictObject({
  rule: z.string(),
  pointer: z.string(),
  kind: z.enum(['write', 'add', 'way-out', 'end-here', 'remove']),
  word: z.string(),
  patches: z.array(z.strictObject({ offset: count, length: count, text: z.string() })).readonly(),
  at: z.string(),
}) satisfies z.ZodType<ProvedFix>;

const mendResultSchema = z.strictObject({ kind: z.literal('mend'), fixes: z.array(fixSchema).readonly() });

const wayResultSchema = z.strictObject({
  kind: z.literal('way'),
  /** False where not everything could be explored: then `playthrough` null says nothing. */
  complete: z.boolean(),
  /** The shortest run that comes there; null: none does. */
  playthrough: playthrough.nullable(),
});

const analyzeResultSchema = z.strictObject({
  kind: z.literal('analyze'),
  findings: z.array(findingSchema).readonly(),
  /** Null where the text is no scenario; the findings say why. */
  proof: z
    .strictObject({
      scenario: z.string(),
      verdict: verdictSchema,
      beats: count,
      choices: count,
      base: analysisSchema,
      /** In authored order. */
      variants: z.array(z.strictObject({ variant: z.string(), analysis: analysisSchema })).readonly(),
    })
    .nullable(),
});

const counterfactualSchema = z.strictObject({
  grade: gradeSchema,
  playthrough,
  deviations: z.array(count).readonly(),
}) satisfies z.ZodType<Counterfactual>;

const counterfactualsResultSchema = z.strictObject({
  kind: z.literal('counterfactuals'),
  /** The attempt's own. */
  grade: gradeSchema,
  /** False where the scenario was too large to explore whole: then nothing is said. */
  complete: z.boolean(),
  /** For each better grade that can be reached, lowest first: a run that was replayed to that grade. */
  runs: z.array(counterfactualSchema).readonly(),
});

/** What came of a job, as plain data. */
export const resultSchema = z.discriminatedUnion('kind', [
  lintResultSchema,
  surveyResultSchema,
  mendResultSchema,
  wayResultSchema,
  analyzeResultSchema,
  counterfactualsResultSchema,
]);

/** What a worker says of a job: how far it is, what came of it, or why nothing did. */
export const replySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), id: z.int(), states: count }),
  z.strictObject({ type: z.literal('done'), id: z.int(), result: resultSchema }),
  z.strictObject({ type: z.literal('failed'), id: z.int(), message: z.string() }),
]);

export type JobResult = z.infer<typeof resultSchema>;
export type LintResult = z.infer<typeof lintResultSchema>;
export type SurveyResult = z.infer<typeof surveyResultSchema>;
export type MendResult = z.infer<typeof mendResultSchema>;
export type WayResult = z.infer<typeof wayResultSchema>;
export type AnalyzeResult = z.infer<typeof analyzeResultSchema>;
export type CounterfactualsResult = z.infer<typeof counterfactualsResultSchema>;
export type ProofReply = z.infer<typeof replySchema>;
