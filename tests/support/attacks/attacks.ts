import { type AttackedKind, KINDS, PRINCIPLE, SCENARIO } from './kinds.ts';

/** What is said of an attack wherever it is refused. */
export interface Refusal {
  readonly rule: string;
  readonly pointer: string;
  /** What the message names: the thing that is not allowed, or the limit. */
  readonly says: RegExp;
}

/** A document that must not come in. */
export interface Attack {
  /** The class it is of. */
  readonly name: string;
  readonly kind: AttackedKind;
  /** Its text, made when it is asked for; null where its bytes are none. */
  readonly text: (() => string) | null;
  readonly bytes: () => Buffer;
  readonly refusal: Refusal;
}

/** A class of attacks on documents of some kinds. */
type AttackClass = {
  readonly name: string;
  /** The kinds of document it makes sense for; absent: all. */
  readonly only?: readonly AttackedKind['name'][];
  readonly refusal: (kind: AttackedKind) => Refusal;
} & ({ readonly text: (kind: AttackedKind) => string } | { readonly bytes: (kind: AttackedKind) => Buffer });

/** Written out, not taken from the parser: the contract's own limits. */
const LIMITS = { bytes: 5_000_000, nesting: 32, text: 10_000 } as const;
const TOO_LARGE = /larger than (?:5 MB|5,000,000 bytes)/;
const TOO_DEEP = /deeper than 32 levels/;
const TOO_LONG = /longer than 10,000 characters/;
const NO_JSON = /not JSON/;

const textOf = (document: unknown): string => JSON.stringify(document, null, 1);

/** The kind's good document with members put in at its top, as text that no object could hold. */
const withMembers = (kind: AttackedKind, members: string): string => `{${members},${JSON.stringify(kind.good).slice(1)}`;

/** The kind's good document with one of its values replaced. */
const withValue = (kind: AttackedKind, key: string, value: unknown): string => textOf({ ...kind.good, [key]: value });

const inNotes =
  (json: string | (() => string)) =>
  (kind: AttackedKind): string =>
    withMembers(kind, `"notes":${typeof json === 'string' ? json : json()}`);

const always =
  (rule: string, pointer: string, says: RegExp) =>
  (): Refusal => ({ rule, pointer, says });

const forbidden = (pointer: string) => always('schema', pointer, /"(?:__proto__|constructor|prototype)" is not allowed anywhere/);

const PROTOTYPES: readonly AttackClass[] = [
  {
    name: 'an own __proto__',
    text: (kind) => withMembers(kind, '"__proto__":{"polluted":true}'),
    refusal: forbidden('/__proto__'),
  },
  {
    name: '__proto__ written with an escape',
    text: (kind) => withMembers(kind, String.raw`"\u005f_proto__":{"polluted":true}`),
    refusal: forbidden('/__proto__'),
  },
  {
    name: '__proto__ deep in what is ignored',
    text: inNotes('[{"at":{"__proto__":{"polluted":true}}}]'),
    refusal: forbidden('/notes/0/at/__proto__'),
  },
  {
    name: 'constructor.prototype',
    text: (kind) => withMembers(kind, '"constructor":{"prototype":{"polluted":true}}'),
    refusal: forbidden('/constructor'),
  },
];

