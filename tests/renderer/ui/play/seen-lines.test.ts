import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { linesBehind, linesSeen, type Skip, skipFrom } from '#renderer/ui/play/seen-lines.ts';
import { settled, Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({
  flags: ['back'],
  beats: {
    one: {
      lines: [{ say: 'One.' }, { say: 'Two.' }, { when: { flag: 'back' }, say: 'Again.' }, { say: 'Three.' }],
      choices: [choiceWith('round', { to: 'one', sets: ['back'] }), choiceWith('on', { to: 'two' })],
    },
    two: { lines: [{ say: 'Four.' }], choices: [choiceWith('stay'), choiceWith('leave')] },
    end: END,
  },
});

let table: Table;
let session: PlaySession;

beforeEach(async () => {
  table = await Table.lay(STORY);
  session = await table.play();
});

afterEach(() => table.clear());

const skip = (seen: ReadonlySet<string>): Skip => skipFrom(session.get(), seen);
const seenBefore = (...lines: number[]): ReadonlySet<string> => linesSeen([{ beat: 'one', lines }]);

describe('where skipping leads', () => {
  test('nowhere, where neither this line nor the next has been seen', () => {
    expect(skip(new Set())).toEqual({ possible: false, reason: 'new' });
    expect(skip(seenBefore(3))).toEqual({ possible: false, reason: 'new' });
  });

  test('to the first new line, else past the last one', () => {
    expect(skip(seenBefore(0))).toEqual({ possible: true, to: 1 });
    expect(skip(seenBefore(0, 1))).toEqual({ possible: true, to: 2 });
    expect(skip(seenBefore(1))).toEqual({ possible: true, to: 2 });
    expect(skip(seenBefore(0, 1, 3))).toEqual({ possible: true, to: 3 });
  });

  test('nowhere from a choice', () => {
    table.readOn(session);
    expect(skip(seenBefore(0, 1, 3))).toEqual({ possible: false, reason: 'turn' });
  });

  test('nowhere from feedback', async () => {
    session = await table.play(1, 'practice');
    await table.choose(session, 'round');
    while (session.get().phase === 'reading') session.press();
    expect(session.get().phase).toBe('feedback');
    expect(skip(seenBefore(0, 1, 2, 3))).toEqual({ possible: false, reason: 'turn' });
  });
});

describe('skipping', () => {
  test('stops at a new line, which types itself out from its beginning', () => {
    session.lineTyped();
    session.skip(2);
    expect(session.get()).toMatchObject({ phase: 'reading', line: 2, typed: false });
  });

  test('past the last line shows the choices, which take no answer at once', async () => {
    session.skip(3);
    expect(session.get()).toMatchObject({ phase: 'choosing', line: 2 });
    session.choose('on');
    expect(session.get().sending).toBeNull();
    table.clock.increment(600);
    session.choose('on');
    expect(session.get().sending).not.toBeNull();
    await settled(session);
  });

  test('does nothing during a pause, backwards, or at a choice', () => {
    session.skip(1);
    session.skip(0);
    expect(session.get().line).toBe(1);
    session.pause();
    session.skip(3);
    expect(session.get()).toMatchObject({ line: 1, phase: 'reading' });
  });

  test('what is new on the second round is found in this run', async () => {
    await table.choose(session, 'round');
    const behind = linesBehind(session.get());
    expect(behind).toEqual(seenBefore(0, 1, 3));
    expect(skip(behind)).toEqual({ possible: true, to: 2 });
    session.skip(2);
    expect(session.get().position.scene.lines[session.get().line]?.say).toBe('Again.');
  });
});

test('a line that is being told is not behind yet, and those after it are not either', () => {
  expect(linesBehind(session.get())).toEqual(new Set());
  session.press();
  session.press();
  expect(linesBehind(session.get())).toEqual(seenBefore(0));
  table.readOn(session);
  expect(linesBehind(session.get())).toEqual(seenBefore(0, 1, 3));
});

test('main tells what other attempts have shown, without the one that is played', async () => {
  const ask = (besides?: string) =>
    table.attempts.seen({ scenario: 'test', hash: session.hash, ...(besides === undefined ? {} : { besides }) });
  expect(await ask(session.attempt)).toEqual([]);
  expect(linesSeen(await ask())).toEqual(seenBefore(0, 1, 3));
  const again = await table.play();
  expect(linesSeen(await ask(again.attempt))).toEqual(seenBefore(0, 1, 3));
});
