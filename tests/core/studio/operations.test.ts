import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '#core/scenario/json/json-value.ts';
import type { Edit } from '#core/studio/edit.ts';
import { addBeat } from '#core/studio/operations/add-beat.ts';
import { addPerson } from '#core/studio/operations/add-person.ts';
import { addStoryBeat } from '#core/studio/operations/add-story-beat.ts';
import { addChoice } from '#core/studio/operations/add-choice.ts';
import { addEntry } from '#core/studio/operations/add-entry.ts';
import { addFlag } from '#core/studio/operations/add-flag.ts';
import { addItem } from '#core/studio/operations/add-item.ts';
import { branch } from '#core/studio/operations/branch.ts';
import { connect } from '#core/studio/operations/connect.ts';
import { disconnect } from '#core/studio/operations/disconnect.ts';
import { duplicateChoice } from '#core/studio/operations/duplicate-choice.ts';
import { duplicateEntry } from '#core/studio/operations/duplicate-entry.ts';
import { duplicateItem } from '#core/studio/operations/duplicate-item.ts';
import { moveItem } from '#core/studio/operations/move-item.ts';
import { removeChoice } from '#core/studio/operations/remove-choice.ts';
import { removeEntry } from '#core/studio/operations/remove-entry.ts';
import { removeFlag } from '#core/studio/operations/remove-flag.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { renameChoice } from '#core/studio/operations/rename-choice.ts';
import { renameEntry } from '#core/studio/operations/rename-entry.ts';
import { renameFlag } from '#core/studio/operations/rename-flag.ts';
import { setStart } from '#core/studio/operations/set-start.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { runs } from '#tests/support/runs.ts';
import { edited, laidOut, possible, story } from './support.ts';

/** A document that a test changes as the operation should. */
interface Draft {
  [key: string | number]: Draft;
}

function listOf(draft: Draft | undefined): unknown[] {
  if (!Array.isArray(draft)) throw new TypeError('The test expected a list.');
  return draft;
}

const put = (draft: Draft | undefined, key: string, value: unknown): void => void Reflect.set(draft ?? {}, key, value);

/** Puts a member behind another, as an object keeps its order. */
function putAfter(draft: Draft | undefined, before: string, key: string, value: unknown): void {
  if (draft === undefined) return;
  const entries = Object.entries(draft);
  const at = entries.findIndex(([name]) => name === before) + 1;
  entries.splice(at, 0, [key, JSON.parse(JSON.stringify(value))]);
  for (const [name] of entries) Reflect.deleteProperty(draft, name);
  for (const [name, each] of entries) put(draft, name, each);
}

interface Case {
  readonly name: string;
  readonly operate: (source: Source) => Edit;
  /** Changes the document as the operation should. */
  readonly expect: (document: Draft) => void;
  /** Pointers to the values whose text goes; commas and blanks around them may go too. */
  readonly takes?: readonly string[];
  /** Texts that go, such as ids in quotes. */
  readonly replaces?: readonly string[];
  readonly at: string;
  readonly dangling?: readonly string[];
}

const ONE = '/beats/one';

