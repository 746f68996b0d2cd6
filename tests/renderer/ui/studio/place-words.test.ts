import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { member, pointerTo, segmentsOf, type TreeNode } from '#core/studio/tree.ts';
import { lookThrough } from '#core/studio/unfinished/look-through.ts';
import { askedNow, inFormOrder, isToDo } from '#core/studio/unfinished/to-do.ts';
import { formPlace } from '#renderer/ui/studio/findings/form-place.ts';
import { findingSays } from '#renderer/ui/studio/findings/finding-says.ts';
import { placeWords } from '#renderer/ui/studio/findings/place-words.ts';
import { emptyScenario } from '#renderer/ui/studio/documents/empty-scenario.ts';
import type { Text } from '#renderer/ui/messages/text.tsx';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import es from '#renderer/ui/messages/es.json' with { type: 'json' };
import { edited, story } from '#tests/core/studio/support.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const NAMES = { principles: new Set(['own-the-mistake']), settings: new Set(['restaurant']), props: new Set(['cake']), looks: new Set(['peep-dana']) };

function textIn(locale: 'en' | 'es'): Text {
  const intl = createIntl({ locale, messages: locale === 'en' ? en : es });
  return { t: (id, values) => intl.formatMessage({ id }, values), rich: () => null, date: String, day: String, locale };
}

/** Every place that the form has a control for, whatever stands there; deeper ones are in one of these. */
const CONTROLS: readonly RegExp[] = [
  /^\/(title|summary|role|setting|minutes|customer|start|allowance|version|locale|cast|needs|promises|flags|variants)$/,
  /^\/mood\/(start|walksOut)/,
  /^\/bar\/(dazzles|surprises|slips)$/,
  /^\/(cast|needs|promises|flags|variants)\/[^/]+/,
  /^\/beats\/[^/]+(\/(lines|choices|to))?$/,
  /^\/beats\/[^/]+\/lines\/\d+\/(say|who|feels|when)/,
  /^\/beats\/[^/]+\/choices\/\d+(\/(say|do|grade|why|shows|to|mood|costs|meets|promises|keeps|releases|sets|clears|recovers|winsBack|when|silent)|$)/,
  /^\/beats\/[^/]+\/to\/\d+\/(when|beat)/,
  /^\/beats\/[^/]+\/(ending\/(title|tone)|timer\/(seconds|choice)|stage\/(setting|hour|props))/,
];

/** What was found in a text, as the panel tells it. */
function told(text: string, locale: 'en' | 'es' = 'en') {
  const source = new Source(text);
  const { t, ...rest } = textIn(locale);
  return lookThrough(text, NAMES).findings.map((finding) => ({
    finding,
    toDo: isToDo(source, finding),
    place: placeWords(t, source, finding),
    at: formPlace(source, finding),
    says: findingSays({ t, ...rest }, source, finding).words,
  }));
}

describe('whatever is taken out of a story', () => {
  const written = JSON.stringify(story(), null, 2);
  const places: string[] = [];
  const walk = (node: TreeNode): void => {
    if (node.parent !== null) places.push(pointerTo(node));
    for (const child of node.children) walk(child);
  };
  const { root } = new Source(written);
  if (root !== null) walk(root);

  test.each(['en', 'es'] as const)('the panel names a place that the form has, and no line, in %s', (locale) => {
    let looked = 0;
    for (const pointer of places) {
      const source = new Source(written);
      const isText = source.at(pointer)?.kind === 'text';
      const texts = [edited(written, (at) => removeValue(at, pointer)), ...(isText ? [edited(written, (at) => setValue(at, pointer, ''))] : [])];
      for (const text of texts) {
        for (const { finding, place, at, says } of told(text, locale)) {
          looked += 1;
          const shown = { pointer, finding, place, at };
          expect(place.trim(), JSON.stringify(shown)).not.toBe('');
          expect(place, JSON.stringify(shown)).not.toMatch(new RegExp(`\\b(?:line|línea) ${finding.line}\\b.*${finding.line}`, 'i'));
          expect(`${place} ${says}`).not.toMatch(/"(say|do|why|to|grade|choices|ending|role|title|name|setting|customer|cast|beats|when|costs|bar)"/);
          if (at.view !== 'form' || at.pointer === '') continue;
          expect(CONTROLS.some((control) => control.test(at.pointer)), JSON.stringify(shown)).toBe(true);
          // What it is in is there to be shown.
          const [home = '', id = ''] = segmentsOf(at.pointer);
          if (id !== '' && home !== 'mood' && home !== 'bar') expect(member(new Source(text).at(`/${home}`), id) ?? new Source(text).at(at.pointer), JSON.stringify(shown)).not.toBeNull();
        }
      }
    }
    expect(looked).toBeGreaterThan(300);
  });

  test('only what the form has no field for leads to the JSON view', () => {
    const led = places.filter((pointer) => told(edited(written, (at) => removeValue(at, pointer))).some(({ at }) => at.view === 'json'));
    expect(led.filter((pointer) => !/^\/(format|id)$|\/id$/.test(pointer))).toEqual([]);
  });
});

