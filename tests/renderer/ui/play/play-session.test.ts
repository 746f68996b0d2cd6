import { afterEach, describe, expect, it } from 'vitest';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { settled, Table } from '#tests/renderer/ui/support/table.ts';

/** Two timed beats with lines, one without either, an ending. */
const STORY = documentWith({
  allowance: 10,
  beats: {
    one: {
      lines: [{ say: 'The phone rings.' }, { who: 'kim', say: 'Hello?' }],
      timer: { seconds: 20, choice: 'silence' },
      choices: [
        choiceWith('hello', { to: 'two' }),
        choiceWith('wait', { to: 'two' }),
        choiceWith('gift', { costs: 11, to: 'two' }),
        { id: 'silence', do: 'Nobody answers.', silent: true, grade: 'falls-short', why: 'Late.', to: 'two' },
      ],
    },
    two: { choices: [choiceWith('stay', { to: 'two' }), choiceWith('leave')] },
    end: { ...END, lines: [{ say: 'The line goes dead.' }] },
  },
});

let table: Table;

afterEach(async () => {
  await table.clear();
});

describe('reading', () => {
  it('completes a line at the first press and goes on at the next', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    expect(session.get()).toMatchObject({ phase: 'reading', line: 0, typed: false });
    session.press();
    expect(session.get()).toMatchObject({ line: 0, typed: true });
    session.press();
    expect(session.get()).toMatchObject({ line: 1, typed: false });
    session.lineTyped();
    session.press();
    expect(session.get().phase).toBe('choosing');
  });

  it('shows the choices at once where a beat has no lines', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    await table.choose(session, 'hello');
    expect(session.get()).toMatchObject({ phase: 'choosing', line: -1 });
  });

  it('says what the player did to get there', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    expect(session.get().position.answer).toBeNull();
    await table.choose(session, 'hello');
    expect(session.get().position.answer).toEqual({ kind: 'say', text: 'Choice hello', timedOut: false });
  });
});

describe('choosing', () => {
  it('takes nothing in the half second after the choices appeared', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    while (session.get().phase === 'reading') session.press();
    session.choose('hello');
    table.clock.increment(499);
    session.choose('hello');
    expect(session.get().sending).toBeNull();
    table.clock.increment(1);
    session.choose('hello');
    expect(session.get().sending?.request).toMatchObject({ type: 'chose', choice: 'hello' });
    await settled(session);
  });

  it('moves on only when main has the step', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    session.choose('hello');
    expect(session.get()).toMatchObject({ phase: 'choosing', position: { visit: 0 } });
    await settled(session);
    expect(session.get()).toMatchObject({ position: { visit: 1 }, sending: null });
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.map(({ type }) => type)).toEqual(['started', 'chose']);
  });

  it('takes one answer at a time', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    session.choose('hello');
    session.choose('wait');
    await settled(session);
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.at(-1)).toMatchObject({ choice: 'hello' });
  });

  it('shows a choice that is too dear and does not take it', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    const gift = session.get().choices.find(({ id }) => id === 'gift');
    expect(gift).toMatchObject({ tooDear: true, costs: 11 });
    session.choose('gift');
    expect(session.get().sending).toBeNull();
  });

  it('keeps the order of the choices when the attempt is resumed', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    const order = session.get().choices.map(({ id }) => id);
    session.close();
    const resumed = await table.resume(session.attempt);
    expect(resumed.get().choices.map(({ id }) => id)).toEqual(order);
  });

  it('records the active time since the choices appeared', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    table.clock.increment(1400);
    session.pause();
    table.clock.increment(60_000);
    session.continue();
    table.clock.increment(1000);
    session.choose('hello');
    await settled(session);
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.at(-1)).toMatchObject({ type: 'chose', ms: 3000 });
  });

  it('ends after the last line of an ending, graded by main', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    await table.choose(session, 'hello');
    await table.choose(session, 'leave');
    expect(session.get().phase).toBe('reading');
    expect((await table.attempts.get({ attempt: session.attempt })).status).toBe('completed');
    session.press();
    session.press();
    expect(session.get().phase).toBe('ended');
  });
});

describe('the timer', () => {
  it('starts with the choices and takes its choice by the same way', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.clock.increment(60_000);
    expect(session.remainingMs()).toBe(20_000);
    table.readOn(session);
    table.clock.increment(19_000);
    expect(session.remainingMs()).toBe(400);
    table.clock.increment(400);
    await settled(session);
    expect(session.get().position).toMatchObject({ visit: 1, answer: { timedOut: true } });
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.at(-1)).toMatchObject({ type: 'timed-out', beat: 'one', ms: 20_000 });
  });

  it('stands still while the game is paused or out of sight', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    session.pause();
    session.hide();
    table.clock.increment(60_000);
    session.continue();
    table.clock.increment(60_000);
    expect(session.remainingMs()).toBe(19_400);
    session.show();
    table.clock.increment(400);
    expect(session.remainingMs()).toBe(19_000);
  });

  it('stands still while a step is on its way, and while it cannot be sent', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    table.link.weather = 'down';
    session.choose('hello');
    await settled(session);
    table.clock.increment(60_000);
    expect(session.remainingMs()).toBe(19_400);
    expect(session.get().position.visit).toBe(0);
  });

  it('is stretched by the factor', async () => {
    table = await Table.lay(STORY);
    const session = await table.play(2.5);
    table.readOn(session);
    expect(session.get().timerMs).toBe(50_000);
    expect(session.remainingMs()).toBe(49_400);
  });

  it('is off at factor 0, and the player may let the beat pass', async () => {
    table = await Table.lay(STORY);
    const session = await table.play(0);
    expect(session.get()).toMatchObject({ timerMs: null, canLetPass: true });
    table.readOn(session);
    table.clock.increment(600_000);
    expect(session.get().position.visit).toBe(0);
    session.letPass();
    await settled(session);
    expect(session.get().position).toMatchObject({ visit: 1, answer: { timedOut: true } });
  });

  it('offers to let a beat pass only where it has a timer', async () => {
    table = await Table.lay(STORY);
    const session = await table.play(0);
    await table.choose(session, 'hello');
    expect(session.get().canLetPass).toBe(false);
    session.letPass();
    expect(session.get().sending).toBeNull();
  });

  it('keeps what is left while it runs, and goes on from there', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    table.clock.increment(1400);
    await expect.poll(async () => (await table.attempts.get({ attempt: session.attempt })).remainingMs).toBe(18_000);
    table.clock.increment(1000);
    table.loseWindow();
    const resumed = await table.resume(session.attempt);
    expect(resumed.get().phase).toBe('choosing');
    expect(resumed.remainingMs()).toBe(18_000);
    table.clock.increment(18_000);
    await settled(resumed);
    expect(resumed.get().position.visit).toBe(1);
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.slice(1)).toMatchObject([
      { type: 'resumed', remainingMs: 18_000 },
      { type: 'timed-out', ms: 20_000 },
    ]);
  });

  it('tells the lines again where the player had not come to the choices yet', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    session.press();
    session.close();
    const resumed = await table.resume(session.attempt);
    expect(resumed.get()).toMatchObject({ phase: 'reading', line: 0 });
    expect(resumed.remainingMs()).toBe(20_000);
  });
});

