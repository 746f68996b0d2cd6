/** Any value JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object read from JSON; those that the reader builds have no prototype. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}
