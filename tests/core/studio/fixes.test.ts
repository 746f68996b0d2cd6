import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#core/scenario/finding.ts';
import type { JsonObject, JsonValue } from '#core/scenario/json/json-value.ts';
import { mend, type ProvedFix } from '#core/studio/fixes/mend.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import type { Edit } from '#core/studio/edit.ts';
import type { Source } from '#core/studio/source.ts';
import { applyPatches, invertPatches } from '#core/studio/text-patch.ts';
import { type LookedThrough, lookThrough } from '#core/studio/unfinished/look-through.ts';
import { randomScenario } from '#tests/support/random-scenario.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { edited, story } from './support.ts';

const WORDS = { ending: 'The end of it', leave: 'You leave it there.', leaveWhy: 'Nothing was settled.' };
const NAMES = {
  principles: new Set(['own-the-mistake']),
  settings: new Set(['restaurant', 'bakery']),
  props: new Set(['cake']),
  looks: new Set(['peep-dana']),
};

const fixesOf = (text: string): readonly ProvedFix[] => mend({ text, names: NAMES, words: WORDS, id: 'story' });

const findingsIn = (text: string): readonly Finding[] => lookThrough(text, NAMES).findings;

const STORY = JSON.stringify(story(), null, 2);

const put = (pointer: string, value: JsonValue) => edited(STORY, (source: Source): Edit => setValue(source, pointer, value));
const without = (pointer: string) => edited(STORY, (source: Source): Edit => removeValue(source, pointer));
const respelt = (from: string, to: string) => STORY.replace(`"${from}"`, `"${to}"`);
const small = (parts: Record<string, unknown>) => JSON.stringify(documentWith(parts), null, 2);
const oneBeat = (choices: readonly unknown[], parts: JsonObject = {}) => small({ beats: { one: { choices }, end: END }, ...parts });

/** What is wrong, by the finding it makes; what is offered; what then stands in the text. */
const CASES: readonly (readonly [name: string, text: string, rule: string, pointer: string, kind: string, written: string])[] = [
  ['a beat that is misspelt', put('/beats/one/choices/0/to', 'twoo'), 'unknown-reference', '/beats/one/choices/0/to', 'write', '"to": "two"'],
  ['a need that is misspelt', put('/beats/one/choices/0/meets', ['tmie']), 'unknown-reference', '/beats/one/choices/0/meets/0', 'write', '"time"'],
  ['a flag that is misspelt', put('/beats/one/choices/0/sets', ['aske']), 'unknown-reference', '/beats/one/choices/0/sets/0', 'write', '"asked"'],
  ['a person who is misspelt', put('/customer', 'kimm'), 'unknown-reference', '/customer', 'write', '"customer": "kim"'],
  ['the choice of a timer', put('/beats/one/timer/choice', 'wiat'), 'unknown-reference', '/beats/one/timer/choice', 'write', '"choice": "wait"'],
  ['a beat nobody has written', put('/beats/one/choices/0/to', 'the-garden-gate'), 'unknown-reference', '/beats/one/choices/0/to', 'way-out', '"title": "The garden gate"'],
  ['a key that is misspelt', respelt('lines', 'linse'), 'schema', '/beats/one/linse', 'write', '"lines"'],
  ['a word that is misspelt', put('/beats/one/choices/0/grade', 'meet'), 'schema', '/beats/one/choices/0/grade', 'write', '"grade": "meets"'],
  ['a number in quotes', put('/beats/one/timer/seconds', '20'), 'schema', '/beats/one/timer/seconds', 'write', '"seconds": 20'],
  ['a number out of range', put('/mood/start', 140), 'schema', '/mood/start', 'write', '"start": 100'],
  ['a truth in quotes', put('/beats/one/choices/0/silent', 'false'), 'schema', '/beats/one/choices/0/silent', 'write', '"silent": false'],
  ['no format', without('/format'), 'schema', '/format', 'add', '"format": 1'],
  ['no version', without('/version'), 'schema', '/version', 'add', '"version": "1.0.0"'],
  ['no id', without('/id'), 'schema', '/id', 'add', '"id": "story"'],
  ['no start', without('/start'), 'schema', '/start', 'add', '"start": "one"'],
  ['no tone', without('/beats/gone/ending/tone'), 'schema', '/beats/gone/ending/tone', 'add', '"tone": "neutral"'],
  ['no seconds', without('/beats/one/timer/seconds'), 'schema', '/beats/one/timer/seconds', 'add', '"seconds": 30'],
  ['no name', without('/cast/lee/name'), 'schema', '/cast/lee/name', 'add', '"name": "Lee"'],
  ['a choice without an id', without('/beats/one/choices/0/id'), 'schema', '/beats/one/choices/0/id', 'add', '"id": "choice-ask"'],
  ['a choice that leads nowhere', without('/beats/one/choices/0/to'), 'schema', '/beats/one/choices/0/to', 'way-out', '"to": "end-2"'],
  ['a beat that leads nowhere', without('/beats/two/to'), 'schema', '/beats/two', 'end-here', '"title": "The end of it"'],
  ['a timer with nothing to take', put('/beats/two/timer', { seconds: 20, choice: 'wait' }), 'schema', '/beats/two/timer', 'remove', '"two"'],
  ['an id with capitals', respelt('ask', 'Ask it'), 'schema', '/beats/one/choices/0/id', 'write', '"id": "ask"'],
  ['two choices of one id', put('/beats/one/choices/2/id', 'ask'), 'duplicate-id', '/beats/one/choices/2/id', 'write', '"id": "ask-2"'],
  ['a flag nothing asks about', STORY, 'unused-flag', '/flags/1', 'remove', '"clears": []'],
  ['a need nothing meets', STORY.replace('"met": "help"', '"met": "time"'), 'unmeetable-need', '/needs/help', 'remove', '"time": "Time"'],
  ['a promise nobody makes', oneBeat([choiceWith('a')], { promises: { soon: 'Soon' } }), 'unkeepable-promise', '/promises/soon', 'remove', '"promises": {}'],
  ['a timer too short', put('/beats/one/timer/seconds', 1), 'timer-too-short', '/beats/one/timer', 'write', '"seconds": 6'],
  ['a principle that is misspelt', put('/beats/one/choices/0/shows', ['own-the-mistakes']), 'unknown-principle', '/beats/one/choices/0/shows/0', 'write', '"own-the-mistake"'],
  ['a setting that is misspelt', put('/setting', 'bakkery'), 'unknown-asset', '/setting', 'write', '"setting": "bakery"'],
  ['a look that is misspelt', put('/cast/kim/look', 'peep-danna'), 'unknown-asset', '/cast/kim/look', 'write', '"peep-dana"'],
  ['a prop that is misspelt', put('/beats/one/stage', { props: ['cakes'] }), 'unknown-asset', '/beats/one/stage/props/0', 'write', '"cake"'],
];

