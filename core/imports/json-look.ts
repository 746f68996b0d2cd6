/** An object of a file that nobody has checked. */
export type Unknowns = Readonly<Record<string, unknown>>;

/** A value as an object; null where it is none. */
export function asObject(value: unknown): Unknowns | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object itself has under a key; undefined where it has nothing, whatever it inherits. */
function valueIn(object: Unknowns | null, key: string): unknown {
  return object !== null && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text; null where there is none. */
export function textIn(object: Unknowns | null, key: string): string | null {
  const value = valueIn(object, key);
  return typeof value === 'string' ? value : null;
}

/** An object within another; null where there is none. */
export function objectIn(object: Unknowns | null, key: string): Unknowns | null {
  return asObject(valueIn(object, key));
}

/** A whole number, written as one or as text; null where there is none. */
export function numberIn(object: Unknowns | null, key: string): number | null {
  const value = valueIn(object, key);
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

/** A number, whole or not; null where there is none. */
export function amountIn(object: Unknowns | null, key: string): number | null {
  const value = valueIn(object, key);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A list; empty where there is none. */
export function listIn(object: Unknowns | null, key: string): readonly unknown[] {
  const value = valueIn(object, key);
  return Array.isArray(value) ? value : [];
}
