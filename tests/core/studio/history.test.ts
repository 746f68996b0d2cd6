import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { History, MOST_CHARACTERS, MOST_STEPS, type NewEdit, TYPING_GAP_MS } from '#core/studio/history.ts';
import { applyChange, type Change, positionsRenamed } from '#core/studio/sheet.ts';
import { runs } from '#tests/support/runs.ts';

const HERE = { pointer: '/title' };

function edit(change: Change, parts: Partial<NewEdit> = {}): NewEdit {
  return { change, kind: 'set', before: HERE, after: HERE, ...parts };
}

const insert = (offset: number, text: string, length = 0): Change => ({ patches: [{ offset, length, text }] });

const typing = (key: string): Partial<NewEdit> => ({ kind: 'type', burst: { of: 'typing', key } });

/** Types words one letter after another. */
function type(history: History, words: string, { key = '/title', from = 0, start = 0, gap = 100 } = {}): History {
  return words.split('').reduce((at, letter, index) => at.record(edit(insert(from + index, letter), typing(key)), start + index * gap), history);
}

const begin = (text: string): History => History.of({ text, positions: {}, companions: {} });

function all(history: History, step: 'undo' | 'redo'): History {
  const next = history[step]();
  return next === history ? history : all(next, step);
}

test('undoing everything gives the first bytes, redoing everything the last, whatever was done', () => {
  const anEdit = fc.record({
    at: fc.nat(50),
    length: fc.nat(5),
    put: fc.string({ maxLength: 5 }),
    second: fc.boolean(),
    key: fc.constantFrom('a', 'b', null),
    of: fc.constantFrom('typing' as const, 'drag' as const),
    beat: fc.constantFrom('one', 'two', null),
    inCompanion: fc.constantFrom('a.es.json', 'a.fr.json', null, null),
    x: fc.option(fc.nat(9)),
    wait: fc.constantFrom(0, 500, 999, 1_000, 5_000),
    next: fc.constantFrom('go on', 'go on', 'go on', 'undo', 'redo', 'pause'),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(anEdit, { maxLength: 40 }), (text, edits) => {
      let history = History.of({ text, positions: { two: { x: 1, y: 1 } }, companions: { 'a.es.json': text } });
      let now = 0;
      for (const { at, length, put, second, key, of, beat, inCompanion, x, wait, next } of edits) {
        now += wait;
        const end = history.sheet.text.length;
        const offset = Math.min(at, end);
        const patches = [{ offset, length: Math.min(length, end - offset), text: put }, ...(second ? [{ offset: end, length: 0, text: '!' }] : [])];
        const positions = beat === null ? {} : { positions: { [beat]: x === null ? null : { x, y: 0 } } };
        const its = history.sheet.companions['a.es.json']?.length ?? 0;
        const companions = inCompanion === null ? {} : { companions: { [inCompanion]: [{ offset: inCompanion === 'a.es.json' ? Math.min(at, its) : 0, length: 0, text: put }] } };
        const change = { patches: of === 'drag' || inCompanion !== null ? [] : patches, ...positions, ...companions };
        history = history.record(edit(change, key === null ? {} : { burst: { of, key } }), now);
        if (next === 'undo') history = history.undo();
        if (next === 'redo') history = history.redo();
        if (next === 'pause') history = history.pause();
      }
      const last = all(history, 'redo').sheet;
      const first = all(history, 'undo');
      // A file that was begun is an empty one again, which stands for none.
      const { 'a.fr.json': begun = '', ...companions } = first.sheet.companions;
      expect({ ...first.sheet, companions, begun }).toEqual({ text, positions: { two: { x: 1, y: 1 } }, companions: { 'a.es.json': text }, begun: '' });
      expect(all(first, 'redo').sheet).toEqual(last);
    }),
    { seed: 9, numRuns: runs(500, 20_000) },
  );
});