describe('where there is one right answer', () => {
  test.each(CASES)('%s', (_, text, rule, pointer, kind, written) => {
    const fix = fixesOf(text).find((each) => each.rule === rule && each.pointer === pointer);
    expect(fix).toMatchObject({ kind });
    const after = applyPatches(text, fix?.patches ?? []);
    expect(after).toContain(written);
    const told = findingsIn(text).find((each) => each.rule === rule && each.pointer === pointer)?.message;
    expect(findingsIn(after).map(({ message }) => message)).not.toContain(told);
    expect(applyPatches(after, invertPatches(text, fix?.patches ?? []))).toBe(text);
  });

  test('a beat where nothing can be taken gets a way out, in the words it is given', () => {
    const hidden = choiceWith('a', { grade: 'falls-short', when: { flag: 'never' } });
    const bye = choiceWith('bye', { grade: 'falls-short', to: 'end' });
    const beats = { one: { choices: [choiceWith('on', { to: 'two' }), bye] }, two: { choices: [hidden] }, end: END };
    const text = small({ needs: { it: 'It' }, flags: ['never'], beats });
    const fix = fixesOf(text).find(({ rule }) => rule === 'dead-end');
    expect(fix).toMatchObject({ kind: 'way-out', pointer: '/beats/two' });
    expect(applyPatches(text, fix?.patches ?? [])).toContain(WORDS.leave);
  });

  test('an ending whose tone says the opposite of the grade says nothing any more', () => {
    const beats = { one: { choices: [choiceWith('a', { grade: 'falls-short' }), choiceWith('b', { meets: ['it'] })] }, end: { ending: { title: 'Bliss', tone: 'good' } } };
    const text = small({ needs: { it: 'It' }, beats });
    expect(fixesOf(text).find(({ rule }) => rule === 'ending-contradicts-grade')).toMatchObject({ kind: 'write', word: 'neutral' });
  });
});

describe('where its author has to think', () => {
  test.each([
    ['a need that some choice tries to meet', oneBeat([choiceWith('a', { meets: ['it'], when: { flag: 'f' } }), choiceWith('b')], { needs: { it: 'It' }, flags: ['f'] }), 'unmeetable-need'],
    ['a need that a condition asks about', STORY, 'unmeetable-need'],
    ['a principle like none that is there', put('/beats/one/choices/0/shows', ['zzz']), 'unknown-principle'],
    ['a text that is missing', without('/title'), 'schema'],
    ['text that is not JSON', `${STORY},`, 'schema'],
  ])('%s has no fix', (_, text, rule) => {
    expect(findingsIn(text).map((each) => each.rule)).toContain(rule);
    expect(fixesOf(text).filter((each) => each.rule === rule)).toEqual([]);
  });
});

/** A scenario as somebody has left it: something misspelt, taken out or put somewhere else. */
const damaged = fc
  .tuple(fc.oneof(fc.constant(STORY), randomScenario({ maxBeats: 6 })), fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'misspell', 'number')), { maxLength: 2 }))
  .map(([text, harms]) => harms.reduce((at, [where, how]) => harm(at, where, how), text));

function harm(text: string, where: number, how: string): string {
  const texts = [...text.matchAll(/"[a-z][a-z-]{2,}"/g)];
  const hit = texts[where % Math.max(1, texts.length)];
  if (hit === undefined) return text;
  const at = hit.index + 2;
  if (how === 'drop') return text.slice(0, at) + text.slice(at + 1);
  if (how === 'misspell') return `${text.slice(0, at)}x${text.slice(at)}`;
  return text.replace(/: (\d+)/, ': 99999999');
}

test('after a fix its finding is gone and no new one has come, whatever is wrong', () => {
  let mended = 0;
  fc.assert(
    fc.property(damaged, (text) => {
      for (const { rule, patches } of fixesOf(text)) {
        const after = applyPatches(text, patches);
        const [had, has] = [lookThrough(text, NAMES), lookThrough(after, NAMES)];
        const of = (looked: LookedThrough, wanted: string): number => looked.findings.filter((each) => each.rule === wanted).length;
        if (had.verdict !== null) expect(has.verdict).not.toBeNull();
        expect(of(has, rule)).toBeLessThan(of(had, rule));
        // What could not be looked for before may be found now.
        for (const each of has.findings) expect([...had.waiting, ...had.findings.map((one) => one.rule)]).toContain(each.rule);
        expect(applyPatches(after, invertPatches(text, patches))).toBe(text);
        mended += 1;
      }
    }),
    { numRuns: 60 },
  );
  expect(mended).toBeGreaterThan(10);
});
