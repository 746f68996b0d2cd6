import { expect, test } from 'vitest';
import { removeEntry } from '#core/studio/operations/remove-entry.ts';
import { Source } from '#core/studio/source.ts';
import { usedIn } from '#renderer/ui/studio/form/used-in.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

test('what names somebody is told by the beat it is in, once each', () => {
  const story = documentWith({
    beats: {
      one: { lines: [{ who: 'kim', say: 'One.' }, { who: 'kim', say: 'Two.' }], choices: [choiceWith('go', { to: 'end' })] },
      'two/three': { lines: [{ who: 'kim', say: 'Three.' }], to: 'end' },
      end: END,
    },
  });
  const removed = removeEntry(new Source(JSON.stringify(story)), 'cast', 'kim');
  expect('refused' in removed ? null : usedIn(removed.dangling)).toEqual(['/customer', '/beats/one', '/beats/two~1three']);
});

test('variants are told by themselves, and nothing of nothing', () => {
  expect(usedIn(['/variants/late/flags/0', '/variants/late/flags/1', '/mood/walksOut/to'])).toEqual(['/variants/late', '/mood']);
  expect(usedIn([])).toEqual([]);
});
