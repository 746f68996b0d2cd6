import { expect, test } from 'vitest';
import { outline } from '#core/studio/outline.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { possible } from './support.ts';

const BEATS = 500;

/** 500 beats and 750 ways between them, with as many words as a long bundled scenario has. */
function large(): string {
  const words = 'The rain has stopped, the kettle hums, and somebody has left a blue umbrella by the door.';
  const beats = Array.from({ length: BEATS - 1 }, (_, at) => {
    const to = at + 1 === BEATS - 1 ? 'end' : `b${at + 1}`;
    const choices = [choiceWith('on', { say: words, why: words, to })];
    if (at % 2 === 0) choices.push(choiceWith('end', { say: words, why: words, to: 'end' }));
    return [`b${at}`, { lines: [{ say: words }, { who: 'kim', say: words }], choices }] as const;
  });
  return JSON.stringify(documentWith({ start: 'b0', beats: { ...Object.fromEntries(beats), end: END } }), null, 2);
}

test('a keystroke in 500 beats and 750 ways is edited, read and outlined in less than 50 ms', () => {
  let source = new Source(large());
  const times: number[] = [];
  for (let at = 0; at < 20; at++) {
    // The processor's time, for others may be at work on the machine.
    const began = process.cpuUsage();
    source = new Source(applyPatches(source.text, possible(setValue(source, '/beats/b250/lines/0/say', `Typed ${at}`)).patches));
    const { beats, edges } = outline(source);
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1_000);
    expect([beats.length, edges.length]).toEqual([BEATS, 749]);
  }
  expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(50);
});
