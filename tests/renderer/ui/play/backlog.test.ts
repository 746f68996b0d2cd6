import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backlogOf } from '#renderer/ui/play/backlog.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { settled, Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const STORY = documentWith({
  beats: {
    one: {
      lines: [{ say: 'The phone rings.' }, { who: 'kim', say: 'Hello?' }],
      timer: { seconds: 20, choice: 'wait' },
      choices: [
        choiceWith('hello', { say: 'Good morning.', to: 'two' }),
        choiceWith('wait', { do: 'You wait.', say: undefined, to: 'two' }),
      ],
    },
    two: { lines: [{ who: 'kim', say: 'So.' }], choices: [choiceWith('stay', { to: 'two' }), choiceWith('leave')] },
    end: END,
  },
});

let table: Table;
let session: PlaySession;

beforeEach(async () => {
  table = await Table.lay(STORY);
  session = await table.play(1, 'practice');
});

afterEach(() => table.clear());

/** The entries in short. */
function log(): string[] {
  return backlogOf(session.program, session.get()).map((entry) =>
    entry.kind === 'line'
      ? `${entry.speaker ?? '-'}: ${entry.say} (${entry.beat} ${entry.index})`
      : `${entry.visit}: ${entry.answer.kind} ${entry.answer.text}${entry.answer.timedOut ? ' (clock)' : ''}`,
  );
}

const RING = '-: The phone rings. (one 0)';
const HELLO = 'Kim: Hello? (one 1)';

describe('what was said and done', () => {
  test('ends with the line that is being told', () => {
    expect(log()).toEqual([RING]);
    table.readOn(session);
    expect(log()).toEqual([RING, HELLO]);
  });

  test('holds the choices, and what was told up to where one is looked at', async () => {
    await table.choose(session, 'hello');
    expect(log()).toEqual([RING, HELLO, '0: say Good morning.', 'Kim: So. (two 0)']);
    while (session.get().phase === 'reading') session.press();
    expect(session.get().phase).toBe('feedback');
    expect(log()).toEqual([RING, HELLO, '0: say Good morning.', 'Kim: So. (two 0)']);
  });

  test('says what the clock did', async () => {
    table.readOn(session);
    table.clock.increment(20_000);
    await settled(session);
    expect(log().at(-2)).toBe('0: do You wait. (clock)');
  });

  test('forgets what was taken back', async () => {
    await table.choose(session, 'hello');
    await table.choose(session, 'stay');
    session.rewind(1);
    await settled(session);
    expect(log()).toEqual([RING, HELLO, '0: say Good morning.', 'Kim: So. (two 0)']);
  });

  test('names each entry once', async () => {
    await table.choose(session, 'hello');
    await table.choose(session, 'stay');
    table.readOn(session);
    const ids = backlogOf(session.program, session.get()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('while the player looks aside', () => {
  test('time stands still, and no choice is taken', () => {
    table.readOn(session);
    const left = session.remainingMs();
    session.setAside();
    table.clock.increment(60_000);
    session.choose('hello');
    expect(session.get()).toMatchObject({ phase: 'choosing', sending: null });
    expect(session.remainingMs()).toBe(left);
  });

  test('a press as the choices come back takes none of them', async () => {
    table.readOn(session);
    session.setAside();
    session.takeUp();
    table.clock.increment(499);
    session.choose('hello');
    expect(session.get().sending).toBeNull();
    table.clock.increment(1);
    session.choose('hello');
    expect(session.get().sending).not.toBeNull();
    await settled(session);
  });

  test('a pause, or a window out of sight, still holds the time afterwards', async () => {
    table.readOn(session);
    const left = session.remainingMs();
    session.setAside();
    session.hide();
    session.takeUp();
    table.clock.increment(5_000);
    expect(session.remainingMs()).toBe(left);
    session.show();
    table.clock.increment(5_000);
    expect(session.remainingMs()).toBe((left ?? 0) - 5_000);
    // Asked after the notes of the time that is left: none of them is still on its way.
    await table.attempts.get({ attempt: session.attempt });
  });

  test('lines that are read again change nothing but the events', async () => {
    table.readOn(session);
    const before = session.get();
    session.setAside();
    session.reread('one', 0);
    session.takeUp();
    expect(session.get()).toBe(before);
    table.clock.increment(600);
    await table.choose(session, 'hello');
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.map(({ type }) => type)).toEqual(['started', 'reread', 'chose']);
  });
});