const SIZES: readonly AttackClass[] = [
  {
    name: '5 MB and a byte',
    text: (kind) => textOf(kind.good).padEnd(LIMITS.bytes + 1),
    refusal: always('limit', '', TOO_LARGE),
  },
  {
    name: 'one string of 50 MB',
    only: ['scenario'],
    text: () => `"${'x'.repeat(50_000_000)}"`,
    refusal: always('limit', '', TOO_LARGE),
  },
  {
    name: 'one string of 4 MB',
    text: inNotes(() => `"${'x'.repeat(4_000_000)}"`),
    refusal: always('limit', '/notes', TOO_LONG),
  },
  {
    name: '10,001 combining marks on one letter',
    text: inNotes(`"Z${'\u0335'.repeat(LIMITS.text)}"`),
    refusal: always('limit', '/notes', TOO_LONG),
  },
  {
    name: 'lists nested 100,000 deep',
    text: inNotes(() => `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    refusal: always('limit', `/notes${'/0'.repeat(LIMITS.nesting - 1)}`, TOO_DEEP),
  },
  {
    name: 'objects nested 100,000 deep',
    text: inNotes(() => `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    refusal: always('limit', `/notes${'/a'.repeat(LIMITS.nesting - 1)}`, TOO_DEEP),
  },
  {
    name: 'lists nested 100,000 deep and left open',
    text: () => '['.repeat(100_000),
    refusal: always('limit', '/0'.repeat(LIMITS.nesting), TOO_DEEP),
  },
];

const BROKEN_TEXT: readonly AttackClass[] = [
  { name: 'nothing', text: () => '', refusal: always('schema', '', /file is empty/) },
  { name: 'bytes of nothing', text: () => '\u0000'.repeat(500), refusal: always('schema', '', /binary file/) },
  {
    name: 'a document cut off',
    text: (kind) => textOf(kind.good).slice(0, -3),
    refusal: always('schema', '', /left open or cut off/),
  },
  {
    name: 'a byte order mark',
    text: (kind) => `\uFEFF${textOf(kind.good)}`,
    refusal: always('schema', '', /byte order mark/),
  },
  {
    name: 'UTF-16',
    bytes: (kind) => Buffer.from(`\uFEFF${textOf(kind.good)}`, 'utf16le'),
    refusal: always('schema', '', /UTF-16/),
  },
  {
    name: 'bytes that are not UTF-8',
    bytes: (kind) => Buffer.from(withMembers(kind, '"notes":"caf\u00e9"'), 'latin1'),
    refusal: always('schema', '', /not UTF-8/),
  },
  {
    name: 'a lone surrogate in bytes',
    bytes: (kind) => Buffer.from(withMembers(kind, '"notes":"\u00ed\u00a0\u0080"'), 'latin1'),
    refusal: always('schema', '', /not UTF-8/),
  },
  {
    name: 'an overlong slash',
    bytes: (kind) => Buffer.from(withMembers(kind, '"notes":"..\u00c0\u00af"'), 'latin1'),
    refusal: always('schema', '', /not UTF-8/),
  },
  {
    name: 'a lone surrogate, escaped',
    text: inNotes(String.raw`["\ud800"]`),
    refusal: always('schema', '/notes/0', /lone surrogate/),
  },
  {
    name: 'a lone surrogate in a key',
    text: inNotes(String.raw`{"\udc00":1}`),
    refusal: always('schema', '/notes/\uDC00', /lone surrogate/),
  },
];

const VALUES: readonly AttackClass[] = [
  { name: '1e999', text: inNotes('[1e999]'), refusal: always('schema', '/notes/0', /too large to be held/) },
  {
    name: 'a number of 100,000 digits',
    text: inNotes(`[-${'9'.repeat(100_000)}]`),
    refusal: always('schema', '/notes/0', /too large to be held/),
  },
  { name: 'NaN', text: inNotes('NaN'), refusal: always('schema', '', /"NaN"/) },
  { name: '-Infinity', text: inNotes('-Infinity'), refusal: always('schema', '', NO_JSON) },
  {
    name: 'a key twice',
    text: inNotes('{"a":1,"a":2}'),
    refusal: always('schema', '/notes/a', /a second time/),
  },
  {
    name: 'a key of letters that look alike',
    text: ({ good, homoglyph: [key, lookalike] }) => textOf(good).replace(`"${key}"`, `"${lookalike}"`),
    refusal: ({ homoglyph: [key, lookalike] }) => ({
      rule: 'schema',
      pointer: `/${lookalike}`,
      says: new RegExp(`"${key}"`),
    }),
  },
  {
    name: 'a format of the future',
    only: ['scenario', 'principles', 'programme'],
    text: (kind) => withValue(kind, 'format', 2),
    refusal: always('schema', '/format', /newer version of Extra Mile/),
  },
  ...['toString', 'hasOwnProperty', '__proto__', '../../etc/passwd', String.raw`..\..\boot`, 'C:', 'a\u0000b', '\u202Eddo', 'odd '].map(
    (id): AttackClass => ({
      name: `the id ${JSON.stringify(id)}`,
      only: ['scenario', 'translation', 'routes', 'programme'],
      text: (kind) => withValue(kind, kind.idKey ?? '', id),
      refusal: ({ idKey }) => ({ rule: 'schema', pointer: `/${idKey ?? ''}`, says: /\bid\b/ }),
    }),
  ),
];

const OF_SCENARIOS: readonly AttackClass[] = [
  ...[-5, 2.5, 0, 601].map(
    (seconds): AttackClass => ({
      name: `a timer of ${seconds} seconds`,
      text: () => textOf(scenarioWithBeat({ timer: { seconds, choice: 'wait' } })),
      refusal: always('schema', '/beats/one/timer/seconds', /1 to 600/),
    }),
  ),
  {
    name: 'a condition nested one deeper than the limit',
    // The document, "beats", the beat, "choices", the choice: its condition is the sixth level.
    text: () => scenarioWithCondition(LIMITS.nesting - 4),
    refusal: always('limit', `/beats/one/choices/1/when${'/not'.repeat(LIMITS.nesting - 5)}`, TOO_DEEP),
  },
  {
    name: 'a million beats',
    text: () => withBeats(1_000_000),
    refusal: always('limit', '', TOO_LARGE),
  },
  { name: '2,001 beats', text: () => withBeats(1_999), refusal: always('limit', '/beats', /at most 2,000/) },
  {
    name: 'as many beats as 5 MB hold',
    text: () => withBeats(200_000),
    refusal: always('limit', '/beats', /at most 2,000/),
  },
  {
    name: 'a beat twice',
    text: () => textOf(SCENARIO).replace('"end": {', '"one": {},"end": {'),
    refusal: always('duplicate-id', '/beats/one', /a second time/),
  },
  {
    name: 'a choice twice',
    text: () => textOf(SCENARIO).replace('"id": "calm"', '"id": "wait"'),
    refusal: always('duplicate-id', '/beats/one/choices/1/id', /there already/),
  },
  ...['constructor', '__proto__', 'prototype'].map(
    (key): AttackClass => ({
      name: `a beat called ${key}`,
      text: () => textOf(SCENARIO).replace('"end": {', `"${key}": {"to": "one"},"end": {`),
      refusal: forbidden(`/beats/${key}`),
    }),
  ),
  {
    name: 'a way to what every object inherits',
    text: () => textOf({ ...SCENARIO, start: 'constructor' }),
    refusal: always('unknown-reference', '/start', /no beat "constructor"/),
  },
  {
    name: 'a customer whom every object inherits',
    text: () => textOf({ ...SCENARIO, customer: 'constructor' }),
    refusal: always('unknown-reference', '/customer', /"constructor"/),
  },
].map((one): AttackClass => ({ ...one, only: ['scenario'] }));

const OF_COMPANIONS: readonly AttackClass[] = [
  {
    name: '201 principles',
    only: ['principles'],
    text: (kind) => withValue(kind, 'principles', Array.from({ length: 201 }, (_, at) => ({ ...PRINCIPLE, id: `p${at}` }))),
    refusal: always('limit', '/principles', /at most 200/),
  },
  {
    name: 'a principle twice',
    only: ['principles'],
    text: (kind) => withValue(kind, 'principles', [PRINCIPLE, PRINCIPLE]),
    refusal: always('duplicate-id', '/principles/1/id', /there already/),
  },
  {
    name: 'a string for __proto__',
    only: ['translation'],
    text: (kind) => textOf(kind.good).replace('"/title"', '"__proto__"'),
    refusal: forbidden('/strings/__proto__'),
  },
  {
    name: 'as many strings as 5 MB hold',
    only: ['translation'],
    text: (kind) => JSON.stringify({ ...kind.good, strings: Object.fromEntries(numbered(400_000, (at) => [`${at}`, 1])) }),
    refusal: always('schema', '/strings/0', /not a JSON pointer/),
  },
  {
    name: 'as many routes as 5 MB hold',
    only: ['routes'],
    text: () => `{"scenario":"odd","routes":[${'{},'.repeat(1_600_000)}{}]}`,
    refusal: always('limit', '/routes', /at most 1,000/),
  },
  {
    name: 'a step that is no id',
    only: ['routes'],
    text: (kind) => withValue(kind, 'routes', [{ name: 'Out', choices: ['../../wait'], grade: 'F' }]),
    refusal: always('schema', '/routes/0/choices/0', /the id of a choice/),
  },
  {
    name: '53 weeks',
    only: ['programme'],
    text: (kind) => withValue(kind, 'weeks', numbered(53, () => ({}))),
    refusal: always('limit', '/weeks', /at most 52/),
  },
];

const CLASSES: readonly AttackClass[] = [...PROTOTYPES, ...SIZES, ...BROKEN_TEXT, ...VALUES, ...OF_SCENARIOS, ...OF_COMPANIONS];

/** Every class of attack on every kind of document that it makes sense for. */
export function attacks(): Attack[] {
  return CLASSES.flatMap((one) =>
    KINDS.filter((kind) => one.only?.includes(kind.name) ?? true).map((kind) => ({
      name: one.name,
      kind,
      text: 'text' in one ? () => one.text(kind) : null,
      bytes: () => ('bytes' in one ? one.bytes(kind) : Buffer.from(one.text(kind))),
      refusal: one.refusal(kind),
    })),
  );
}

function numbered<Item>(count: number, item: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => item(at));
}

function scenarioWithBeat(parts: Record<string, unknown>): unknown {
  return { ...SCENARIO, beats: { ...SCENARIO.beats, one: { ...SCENARIO.beats.one, ...parts } } };
}

/** The scenario with one of its conditions under so many levels of "not". */
function scenarioWithCondition(levels: number): string {
  const condition = `${'{"not":'.repeat(levels - 1)}{"flag":"calm"}${'}'.repeat(levels - 1)}`;
  return JSON.stringify(SCENARIO).replace('{"flag":"calm"}', condition);
}

/** The scenario with so many more beats. */
function withBeats(more: number): string {
  const beats = numbered(more, (at) => `"b${at}":{"to":"end"}`).join();
  return JSON.stringify(SCENARIO).replace('"beats":{', `"beats":{${beats},`);
}
