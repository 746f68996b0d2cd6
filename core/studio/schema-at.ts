import { scenarioJsonSchema } from '../scenario/json-schema.ts';
import type { JsonSchema } from '../scenario/shape/shape.ts';
import { segmentsOf } from './tree.ts';

let whole: JsonSchema | null = null;

/** What the format says of the value at a pointer, as JSON Schema; null where it knows no such place. Of several ways to write it, the first. */
export function schemaAt(pointer: string): JsonSchema | null {
  whole ??= scenarioJsonSchema();
  let schema: JsonSchema | null = whole;
  for (const segment of segmentsOf(pointer)) {
    if (schema === null) return null;
    schema = inside(schema, segment);
  }
  return schema === null ? null : (alternatives(schema)[0] ?? null);
}

function inside(schema: JsonSchema, segment: string): JsonSchema | null {
  for (const each of alternatives(schema)) {
    const properties = asSchema(each['properties']);
    const named = properties !== null && Object.hasOwn(properties, segment) ? asSchema(properties[segment]) : null;
    const found = named ?? asSchema(each['additionalProperties']) ?? (/^\d+$/.test(segment) ? asSchema(each['items']) : null);
    if (found !== null) return found;
  }
  return null;
}

/** A schema with its references followed, or each of those it leaves the choice between. */
function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const { $ref: reference } = schema;
  const definitions = asSchema(whole?.['$defs']);
  if (typeof reference === 'string') {
    const target = asSchema(definitions?.[reference.replace('#/$defs/', '')]);
    return target === null ? [] : alternatives(target);
  }
  const choice = schema['anyOf'] ?? schema['oneOf'];
  if (!Array.isArray(choice) || schema['properties'] !== undefined) return [schema];
  return choice.flatMap((each: unknown) => {
    const one = asSchema(each);
    return one === null ? [] : alternatives(one);
  });
}

function asSchema(value: unknown): JsonSchema | null {
  return isSchema(value) ? value : null;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
