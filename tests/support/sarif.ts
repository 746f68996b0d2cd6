import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { z } from '#core/contract/zod.ts';

const SCHEMA = join(import.meta.dirname, '../fixtures/sarif/sarif-2.1.0-rtm.5.json');

/** What RFC 3986 lets a URI consist of. */
const PART = String.raw`(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/]|%[0-9A-F]{2})*`;
const TAIL = String.raw`(?:\?${PART})?(?:#${PART})?`;
const URI = new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:${PART}${TAIL}$`);
/** A relative one: no scheme, so no colon in its first segment. */
const RELATIVE = new RegExp(String.raw`^(?![^/?#]*:)${PART}${TAIL}$`);

/** The published schema is draft 4; of what changed since, it uses only the name of `id`. */
function validator() {
  const { id, $schema: _, ...schema } = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const ajv = new Ajv({
    allErrors: true,
    // One of the schema's patterns is none where Unicode rules apply.
    unicodeRegExp: false,
    formats: {
      uri: URI,
      'uri-reference': (text: string) => URI.test(text) || RELATIVE.test(text),
      'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    },
  });
  return ajv.compile({ $id: id, ...schema });
}

const validate = validator();

/** What is wrong with a document as SARIF 2.1.0; empty where it is valid. */
export function sarifErrors(document: unknown): string[] {
  if (validate(document)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message ?? ''}`);
}

const textSchema = z.object({ text: z.string() });

const artifactLocationSchema = z.object({
  uri: z.string(),
  uriBaseId: z.string().optional(),
  index: z.int().optional(),
});

const locationSchema = z.object({
  physicalLocation: z.object({
    artifactLocation: artifactLocationSchema,
    region: z.object({ startLine: z.int(), startColumn: z.int() }),
  }),
  logicalLocations: z.array(z.object({ fullyQualifiedName: z.string() })),
  message: textSchema.optional(),
});

const resultSchema = z.object({
  ruleId: z.string(),
  ruleIndex: z.int(),
  level: z.string(),
  message: textSchema,
  locations: z.array(locationSchema).length(1),
  partialFingerprints: z.record(z.string(), z.string()),
  codeFlows: z
    .array(z.object({ threadFlows: z.array(z.object({ locations: z.array(z.object({ location: locationSchema })) })) }))
    .optional(),
  properties: z.object({ variant: z.string().optional(), playthrough: z.array(z.string()).optional() }).optional(),
});

const ruleSchema = z.object({
  id: z.string(),
  shortDescription: textSchema,
  fullDescription: textSchema,
  help: z.object({ text: z.string(), markdown: z.string() }),
  defaultConfiguration: z.object({ level: z.string() }),
});

const runSchema = z.object({
  tool: z.object({ driver: z.object({ name: z.string(), version: z.string(), rules: z.array(ruleSchema) }) }),
  invocations: z
    .array(
      z.object({
        executionSuccessful: z.boolean(),
        exitCode: z.int(),
        toolExecutionNotifications: z.array(z.object({ level: z.string(), message: textSchema })).optional(),
      }),
    )
    .length(1),
  originalUriBaseIds: z.record(z.string(), z.object({ uri: z.string() })),
  artifacts: z.array(z.object({ location: artifactLocationSchema })),
  results: z.array(resultSchema),
  columnKind: z.string(),
});

export type SarifRun = z.infer<typeof runSchema>;
export type SarifResult = z.infer<typeof resultSchema>;

/** The one run of a document that `lint --sarif` printed. */
export function sarifRun(stdout: string): SarifRun {
  return z.object({ version: z.literal('2.1.0'), runs: z.tuple([runSchema]) }).parse(JSON.parse(stdout)).runs[0];
}