const CASES: readonly Case[] = [
  { name: 'sets a text', operate: (source) => setValue(source, '/title', 'A "new" one'), expect: (it) => put(it, 'title', 'A "new" one'), takes: ['/title'], at: '/title' },
  { name: 'sets a number deep inside', operate: (source) => setValue(source, `${ONE}/timer/seconds`, 30), expect: (it) => put(it['beats']?.['one']?.['timer'], 'seconds', 30), takes: [`${ONE}/timer/seconds`], at: `${ONE}/timer/seconds` },
  { name: 'sets a list', operate: (source) => setValue(source, `${ONE}/choices/0/sets`, ['told', 'asked']), expect: (it) => put(it['beats']?.['one']?.['choices']?.[0], 'sets', ['told', 'asked']), takes: [`${ONE}/choices/0/sets`], at: `${ONE}/choices/0/sets` },
  { name: 'adds a member where the format has it', operate: (source) => setValue(source, `${ONE}/choices/0/mood`, -5), expect: (it) => putAfter(it['beats']?.['one']?.['choices']?.[0], 'why', 'mood', -5), at: `${ONE}/choices/0/mood` },
  { name: 'adds what is missing on the way', operate: (source) => setValue(source, '/bar/dazzles', 2), expect: (it) => putAfter(it, 'flags', 'bar', { dazzles: 2 }), at: '/bar/dazzles' },
  { name: 'adds to the end of a list', operate: (source) => setValue(source, '/flags/-', 'seen'), expect: (it) => listOf(it['flags']).push('seen'), at: '/flags/2' },
  { name: 'removes a member', operate: (source) => removeValue(source, `${ONE}/timer`), expect: (it) => void Reflect.deleteProperty(it['beats']?.['one'] ?? {}, 'timer'), takes: [`${ONE}/timer`], at: ONE },
  { name: 'removes the last member', operate: (source) => removeValue(source, '/beats/gone/ending'), expect: (it) => void Reflect.deleteProperty(it['beats']?.['gone'] ?? {}, 'ending'), takes: ['/beats/gone/ending'], at: '/beats/gone' },
  { name: 'removes the first item', operate: (source) => removeValue(source, `${ONE}/lines/0`), expect: (it) => void listOf(it['beats']?.['one']?.['lines']).shift(), takes: [`${ONE}/lines/0`], at: `${ONE}/lines` },
  { name: 'removes what is not there', operate: (source) => removeValue(source, '/summary'), expect: () => undefined, at: '/summary' },
  { name: 'adds a beat behind another', operate: (source) => addBeat(source, { words: 'The phone rings.', kind: 'choices', after: 'one' }), expect: (it) => putAfter(it['beats'], 'one', 'phone-rings', { lines: [{ say: 'The phone rings.' }], choices: [] }), at: '/beats/phone-rings' },
  { name: 'adds an ending at the end', operate: (source) => addBeat(source, { words: 'End', kind: 'ending' }), expect: (it) => put(it['beats'], 'end-2', { lines: [], ending: { title: 'End', tone: 'neutral' } }), at: '/beats/end-2' },
  { name: 'adds a passing beat', operate: (source) => addBeat(source, { words: '', kind: 'pass', to: 'end' }), expect: (it) => put(it['beats'], 'beat', { lines: [], to: 'end' }), at: '/beats/beat' },
  { name: 'adds a person', operate: (source) => addEntry(source, 'cast', { words: 'Jos\u00e9 \u00c1lvarez', value: { name: 'Jos\u00e9' } }), expect: (it) => put(it['cast'], 'jose-alvarez', { name: 'Jos\u00e9' }), at: '/cast/jose-alvarez' },
  { name: 'adds a choice', operate: (source) => addChoice(source, 'one', { words: 'I will ask.', grade: 'meets', to: 'two', index: 1 }), expect: (it) => void listOf(it['beats']?.['one']?.['choices']).splice(1, 0, { id: 'will-ask', say: 'I will ask.', grade: 'meets', why: '', to: 'two' }), at: `${ONE}/choices/1` },
  { name: 'adds the first choice', operate: (source) => addChoice(source, 'gone', { words: '\u2026', way: 'do' }), expect: (it) => putAfter(it['beats']?.['gone'], '', 'choices', [{ id: 'choice', do: '\u2026', why: '' }]), at: '/beats/gone/choices/0' },
  { name: 'adds a line', operate: (source) => addItem(source, `${ONE}/lines`, { say: 'Well.' }, 1), expect: (it) => void listOf(it['beats']?.['one']?.['lines']).splice(1, 0, { say: 'Well.' }), at: `${ONE}/lines/1` },
  { name: 'adds a flag', operate: (source) => addFlag(source, { words: 'Asked' }), expect: (it) => void listOf(it['flags']).push('asked-2'), at: '/flags/2' },
  { name: 'duplicates a beat', operate: (source) => duplicateEntry(source, 'beats', 'one'), expect: (it) => putAfter(it['beats'], 'one', 'one-2', it['beats']?.['one']), at: '/beats/one-2' },
  { name: 'duplicates a variant', operate: (source) => duplicateEntry(source, 'variants', 'late'), expect: (it) => putAfter(it['variants'], 'late', 'late-2', it['variants']?.['late']), at: '/variants/late-2' },
  { name: 'duplicates a choice', operate: (source) => duplicateChoice(source, 'one', 1), expect: (it) => { const choices = listOf(it['beats']?.['one']?.['choices']); choices.splice(2, 0, { ...Object(choices[1]), id: 'wait-2' }); }, at: `${ONE}/choices/2` },
  { name: 'duplicates a line', operate: (source) => duplicateItem(source, `${ONE}/lines/1`), expect: (it) => { const lines = listOf(it['beats']?.['one']?.['lines']); lines.push(lines[1]); }, at: `${ONE}/lines/2` },
  { name: 'moves a beat', operate: (source) => moveItem(source, '/beats/gone', 0), expect: (it) => { const { gone, ...others } = it['beats'] ?? {}; put(it, 'beats', { gone, ...others }); }, takes: ['/beats/gone'], at: '/beats/gone' },
  { name: 'moves a choice down', operate: (source) => moveItem(source, `${ONE}/choices/0`, 9), expect: (it) => { const choices = listOf(it['beats']?.['one']?.['choices']); choices.push(choices.shift()); }, takes: [`${ONE}/choices/0`], at: `${ONE}/choices/2` },
  { name: 'moves a flag up', operate: (source) => moveItem(source, '/flags/1', 0), expect: (it) => put(it, 'flags', ['told', 'asked']), takes: ['/flags/1'], at: '/flags/0' },
  { name: 'removes a beat', operate: (source) => removeEntry(source, 'beats', 'two'), expect: (it) => void Reflect.deleteProperty(it['beats'] ?? {}, 'two'), takes: ['/beats/two'], at: '/beats', dangling: [`${ONE}/lines/1/when/all/1/not/seen`, `${ONE}/choices/0/to`, `${ONE}/choices/1/to/0/beat`] },
  { name: 'removes a person', operate: (source) => removeEntry(source, 'cast', 'kim'), expect: (it) => void Reflect.deleteProperty(it['cast'] ?? {}, 'kim'), takes: ['/cast/kim'], at: '/cast', dangling: ['/customer', '/beats/two/lines/0/who'] },
  { name: 'removes a need', operate: (source) => removeEntry(source, 'needs', 'time'), expect: (it) => void Reflect.deleteProperty(it['needs'] ?? {}, 'time'), takes: ['/needs/time'], at: '/needs', dangling: [`${ONE}/choices/0/meets/0`] },
  { name: 'removes the only variant', operate: (source) => removeEntry(source, 'variants', 'late'), expect: (it) => put(it, 'variants', {}), takes: ['/variants/late'], at: '/variants' },
  { name: 'removes a choice', operate: (source) => removeChoice(source, 'one', 1), expect: (it) => void listOf(it['beats']?.['one']?.['choices']).splice(1, 1), takes: [`${ONE}/choices/1`], at: `${ONE}/choices`, dangling: [`${ONE}/timer/choice`] },
  { name: 'removes a flag', operate: (source) => removeFlag(source, 'told'), expect: (it) => void listOf(it['flags']).pop(), takes: ['/flags/1'], at: '/flags', dangling: [`${ONE}/choices/1/clears/0`] },
  ...(
    [
      ['beats', 'two', '/beats/second', 4],
      ['beats', 'gone', '/beats/second', 4],
      ['cast', 'kim', '/cast/second', 3],
      ['needs', 'help', '/needs/second', 2],
      ['promises', 'soon', '/promises/second', 3],
      ['variants', 'late', '/variants/second', 1],
    ] as const
  ).map(([home, id, at, count]): Case => ({
    name: `renames ${id} of ${home}, wherever it is named`,
    operate: (source) => renameEntry(source, home, id, 'second'),
    expect: (it) => replaceAll(it, id, 'second'),
    replaces: Array.from({ length: count }, () => `"${id}"`),
    at,
  })),
  { name: 'renames a flag', operate: (source) => renameFlag(source, 'asked', 'second'), expect: (it) => replaceAll(it, 'asked', 'second'), replaces: Array.from({ length: 4 }, () => '"asked"'), at: '/flags/0' },
  { name: 'renames a choice, and its timer', operate: (source) => renameChoice(source, 'one', 1, 'second'), expect: (it) => replaceAll(it, 'wait', 'second'), replaces: ['"wait"', '"wait"'], at: `${ONE}/choices/1` },
  { name: 'connects a choice', operate: (source) => connect(source, { beat: 'one', choice: 0 }, 'gone'), expect: (it) => put(it['beats']?.['one']?.['choices']?.[0], 'to', 'gone'), takes: [`${ONE}/choices/0/to`], at: `${ONE}/choices/0/to` },
  { name: 'connects the open one of several ways', operate: (source) => connect(source, { beat: 'two' }, 'one'), expect: (it) => put(it['beats']?.['two']?.['to']?.[1], 'beat', 'one'), takes: ['/beats/two/to/1/beat'], at: '/beats/two/to/1/beat' },
  { name: 'connects one of several ways', operate: (source) => connect(source, { beat: 'one', choice: 1, way: 0 }, 'end'), expect: (it) => put(it['beats']?.['one']?.['choices']?.[1]?.['to']?.[0], 'beat', 'end'), takes: [`${ONE}/choices/1/to/0/beat`], at: `${ONE}/choices/1/to/0/beat` },
  { name: 'disconnects a choice', operate: (source) => disconnect(source, { beat: 'one', choice: 0 }), expect: (it) => void Reflect.deleteProperty(it['beats']?.['one']?.['choices']?.[0] ?? {}, 'to'), takes: [`${ONE}/choices/0/to`], at: `${ONE}/choices/0` },
  { name: 'takes one of several ways away', operate: (source) => disconnect(source, { beat: 'two', way: 0 }), expect: (it) => void listOf(it['beats']?.['two']?.['to']).splice(0, 1), takes: ['/beats/two/to/0'], at: '/beats/two/to' },
  { name: 'adds a beat and leads a choice to it', operate: (source) => branch(source, { beat: 'one', choice: 0 }, { words: 'Ring', kind: 'choices', after: 'one' }), expect: (it) => { put(it['beats']?.['one']?.['choices']?.[0], 'to', 'ring'); putAfter(it['beats'], 'one', 'ring', { lines: [{ say: 'Ring' }], choices: [] }); }, takes: [`${ONE}/choices/0/to`], at: '/beats/ring' },
  { name: 'sets the start', operate: (source) => setStart(source, 'two'), expect: (it) => put(it, 'start', 'two'), takes: ['/start'], at: '/start' },
];

