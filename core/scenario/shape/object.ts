import type { JsonNode } from '../json/json-node.ts';
import type { JsonValue } from '../json/json-value.ts';
import { listed, quote } from '../text/quote.ts';
import { KnownKeys } from './members.ts';
import type { JsonSchema, Reading, Shape } from './shape.ts';
import { wrongKind } from './shape.ts';

/** Whether a key must be there, may be missing, is filled in, or is left out of the value. */
type Presence = 'required' | 'optional' | 'defaulted' | 'unkept';

/** One key of an object. */
export interface Field<out T, out P extends Presence = Presence> {
  readonly presence: P;
  /** What an editor shows for it. */
  readonly description: string;
  readonly shape: Shape<T>;
  /** What a missing key stands for, as a value and as the schema shows it. */
  readonly fallback?: { readonly value: T; readonly shown: JsonValue };
}

/** A key that must be there. */
export function required<T>(description: string, shape: Shape<T>): Field<T, 'required'> {
  return { presence: 'required', description, shape };
}

/** A key that may be missing, and then is missing in the value too. */
export function optional<T>(description: string, shape: Shape<T>): Field<T, 'optional'> {
  return { presence: 'optional', description, shape };
}

/** A key that may be missing, and then stands for `value`, written `shown` in JSON. */
export function defaulted<T>(
  description: string,
  shape: Shape<T>,
  value: T,
  shown: JsonValue,
): Field<T, 'defaulted'> {
  return { presence: 'defaulted', description, shape, fallback: { value, shown } };
}

/** A key that may be missing and that is left out of the value; it is checked all the same. */
export function unkept(description: string, shape: Shape<unknown>): Field<unknown, 'unkept'> {
  return { presence: 'unkept', description, shape };
}

/** The key `notes`: the author's own, any JSON. */
export function notes(): Field<unknown, 'unkept'> {
  const anything: Shape<true> = { read: () => true, schema: () => ({}) };
  return unkept("The author's own notes: any JSON, not looked at.", anything);
}

type Fields = Readonly<Record<string, Field<unknown>>>;

type KeysOf<F extends Fields, P extends Presence> = {
  [K in keyof F]: F[K] extends Field<unknown, P> ? K : never;
}[keyof F];

type FieldValue<F> = F extends Field<infer T> ? T : never;

/** The value of an object with such fields. */
export type ValueOf<F extends Fields> = {
  readonly [K in KeysOf<F, 'required' | 'defaulted'>]: FieldValue<F[K]>;
} & {
  readonly [K in KeysOf<F, 'optional'>]?: FieldValue<F[K]>;
};

interface ObjectSpec<F extends Fields> {
  /** What a message calls it at the beginning of a sentence, such as "A beat". */
  readonly noun: string;
  readonly fields: F;
  /** Of these keys exactly one must be there. */
  readonly exactlyOne?: readonly string[];
  /** One more rule about the members together; reports what it finds. */
  readonly check?: (members: ReadonlyMap<string, JsonNode>, reading: Reading) => void;
  /** As much of `check` as JSON Schema can say. */
  readonly keywords?: JsonSchema;
}

/** An object with known keys and no others. */
export function object<F extends Fields>(spec: ObjectSpec<F>): Shape<ValueOf<F>> {
  const { noun, exactlyOne, check, keywords = {} } = spec;
  const fields = Object.entries(spec.fields);
  const known = new KnownKeys(noun, Object.keys(spec.fields));
  return {
    read(node, reading) {
      if (node.kind !== 'object') return wrongKind(node, 'an object ({…})', reading);
      const members = known.membersOf(node, reading);
      if (exactlyOne !== undefined) reportUnlessOne(node, noun, exactlyOne, members, reading);
      check?.(members, reading);
      return readFields<F>(node, noun, fields, members, reading);
    },
    schema: (definitions) => ({ ...objectSchema(fields, exactlyOne, definitions), ...keywords }),
  };
}

function readFields<F extends Fields>(
  node: JsonNode,
  noun: string,
  fields: readonly (readonly [string, Field<unknown>])[],
  members: ReadonlyMap<string, JsonNode>,
  reading: Reading,
): ValueOf<F> | undefined {
  const value: Record<string, unknown> = {};
  let sound = true;
  for (const [key, { presence, shape, fallback }] of fields) {
    const member = members.get(key);
    if (member !== undefined) {
      const read = shape.read(member, reading);
      if (read === undefined) sound = false;
      if (presence !== 'unkept') value[key] = read;
    } else if (fallback !== undefined) {
      value[key] = fallback.value;
    } else if (presence === 'required') {
      reading.bag.atMissing('schema', node, key, () => `${noun} must have ${quote(key)}. Add it.`);
      sound = false;
    }
  }
  // Each field of F now has the value that its own shape has read, which the compiler cannot follow.
  return sound ? (value as ValueOf<F>) : undefined;
}

/** Reports an object that has none or several of `keys`. */
export function reportUnlessOne(
  node: JsonNode,
  noun: string,
  keys: readonly string[],
  members: ReadonlyMap<string, JsonNode>,
  { bag }: Reading,
): void {
  const found = keys.filter((key) => members.has(key));
  if (found.length === 1) return;
  bag.atValue('schema', node, () => {
    const has = found.length === 0 ? 'has none of them' : `has ${listed(found.map(quote), 'and')}`;
    return `${noun} must have exactly one of ${listed(keys.map(quote), 'and')}; this one ${has}.`;
  });
}

function objectSchema(
  fields: readonly (readonly [string, Field<unknown>])[],
  exactlyOne: readonly string[] | undefined,
  definitions: Map<string, JsonSchema>,
): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [key, { description, shape, fallback }] of fields) {
    const shown = fallback === undefined ? {} : { default: fallback.shown };
    properties[key] = { description, ...shape.schema(definitions), ...shown };
  }
  const must = fields.filter(([, field]) => field.presence === 'required').map(([key]) => key);
  return {
    type: 'object',
    properties,
    ...(must.length === 0 ? {} : { required: must }),
    additionalProperties: false,
    ...(exactlyOne === undefined ? {} : { oneOf: exactlyOne.map((key) => ({ required: [key] })) }),
  };
}
