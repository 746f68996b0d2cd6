import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { removeMany } from '#core/studio/operations/remove-many.ts';
import { Source } from '#core/studio/source.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { edited, laidOut, possible, story } from './support.ts';

test('beats that stand side by side, choices and ways go in one edit, in any layout', () => {
  fc.assert(
    fc.property(laidOut(story()), (text) => {
      const gone = ['/beats/one/choices/0', '/beats/one/choices/1/to/0/beat', '/beats/two', '/beats/gone'];
      const after: unknown = JSON.parse(edited(text, (source) => removeMany(source, gone)));
      expect(after).toMatchObject({ beats: { one: { choices: [{ id: 'wait', to: [{ beat: 'gone' }] }, { id: 'nod', to: 'one' }] }, end: END } });
      expect(outline(new Source(JSON.stringify(after))).beats.map(({ id }) => id)).toEqual(['one', 'end']);
    }),
    { seed: 3, numRuns: 40 },
  );
});

test('what stands within a beat that goes is gone with it, and what still names it is told where it is then', () => {
  const text = JSON.stringify(story(), null, 2);
  const operate = (source: Source) => removeMany(source, ['/beats/gone', '/beats/two', '/beats/two/to/0/beat', '/beats/one/choices/0']);
  const { dangling } = possible(operate(new Source(text)));
  const after = new Source(edited(text, operate));
  const named = dangling.map((pointer) => String(after.at(pointer)?.value));
  expect(named.filter((name) => name === 'gone')).toHaveLength(2);
  expect(named.filter((name) => name === 'two')).toHaveLength(2);
  expect(named).toHaveLength(4);
  expect(dangling).toContain('/beats/one/choices/0/to/0/beat');
});

test('the last of several ways goes with its list', () => {
  const only = documentWith({ start: 'one', beats: { one: { lines: [], to: [{ beat: 'end' }] }, end: END } });
  expect(JSON.parse(edited(JSON.stringify(only), (source) => removeMany(source, ['/beats/one/to/0/beat'])))).toMatchObject({ beats: { one: { lines: [] } } });
});

test('nothing changes where one of them is not there, or is of another kind', () => {
  const source = new Source(JSON.stringify(documentWith({ start: 'one', beats: { one: { choices: [choiceWith('go', { to: 'end' })] }, end: END } })));
  expect(removeMany(source, ['/beats/one', '/beats/two'])).toEqual({ refused: 'no-such-place' });
  expect(removeMany(source, ['/cast'])).toEqual({ refused: 'wrong-kind' });
  expect(removeMany(source, ['/beats/one/choices/0/grade'])).toEqual({ refused: 'wrong-kind' });
  expect(removeMany(source, ['/beats/one/choices'])).toEqual({ refused: 'wrong-kind' });
});