/** Replaces an id, as key and as value, all through a document in which nothing else is spelt so. */
function replaceAll(document: Draft, id: string, to: string): void {
  const changed: Draft = JSON.parse(JSON.stringify(document).replaceAll(`"${id}"`, `"${to}"`));
  for (const key of Object.keys(document)) Reflect.deleteProperty(document, key);
  Object.assign(document, changed);
}

const bare = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, '');

describe('an operation', () => {
  test.each(CASES)('$name: the document is as it should be, and nothing else has changed', ({ operate, expect: change, takes = [], replaces = [], ...about }) => {
    fc.assert(
      fc.property(laidOut(story()), (text) => {
        const document: Draft = JSON.parse(text);
        change(document);
        // Compared as text: the order of keys counts.
        expect(JSON.stringify(JSON.parse(edited(text, operate)))).toBe(JSON.stringify(document));

        const source = new Source(text);
        const { patches, at, dangling } = possible(operate(source));
        const taken = patches.map(({ offset, length }) => bare(text.slice(offset, offset + length))).filter((each) => each !== '');
        const went = takes.map((pointer) => {
          const node = source.at(pointer);
          const whole = patches.some(({ offset, length }) => node !== null && offset + length === node.to && offset === node.from);
          return node === null ? '' : text.slice(whole ? node.from : node.keyFrom, node.to);
        });
        expect(taken.toSorted()).toEqual([...went, ...replaces].toSorted());
        expect(at).toBe(about.at);
        expect(dangling).toEqual(about.dangling ?? []);
        const after = new Source(edited(text, operate));
        for (const pointer of dangling) expect(after.at(pointer)).not.toBeNull();
      }),
      { seed: 7, numRuns: runs(40, 400) },
    );
  });

  test.each<[string, (source: Source) => Edit, string]>([
    ['an id that is taken', (source) => renameEntry(source, 'beats', 'one', 'two'), 'taken'],
    ['an id that is none', (source) => renameEntry(source, 'beats', 'one', 'Two!'), 'bad-id'],
    ['a beat that is not there', (source) => renameEntry(source, 'beats', 'three', 'four'), 'no-such-place'],
    ['an own id that is taken', (source) => addBeat(source, { words: 'x', id: 'one', kind: 'pass' }), 'taken'],
    ['a choice id that is taken', (source) => renameChoice(source, 'one', 0, 'nod'), 'taken'],
    ['a member of a text', (source) => setValue(source, '/title/x', 1), 'wrong-kind'],
    ['an item far behind a list', (source) => setValue(source, '/flags/9', 'x'), 'no-such-place'],
    ['the whole document', (source) => setValue(source, '', {}), 'no-such-place'],
    ['a key that leads to a prototype', (source) => setValue(source, '/notes-2/__proto__/x', 1), 'bad-id'],
    ['a start that is nowhere', (source) => setStart(source, 'three'), 'no-such-place'],
    ['a way to take away that is not there', (source) => disconnect(source, { beat: 'two', way: 7 }), 'no-such-place'],
    ['a way that is not there', (source) => connect(source, { beat: 'two', way: 7 }, 'end'), 'no-such-place'],
    ['what is nested too deep', (source) => setValue(source, '/notes', nested(33)), 'too-nested'],
    ['a flag that is taken', (source) => renameFlag(source, 'asked', 'told'), 'taken'],
  ])('refuses %s', (_, operate, refused) => {
    expect(operate(new Source(JSON.stringify(story())))).toEqual({ refused });
  });

  test.each(CASES)('$name: refuses text that is not JSON, and says so', ({ operate }) => {
    expect(operate(new Source(JSON.stringify(story()).slice(0, -1)))).toEqual({ refused: 'not-json' });
  });
});