describe('failures', () => {
  it('says that a step did not get through, keeps it, and sends it again', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.link.weather = 'disk-full';
    await table.choose(session, 'hello');
    expect(session.get().sending?.failure?.code).toBe('unavailable');
    expect(session.get().position.visit).toBe(0);
    table.link.weather = 'fine';
    session.retry();
    await settled(session);
    expect(session.get()).toMatchObject({ sending: null, position: { visit: 1 } });
  });

  it('finds out that a step was stored although its answer was lost', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.link.weather = 'answers-lost';
    await table.choose(session, 'hello');
    expect(session.get().sending?.failure?.code).toBe('no-connection');
    table.link.weather = 'fine';
    session.retry();
    await settled(session);
    expect(session.get()).toMatchObject({ movedElsewhere: false, position: { visit: 1 } });
    const { events } = await table.attempts.get({ attempt: session.attempt });
    expect(events.map(({ type }) => type)).toEqual(['started', 'chose']);
  });

  it('finds out so for the step that ended the run, too', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    await table.choose(session, 'hello');
    table.link.weather = 'answers-lost';
    await table.choose(session, 'leave');
    table.link.weather = 'fine';
    session.retry();
    await settled(session);
    expect(session.get()).toMatchObject({ phase: 'reading', movedElsewhere: false });
    session.press();
    session.press();
    expect(session.get().phase).toBe('ended');
  });

  it('goes where another window has taken the attempt, and says so', async () => {
    table = await Table.lay(STORY);
    const first = await table.play();
    const second = await table.resume(first.attempt);
    table.readOn(second);
    await table.choose(second, 'wait');
    await table.choose(first, 'hello');
    expect(first.get()).toMatchObject({
      phase: 'choosing',
      movedElsewhere: true,
      position: { visit: 1, answer: { text: 'Choice wait' } },
    });
    first.dismissMovedElsewhere();
    expect(first.get().movedElsewhere).toBe(false);
    table.clock.increment(600);
    await table.choose(first, 'leave');
    expect((await table.attempts.get({ attempt: first.attempt })).status).toBe('completed');
  });

  it('opens a session anew where main was restarted', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    await table.services.close();
    table.link.moveTo(await table.house.open());
    await table.choose(session, 'hello');
    expect(session.get()).toMatchObject({ sending: null, position: { visit: 1 } });
  });
});

describe('leaving', () => {
  it('abandons for good', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    session.pause();
    session.abandon();
    await settled(session);
    expect(session.get().phase).toBe('abandoned');
    expect((await table.attempts.get({ attempt: session.attempt })).status).toBe('abandoned');
  });

  it('lets the player go on where abandoning failed', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    session.pause();
    table.link.weather = 'down';
    session.abandon();
    await settled(session);
    expect(session.get().sending?.failure?.code).toBe('no-connection');
    table.link.weather = 'fine';
    session.continue();
    table.clock.increment(1000);
    expect(session.remainingMs()).toBe(18_400);
    await table.choose(session, 'hello');
    expect(session.get().position.visit).toBe(1);
  });

  it('says nothing more once it is closed', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    table.readOn(session);
    session.choose('hello');
    const before = session.get();
    session.close();
    await expect.poll(async () => (await table.attempts.get({ attempt: session.attempt })).events).toHaveLength(2);
    expect(session.get()).toBe(before);
  });

  it('opens no attempt that is over', async () => {
    table = await Table.lay(STORY);
    const session = await table.play();
    session.abandon();
    await settled(session);
    await expect(table.resume(session.attempt)).rejects.toThrow('over');
  });
});

describe('a story without a way on', () => {
  it('stops and says so, and the attempt can be given up', async () => {
    table = await Table.lay(
      documentWith({
        beats: {
          one: { choices: [choiceWith('in', { to: 'ring-a' }), choiceWith('out')] },
          'ring-a': { lines: [{ say: 'Round.' }], to: 'ring-b' },
          'ring-b': { lines: [{ say: 'And round.' }], to: 'ring-a' },
          end: END,
        },
      }),
    );
    const session = await table.play();
    await table.choose(session, 'in');
    table.readOn(session);
    expect(session.get().phase).toBe('stuck');
    session.abandon();
    await settled(session);
    expect(session.get().phase).toBe('abandoned');
  });
});
