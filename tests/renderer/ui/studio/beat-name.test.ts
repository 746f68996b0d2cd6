import { createIntl } from 'react-intl';
import { expect, test } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { beatName, beatNamed, beatOptions } from '#renderer/ui/studio/beat-name.ts';
import { thingWords } from '#renderer/ui/studio/words.ts';

import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import type { Text } from '#renderer/ui/messages/text.tsx';

const intl = createIntl({ locale: 'en', messages: en });
const t: Text['t'] = (id, values) => intl.formatMessage({ id }, values);

const told = outline(
  new Source(
    JSON.stringify({
      beats: {
        'at-the-door': { lines: [{ say: 'The bell over the door rings, and nobody looks up from the counter for a while.' }] },
        'at-the-till': { lines: [{ say: 'Good evening.' }] },
        'again-at-the-till': { lines: [{ say: 'Good evening.' }] },
        'not-written': { lines: [] },
      },
    }),
  ),
);

test('a beat is called by its words, and by its id where there are none', () => {
  expect(told.beats.map((beat) => beatName(t, beat, 30))).toEqual(['The bell over the door rings…', 'Good evening.', 'Good evening.', 'Not written']);
  expect([beatNamed(t, told, 'at-the-till'), beatNamed(t, told, 'no-such-beat')]).toEqual(['Good evening.', 'No such beat']);
});

test('a beat that is new is called so until it has words', () => {
  expect([beatNamed(t, told, 'beat'), beatNamed(t, told, 'beat-3')]).toEqual(['New beat', 'New beat 3']);
  expect(thingWords(t, { kind: 'beat', words: 'beat' })).toBe('beat ‘New beat’');
});

test('of beats that are called the same, each is told apart by its id', () => {
  expect(beatOptions(t, told.beats).map(({ label }) => label)).toEqual([
    'The bell over the door rings, and nobody looks up from the…',
    'Good evening. (at-the-till)',
    'Good evening. (again-at-the-till)',
    'Not written',
  ]);
});
