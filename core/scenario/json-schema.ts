import { scenario } from './format-1.ts';
import type { JsonSchema } from './shape/shape.ts';

/**
 * The JSON Schema (draft 2020-12) of format 1, rendered from the description that the parser checks
 * with. It is for editors: what it refuses the parser refuses too, but it cannot say everything that
 * the parser checks, such as whether an id is defined.
 */
export function scenarioJsonSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = scenario.schema(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:extra-mile:scenario:format-1',
    title: 'Extra Mile scenario, format 1',
    description: 'One story for Extra Mile, in a file called <id>.scenario.json.',
    ...root,
    $defs: Object.fromEntries(definitions),
  };
}