function nested(depth: number): JsonValue {
  return depth === 0 ? [] : [nested(depth - 1)];
}

describe('on a document with faults', () => {
  const places = ['/title', '/beats', '/beats/one', '/beats/one/choices', '/beats/one/choices/0', '/beats/one/choices/0/id', '/beats/one/timer', '/flags', '/cast', '/mood', '/start', '/beats/two/to'];

  test('every operation either refuses or leaves JSON behind that leads back', () => {
    fc.assert(
      fc.property(
        laidOut(story()),
        fc.constantFrom(...places),
        fc.constantFrom<null | number | string | object>(null, 3, 'text', [], {}, [1], { x: 1 }),
        fc.constantFrom(...CASES),
        fc.boolean(),
        (text, place, value, { operate }, gone) => {
          const faulty = edited(text, (source) => (gone ? removeValue(source, place) : setValue(source, place, JSON.parse(JSON.stringify(value)))));
          const edit = operate(new Source(faulty));
          if (!('refused' in edit)) edited(faulty, operate);
        },
      ),
      { seed: 8, numRuns: runs(1_500, 6_000) },
    );
  });

  test('keys that stand twice are both kept, and the first is the one that counts', () => {
    const text = '{"beats": {"a": {"to": "b"}, "a": {"to": "a"}, "b": {}}, "start": "a"}';
    expect(edited(text, (source) => setValue(source, '/beats/a/to', 'a'))).toBe(text.replace('"to": "b"', '"to": "a"'));
    expect(edited(text, (source) => removeEntry(source, 'beats', 'a'))).toBe('{"beats": {"a": {"to": "a"}, "b": {}}, "start": "a"}');
    expect(possible(removeEntry(new Source(text), 'beats', 'a')).dangling).toEqual([]);
  });
});

