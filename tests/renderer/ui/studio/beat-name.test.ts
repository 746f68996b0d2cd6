import { expect, test } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { Source } from '#core/studio/source.ts';
import { beatName, beatNamed, beatOptions } from '#renderer/ui/studio/beat-name.ts';

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
  expect(told.beats.map((beat) => beatName(beat, 30))).toEqual(['The bell over the door rings…', 'Good evening.', 'Good evening.', 'Not written']);
  expect([beatNamed(told, 'at-the-till'), beatNamed(told, 'no-such-beat')]).toEqual(['Good evening.', 'No such beat']);
});

test('of beats that are called the same, each is told apart by its id', () => {
  expect(beatOptions(told.beats).map(({ label }) => label)).toEqual([
    'The bell over the door rings, and nobody looks up from the…',
    'Good evening. (at-the-till)',
    'Good evening. (again-at-the-till)',
    'Not written',
  ]);
});
