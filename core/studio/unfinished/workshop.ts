import type { JsonObject, JsonValue } from '../../scenario/json/json-value.ts';
import { segmentsOf } from '../tree.ts';
import type { Part, StandIn } from './part.ts';

/** What stands for words that nobody has written: the shortest there are, so that nothing is too long because of them. */
export const UNWRITTEN = '…';

/** What a beat is that a run ends at, for nobody knows how it goes on. */
const OPEN_END: JsonObject = { ending: { title: UNWRITTEN, tone: 'neutral' } };

/** What an unfinished scenario is read for. */
export type Use = 'play' | 'proof';

/** A scenario while things are put into it for what is not finished. */
export class Workshop {
  #root: JsonValue;
  readonly #standIns = new Map<string, StandIn>();
  readonly #openEnds = new Map<string, string>();

  /** What it is for: a run that is played goes on behind a choice without a grade; one that is proved does not, for nobody knows how. */
  readonly use: Use;

  constructor(root: JsonValue, use: Use) {
    this.#root = root;
    this.use = use;
  }

  get root(): JsonValue {
    return this.#root;
  }

  get standIns(): readonly StandIn[] {
    return [...this.#standIns.values()];
  }

  /** By the id of a beat that a run ends at: the pointer to what is not finished. */
  get openEnds(): ReadonlyMap<string, string> {
    return this.#openEnds;
  }

  /** Whether something has been put there before, to no avail. */
  has(pointer: string): boolean {
    return this.#standIns.has(pointer);
  }

  /** The value at a pointer; undefined where there is none. */
  at(pointer: string): JsonValue | undefined {
    let value: JsonValue | undefined = this.#root;
    for (const segment of segmentsOf(pointer)) value = isObject(value) ? own(value, segment) : isList(value) ? value[Number(segment)] : undefined;
    return value;
  }

  /** Notes that something stands in for what is at a pointer. */
  note(pointer: string, part: Part): void {
    this.#standIns.set(pointer, { pointer, part });
  }

  /** Puts a value there; undefined takes the member out. */
  put(pointer: string, value: JsonValue | undefined): void {
    this.#root = changed(this.#root, segmentsOf(pointer), value);
  }

  /** Leads from a pointer to an end of its own. */
  leadOut(pointer: string): void {
    const beats = this.at('/beats');
    const ids = isObject(beats) ? beats : {};
    let number = this.#openEnds.size + 1;
    while (Object.hasOwn(ids, `open-end-${number}`)) number += 1;
    const id = `open-end-${number}`;
    this.#openEnds.set(id, pointer);
    this.put('/beats', { ...ids, [id]: OPEN_END });
    this.put(pointer, id);
  }

  /** Lets a run end at a beat, once as much of it is shown as `kept` names. */
  cut(pointer: string, kept: readonly string[]): void {
    const beat = this.at(pointer);
    const rest = isObject(beat) ? Object.entries(beat).filter(([key]) => kept.includes(key)) : [];
    this.#openEnds.set(segmentsOf(pointer)[1] ?? '', pointer);
    this.put(pointer, { ...Object.fromEntries(rest), ...OPEN_END });
  }
}

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function changed(root: JsonValue, segments: readonly string[], value: JsonValue | undefined): JsonValue {
  const [segment, ...deeper] = segments;
  if (segment === undefined) return value ?? null;
  if (isList(root)) return root.map((item, index) => (String(index) === segment ? changed(item, deeper, value) : item));
  const object = isObject(root) ? root : {};
  const inner = deeper.length === 0 ? value : changed(own(object, segment) ?? {}, deeper, value);
  if (inner !== undefined) return { ...object, [segment]: inner };
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== segment));
}