test('the first beat of all is where the story starts, and no other is', () => {
  const add = (text: string): unknown => JSON.parse(edited(text, (source) => addStoryBeat(source, { words: 'Rain', kind: 'pass' })));
  expect(add('{"start": "", "beats": {}}')).toMatchObject({ start: 'rain', beats: { rain: {} } });
  expect(add('{"start": "one", "beats": {"one": {}}}')).toMatchObject({ start: 'one', beats: { one: {}, rain: {} } });
});

test('the first person is the customer, whoever comes later is not', () => {
  const add = (text: string): unknown => JSON.parse(edited(text, (source) => addPerson(source, { words: 'Mrs Hill', value: { name: 'Mrs Hill' } })));
  const hill = { name: 'Mrs Hill' };
  expect(add('{"cast": {}, "customer": ""}')).toEqual({ cast: { 'mrs-hill': hill }, customer: 'mrs-hill' });
  expect(add('{}')).toEqual({ cast: { 'mrs-hill': hill }, customer: 'mrs-hill' });
  expect(add('{"cast": {}, "customer": "gone"}')).toEqual({ cast: { 'mrs-hill': hill }, customer: 'mrs-hill' });
  expect(add('{"cast": {"kim": {}}, "customer": ""}')).toEqual({ cast: { kim: {}, 'mrs-hill': hill }, customer: '' });
});

