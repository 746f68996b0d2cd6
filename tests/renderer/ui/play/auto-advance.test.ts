import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AutoAdvance } from '#renderer/ui/play/auto-advance.ts';
import type { PlaySession } from '#renderer/ui/play/play-session.ts';
import { standingTime } from '#renderer/ui/play/standing-time.ts';
import { Table } from '#tests/renderer/ui/support/table.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const FIRST = 'The phone rings.';
const SECOND = 'Hello? Is somebody there?';
const STORY = documentWith({
  beats: {
    one: {
      lines: [{ say: FIRST }, { who: 'kim', say: SECOND }],
      choices: [choiceWith('hello', { to: 'two' }), choiceWith('wait', { to: 'two' })],
    },
    two: { lines: [{ say: 'A pause.' }], choices: [choiceWith('stay'), choiceWith('leave')] },
    end: END,
  },
});

describe('the time that a line stands', () => {
  test('grows with its length, and is shorter at a faster pace', () => {
    for (const pace of ['slow', 'normal', 'fast'] as const) {
      expect(standingTime('x'.repeat(120), pace)).toBeGreaterThan(standingTime('x'.repeat(60), pace) + 1000);
    }
    expect(standingTime(SECOND, 'slow')).toBeGreaterThan(standingTime(SECOND, 'normal'));
    expect(standingTime(SECOND, 'normal')).toBeGreaterThan(standingTime(SECOND, 'fast'));
  });

  test('is never less than a second, and counts letters as readers do', () => {
    expect(standingTime('', 'fast')).toBe(1000);
    expect(standingTime('🙂🙂', 'normal')).toBe(standingTime('ab', 'normal'));
  });
});

describe('lines that go on by themselves', () => {
  let table: Table;
  let session: PlaySession;
  let auto: AutoAdvance;
  let stop: () => void;

  async function sitDown(mode: 'assessed' | 'practice' = 'assessed'): Promise<void> {
    table = await Table.lay(STORY);
    session = await table.play(1, mode);
    auto = new AutoAdvance(session, table.clock);
    stop = auto.start();
  }

  beforeEach(() => sitDown());

  afterEach(async () => {
    stop();
    await table.clear();
  });

  const line = (): number => session.get().line;

  test('wait until the line stands in full, and then for its time', () => {
    auto.setPace('normal');
    table.clock.increment(60_000);
    expect(line()).toBe(0);
    session.lineTyped();
    table.clock.increment(standingTime(FIRST, 'normal') - 1);
    expect(line()).toBe(0);
    table.clock.increment(1);
    expect(session.get()).toMatchObject({ line: 1, typed: false });
  });

  test('end at the choices, and take none', () => {
    auto.setPace('fast');
    for (const text of [FIRST, SECOND]) {
      session.lineTyped();
      table.clock.increment(standingTime(text, 'fast'));
    }
    expect(session.get().phase).toBe('choosing');
    table.clock.increment(600_000);
    expect(session.get()).toMatchObject({ phase: 'choosing', sending: null });
  });

  test('stand still during a pause, and get their whole time after it', () => {
    auto.setPace('normal');
    session.lineTyped();
    table.clock.increment(1_500);
    session.pause();
    table.clock.increment(60_000);
    expect(line()).toBe(0);
    session.continue();
    table.clock.increment(standingTime(FIRST, 'normal') - 1);
    expect(line()).toBe(0);
    table.clock.increment(1);
    expect(line()).toBe(1);
  });

  test('stand still while they are held, and once it is over', () => {
    auto.setPace('normal');
    session.lineTyped();
    auto.setPace(null);
    table.clock.increment(60_000);
    expect(line()).toBe(0);
    auto.setPace('normal');
    stop();
    table.clock.increment(60_000);
    expect(line()).toBe(0);
  });

  test('begin anew where the player was faster', () => {
    auto.setPace('normal');
    session.lineTyped();
    table.clock.increment(standingTime(FIRST, 'normal') - 1);
    session.press();
    session.lineTyped();
    table.clock.increment(2);
    expect(session.get()).toMatchObject({ phase: 'reading', line: 1 });
  });

  test('do not pass the feedback of a practice run', async () => {
    stop();
    await table.clear();
    await sitDown('practice');
    await table.choose(session, 'hello');
    auto.setPace('fast');
    for (let told = 0; told < 10; told += 1) {
      session.lineTyped();
      table.clock.increment(600_000);
    }
    expect(session.get().phase).toBe('feedback');
  });
});
