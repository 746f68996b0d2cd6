import { afterEach, expect, test } from 'vitest';
import { playFromStart } from '#renderer/ui/play/open-attempt.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

let table: Table;

afterEach(async () => {
  await table.clear();
});

test('an attempt that begins in the middle of another opens at that beat, with its lines still to be told', async () => {
  table = await Table.lay(
    documentWith({
      beats: {
        one: { lines: [{ say: 'First.' }], choices: [choiceWith('on', { to: 'two' })] },
        two: { lines: [{ say: 'Second.' }, { say: 'Third.' }], choices: [choiceWith('bye'), choiceWith('stay')] },
        end: END,
      },
    }),
  );
  const first = await table.play();
  await table.choose(first, 'on');
  await table.choose(first, 'bye');
  const from = { attempt: first.attempt, steps: 1 };
  const detail = await table.attempts.start({ scenario: 'test', mode: 'practice', timerFactor: 1, from });
  const session = playFromStart(table.attempts, table.clock, detail);
  expect(session.get()).toMatchObject({
    phase: 'reading',
    line: 0,
    position: { visit: 1, answer: { text: 'Choice on' }, scene: { lines: [{ say: 'Second.' }, { say: 'Third.' }] } },
  });
  await table.choose(session, 'stay');
  table.readOn(session);
  expect(session.get().phase).toBe('ended');
  expect((await table.attempts.get({ attempt: first.attempt })).events.at(-2)).toMatchObject({ choice: 'bye' });
});
