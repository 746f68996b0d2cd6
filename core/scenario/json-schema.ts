import { policy } from '../policy/policy-1.ts';
import { scenario } from './format-1.ts';
import { programme } from './programme-1.ts';
import type { JsonSchema, Shape } from './shape/shape.ts';

interface Heading {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The JSON Schema (draft 2020-12) of format 1, rendered from the description that the parser checks
 * with. It is for editors: what it refuses the parser refuses too, but it cannot say everything that
 * the parser checks, such as whether an id is defined.
 */
export function scenarioJsonSchema(): JsonSchema {
  return rendered(scenario, {
    $id: 'urn:extra-mile:scenario:format-1',
    title: 'Extra Mile scenario, format 1',
    description: 'One story for Extra Mile, in a file called <id>.scenario.json.',
  });
}

/** The JSON Schema of a programme, rendered in the same way and for the same use. */
export function programmeJsonSchema(): JsonSchema {
  return rendered(programme, {
    $id: 'urn:extra-mile:programme:format-1',
    title: 'Extra Mile programme, format 1',
    description: 'A training of some weeks for Extra Mile, in a file called <id>.programme.json.',
  });
}

/** The JSON Schema of a policy, rendered in the same way and for the same use. */
export function policyJsonSchema(): JsonSchema {
  return rendered(policy, {
    $id: 'urn:extra-mile:policy:format-1',
    title: 'Extra Mile policy, format 1',
    description: "What an organisation has settled about its people's results, in policy.json in the data folder.",
  });
}

function rendered(shape: Shape<unknown>, heading: Heading): JsonSchema {
  const definitions = new Map<string, JsonSchema>();
  const root = shape.schema(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...heading,
    ...root,
    ...(definitions.size === 0 ? {} : { $defs: Object.fromEntries(definitions) }),
  };
}
