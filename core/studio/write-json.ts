import type { JsonValue } from '../scenario/json/json-value.ts';
import type { Style } from './style.ts';

/** A value that stands on one line is no longer than this, its indentation included. */
const LONGEST_LINE = 100;

/** How a new value is to be laid out: as usual, on one line, on one line where it is simple, or with a line for each member. */
export type Layout = 'usual' | 'flat' | 'even' | 'lines';

/** Where a new value goes. */
export interface WritePlace {
  readonly style: Style;
  readonly eol: string;
  /** The indentation of the line it begins on. */
  readonly indent: string;
  readonly layout?: Layout;
}

/** A value as the text around it would write it. */
export function writeJson(value: JsonValue, { style, eol, indent, layout = 'usual' }: WritePlace): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = isJsonList(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const count = isList ? value.length : Object.keys(value).length;
  if (count === 0) return `${open}${close}`;
  if (isFlat(value, style, indent, layout)) return flat(value, style);
  const inner = indent + style.unit;
  const place = { style, eol, indent: inner };
  const lines = isList
    ? value.map((item) => inner + writeJson(item, place))
    : Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}${style.colon}${writeJson(each, place)}`);
  return `${open}${eol}${lines.join(`,${eol}`)}${eol}${indent}${close}`;
}

function isFlat(value: JsonValue, style: Style, indent: string, layout: Layout): boolean {
  if (style.oneLine || layout === 'flat') return true;
  if (layout === 'lines') return false;
  if (layout === 'even' && isShallow(value)) return true;
  if (indent.length + flat(value, style).length > LONGEST_LINE) return false;
  if (isJsonList(value)) return value.every(isScalar);
  return style.flatObjects && isShallow(value);
}

/** Nothing deeper in it than lists of plain values: such as a line, a look, a way with no condition. */
function isShallow(value: JsonValue): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((each) => isScalar(each) || (isJsonList(each) && each.every(isScalar)));
}

function flat(value: JsonValue, style: Style): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const comma = `,${style.gap}`;
  if (isJsonList(value)) return `[${value.map((item) => flat(item, style)).join(comma)}]`;
  const members = Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}${style.colon}${flat(each, style)}`);
  return members.length === 0 ? '{}' : `{${style.padding}${members.join(comma)}${style.padding}}`;
}

function isScalar(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null;
}

/** Whether a value is a list. */
function isJsonList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