describe('new values look like those around them', () => {
  test('lines of a bundled scenario', () => {
    const text = '{\n  "beats": {\n    "one": {\n      "lines": [\n        { "say": "A bell." }\n      ],\n      "to": "one"\n    }\n  }\n}\n';
    expect(edited(text, (source) => addItem(source, '/beats/one/lines', { who: 'kim', say: 'Yes?' }))).toBe(
      text.replace('{ "say": "A bell." }', '{ "say": "A bell." },\n        { "who": "kim", "say": "Yes?" }'),
    );
    expect(edited(text, (source) => addBeat(source, { words: 'Stop', kind: 'pass', to: 'one' }))).toBe(
      text.replace('"to": "one"\n    }', '"to": "one"\n    },\n    "stop": {\n      "lines": [\n        { "say": "Stop" }\n      ],\n      "to": "one"\n    }'),
    );
  });

  test('with tabs and CRLF', () => {
    const text = '{\r\n\t"needs": {},\r\n\t"flags": ["a", "b"]\r\n}';
    expect(edited(text, (source) => setValue(source, '/needs/help', 'Help'))).toBe('{\r\n\t"needs": {\r\n\t\t"help": "Help"\r\n\t},\r\n\t"flags": ["a", "b"]\r\n}');
    expect(edited(text, (source) => addFlag(source, { words: 'c' }))).toBe(text.replace('"b"', '"b", "c"'));
  });

  test('in one line without blanks', () => {
    expect(edited('{"flags":["a"],"beats":{}}', (source) => addFlag(source, { words: 'b' }))).toBe('{"flags":["a","b"],"beats":{}}');
    expect(edited('{"a":1}', (source) => setValue(source, '/cast/kim/name', 'Kim'))).toBe('{"a":1,"cast":{"kim":{"name":"Kim"}}}');
  });

  test('in a document with nothing in it', () => {
    expect(edited('{}', (source) => setValue(source, '/title', 'New'))).toBe('{\n  "title": "New"\n}');
  });
});