test('an empty scenario has nothing but things to do, in the order of the form', () => {
  const all = told(emptyScenario('en'));
  expect(all.every(({ toDo }) => toDo)).toBe(true);
  const ordered = inFormOrder(all.map(({ finding }) => finding));
  expect(ordered.map((finding) => all.find((each) => each.finding === finding)?.place)).toEqual(['Title', 'The player’s part', 'Where it is set', 'People', 'Beats and choices']);
  expect(all.map(({ at }) => at.view)).toEqual(['form', 'form', 'form', 'form', 'outline']);
});

test('what a choice lacks comes in the order of its fields, one choice after another', () => {
  const beats = { one: { choices: [{ id: 'a', say: '', why: '' }, { id: 'b', say: '', grade: 'meets', why: 'So.' }] }, end: END };
  const all = told(JSON.stringify(documentWith({ role: '', beats })));
  expect(inFormOrder(all.map(({ finding }) => finding)).map((finding) => all.find((each) => each.finding === finding)?.at.pointer)).toEqual(['/role', ...['0/say', '0/grade', '0/why', '0/to', '1/say', '1/to'].map((at) => `/beats/one/choices/${at}`)]);
  expect(all.find(({ finding }) => finding.rule === 'missing-why')?.says).toContain('“Choice 1” does not say');
});

test('of a choice its words are asked for first, then grade and way, and why once it has a grade', () => {
  const asked = (choice: object) => {
    const text = JSON.stringify(documentWith({ beats: { one: { choices: [choiceWith('a'), choice] }, end: END } }));
    const all = told(text);
    return askedNow(new Source(text), all.map(({ finding }) => finding)).map((finding) => all.find((each) => each.finding === finding)).flatMap((each) => (each?.toDo === true ? [[each.at.field, each.says]] : []));
  };
  const empty = ['studio.choice-say', 'Choice 2 is empty: write what the player says or does.'];
  expect(asked({ id: 'b', say: '', why: '' })).toEqual([empty]);
  expect(asked({ id: 'b', why: '' })).toEqual([empty]);
  expect(asked({ id: 'b', say: 'Sorry.', why: '' }).map(([field]) => field)).toEqual(['studio.grade', 'studio.leads']);
  expect(asked({ id: 'b', say: 'Sorry.', grade: 'meets', why: '', to: 'end' }).map(([field]) => field)).toEqual(['studio.why']);
});

test('a customer who was removed is asked for, whoever is left', () => {
  for (const cast of [{}, { lee: { name: 'Lee' } }]) {
    const all = told(JSON.stringify(documentWith({ cast, customer: 'mrs-hill', beats: { one: { choices: [choiceWith('a')] }, end: END } })));
    expect(all.filter(({ finding }) => finding.pointer === '/customer').map(({ says }) => says), JSON.stringify(all)).toEqual(['The customer was removed: choose or add one.']);
  }
});

test('an ending without a title is named, and so is the scenario', () => {
  const all = told(JSON.stringify(documentWith({ title: '', beats: { one: { choices: [choiceWith('a', { to: 'beat' })] }, beat: { ending: { title: '', tone: 'good' } } } })));
  expect(all.flatMap(({ says, toDo }) => (toDo ? [says] : []))).toEqual(['The scenario has no title yet. Write one.', 'The ending ‘New beat’ has no title yet. Write what it is called.']);
});

test('a place is named by the words that stand there', () => {
  const beats = { one: { lines: [{ say: 'Good evening.' }], choices: [choiceWith('a', { say: 'Sorry.', to: 'gone' }), choiceWith('b', { say: '' })] }, two: {}, end: END };
  const all = told(JSON.stringify(documentWith({ beats })));
  expect(all.map(({ place, toDo }) => [place, toDo])).toEqual([
    ['Beat ‘Good evening.’ · choice ‘Sorry.’ · Leads to', false],
    ['Beat ‘Good evening.’ · Choice 2 · The player says', true],
    ['Beat ‘Two’ · What comes then?', true],
  ]);
});

test('what was wrong with a text that is written is no thing to do', () => {
  const beats = { one: { choices: [choiceWith('a', { to: 'gone', grade: 'best' })], linse: [] }, end: END };
  expect(told(JSON.stringify(documentWith({ format: undefined, beats }))).filter(({ toDo }) => toDo)).toEqual([]);
  expect(told('{').map(({ toDo, at }) => [toDo, at.view])).toEqual([[false, 'json']]);
});

test('what a choice lacks leads to what it lacks', () => {
  const beats = { one: { choices: [choiceWith('a', { why: '' }), choiceWith('b', { say: undefined }), choiceWith('c', { when: { mood: { below: 1 } } })] }, end: END };
  const all = told(JSON.stringify(documentWith({ beats })));
  expect(all.flatMap(({ finding, at, toDo }) => (finding.rule === 'missing-why' || finding.rule === 'schema' ? [[at.pointer, toDo]] : []))).toEqual([
    ['/beats/one/choices/0/why', true],
    ['/beats/one/choices/1/say', true],
  ]);
  expect(all.find(({ finding }) => finding.rule === 'unreachable-choice')?.at).toEqual({ view: 'form', pointer: '/beats/one/choices/2', field: null });
});
