import { scenarioJsonSchema } from '../../scenario/json-schema.ts';
import type { JsonValue } from '../../scenario/json/json-value.ts';
import type { JsonSchema } from '../../scenario/shape/shape.ts';

/** Keys and indices from the root to a value. */
export type Path = readonly (string | number)[];

const ROOT = scenarioJsonSchema();
const DEFINITIONS = schemaIn(ROOT['$defs']) ?? {};

/**
 * What format 1 says of the value at a path: every form it may have there, each with the sentence that the format has for
 * the place. None where the format knows no such place, and one that says nothing within `notes`.
 */
export function formsAt(path: Path): readonly JsonSchema[] {
  let forms = formsOf(ROOT);
  for (const segment of path) forms = forms.flatMap((form) => formsOf(childOf(form, segment)));
  return forms;
}

/** The keys an object of this form may have, in the order of the format. */
export function keysOf(form: JsonSchema): readonly (readonly [key: string, schema: JsonSchema])[] {
  return Object.entries(schemaIn(form['properties']) ?? {}).flatMap(([key, value]) => {
    const schema = schemaIn(value);
    return schema === null ? [] : [[key, schema] as const];
  });
}

/** A form's text keyword. */
export function textIn(form: JsonSchema, keyword: string): string | null {
  const value = form[keyword];
  return typeof value === 'string' ? value : null;
}

/** A form's number keyword. */
export function numberIn(form: JsonSchema, keyword: string): number | null {
  const value = form[keyword];
  return typeof value === 'number' ? value : null;
}

/** A form's list of texts: the values or the keys it names. */
export function textsIn(form: JsonSchema, keyword: string): readonly string[] {
  const value = form[keyword];
  return isList(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** A schema's forms: those it refers to, and those it leaves a choice between. A sentence of its own goes before theirs. */
export function formsOf(schema: JsonSchema | null): readonly JsonSchema[] {
  if (schema === null) return [];
  const { $ref, anyOf, ...own } = schema;
  if (typeof $ref === 'string') return formsOf({ ...schemaIn(DEFINITIONS[$ref.replace('#/$defs/', '')]), ...own });
  if (isList(anyOf)) return anyOf.flatMap((each) => formsOf({ ...own, ...schemaIn(each) }));
  return [schema];
}

function childOf(form: JsonSchema, segment: string | number): JsonSchema | null {
  if (typeof segment === 'number') return schemaIn(form['items']);
  const properties = schemaIn(form['properties']) ?? {};
  return schemaIn(Object.hasOwn(properties, segment) ? properties[segment] : form['additionalProperties']);
}

function schemaIn(value: JsonValue | undefined): JsonSchema | null {
  return typeof value === 'object' && value !== null && !isList(value) ? value : null;
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}