describe('one step is', () => {
  test('a burst of typing in one field', () => {
    const history = type(begin(''), 'hello');
    expect([history.steps, history.undo().sheet.text, history.undo().redo().sheet.text]).toEqual([1, '', 'hello']);
  });

  test('a burst with letters taken back and typed over', () => {
    let history = type(begin('say: x'), 'hey', { from: 5 });
    history = history.record(edit(insert(5, '', 4), typing('/title')), 400);
    history = history.record(edit(insert(3, 'ing', 2), typing('/title')), 500);
    expect([history.sheet.text, history.steps, history.undo().sheet.text]).toEqual(['saying', 1, 'say: x']);
  });

  test('a burst of typing in a file that goes with it', () => {
    const write = (offset: number, text: string): Change => ({ patches: [], companions: { 'a.es.json': [{ offset, length: 0, text }] } });
    let history = begin('text').record(edit(write(0, 'h'), typing('es /title')), 0).record(edit(write(1, 'ola'), typing('es /title')), 100);
    expect([history.steps, history.sheet.companions, history.undo().sheet]).toEqual([1, { 'a.es.json': 'hola' }, { text: 'text', positions: {}, companions: { 'a.es.json': '' } }]);
    history = history.record(edit(insert(0, 'a '), typing('/title')), 200);
    expect([history.steps, history.undo().sheet.text, history.undo().undo().sheet.companions]).toEqual([2, 'text', { 'a.es.json': '' }]);
  });

  test('not what comes after a second, in another field, or after an undo', () => {
    const first = type(begin(''), 'ab');
    expect(type(first, 'c', { from: 2, start: 100 + TYPING_GAP_MS }).steps).toBe(2);
    expect(type(first, 'c', { from: 2, start: 99 + TYPING_GAP_MS }).steps).toBe(1);
    expect(type(first, 'c', { from: 2, start: 200, key: '/role' }).steps).toBe(2);
    expect(type(first.pause(), 'c', { from: 2, start: 200 }).steps).toBe(2);
    expect(type(first.record(edit(insert(0, '-')), 150), 'c', { from: 3, start: 200 }).steps).toBe(3);
    expect(type(type(first, 'c', { key: '/role', start: 150 }).undo(), 'd', { start: 200 }).steps).toBe(2);
  });

  test('a drag, however long it is held', () => {
    let history = begin('{}');
    for (let at = 0; at < 50; at++) {
      const positions = { one: { x: at, y: at } };
      history = history.record(edit({ patches: [], positions }, { kind: 'drag', burst: { of: 'drag', key: '1' } }), at * 60_000);
    }
    expect([history.steps, history.undo().sheet.positions, history.undoable?.kind]).toEqual([1, {}, 'drag']);
  });
});

test('a step knows what it was and where somebody was working', () => {
  const history = begin('ab').record(edit(insert(0, 'x'), { kind: 'rename', before: { pointer: '/beats/a' }, after: { pointer: '/beats/b' } }), 0);
  expect(history.undoable).toMatchObject({ kind: 'rename', before: { pointer: '/beats/a' }, after: { pointer: '/beats/b' } });
  expect([history.redoable, history.undo().redoable?.kind, history.undo().undoable]).toEqual([null, 'rename', null]);
  expect(history.undo().record(edit(insert(0, 'y')), 1).redoable).toBeNull();
});

test('nothing done is no step', () => {
  const history = begin('ab');
  expect(history.record(edit({ patches: [] }), 0)).toBe(history);
  expect(history.undo()).toBe(history);
});

test('a beat keeps its place under another name', () => {
  const positions = positionsRenamed({ one: { x: 1, y: 2 } }, 'one', 'two') ?? {};
  expect(History.of({ text: '', positions: { one: { x: 1, y: 2 } }, companions: {} }).record(edit({ patches: [], positions }), 0).sheet.positions).toEqual({ two: { x: 1, y: 2 } });
});

describe('what is kept', () => {
  test('is the newest steps, more than a hundred of them', () => {
    let history = begin('');
    for (let at = 0; at < MOST_STEPS + 50; at++) history = history.record(edit(insert(0, 'x')), at);
    expect(history.steps).toBe(MOST_STEPS);
    expect(MOST_STEPS).toBeGreaterThanOrEqual(100);
    expect(all(history, 'undo').sheet.text).toHaveLength(50);
  });

  test('is no more text than would fit, but always the newest step', () => {
    const large = 'x'.repeat(MOST_CHARACTERS / 4);
    let history = begin('');
    for (let at = 0; at < 6; at++) history = history.record(edit(insert(0, large)), at);
    expect(history.steps).toBe(4);
    expect(begin('').record(edit(insert(0, 'x'.repeat(MOST_CHARACTERS + 1))), 0).steps).toBe(1);
  });
});

test('every sheet tells what made it of the one before', () => {
  const typed = type(begin('once'), ' more', { from: 4 }).record(edit(insert(0, 'Say ')), 5_000);
  const follow = (from: History, to: History): string => to.latest.reduce(applyChange, from.sheet).text;
  expect(typed.latest).toEqual([insert(0, 'Say ')]);
  const undone = [typed, typed.undo(), typed.undo().undo()] as const;
  expect(follow(undone[0], undone[1])).toBe('once more');
  expect(follow(undone[1], undone[2])).toBe('once');
  expect(follow(undone[2], undone[2].redo())).toBe('once more');
  expect(typed.pause().latest).toEqual([]);
});
