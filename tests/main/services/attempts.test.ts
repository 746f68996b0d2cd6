import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { PlayerEvent } from '#core/results/event.ts';
import type { StartRequest } from '#main/services/attempts/start-attempt.ts';
import type { Services } from '#main/services/services.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({
  id: 'story',
  title: 'A story',
  allowance: 5,
  flags: ['shy'],
  needs: { help: 'Help' },
  variants: { rainy: { flags: ['shy'], about: 'It pours.' } },
  beats: {
    one: {
      lines: [{ say: 'Hello.' }, { say: 'Well?' }],
      timer: { seconds: 20, choice: 'wait' },
      choices: [
        choiceWith('help', { grade: 'dazzles', meets: ['help'], to: 'two' }),
        choiceWith('wait', { grade: 'falls-short', to: 'two' }),
        choiceWith('pay', { costs: 6, to: 'two' }),
        choiceWith('hide', { when: { flag: 'shy' }, to: 'two' }),
        choiceWith('ring', { to: 'ring-a' }),
      ],
    },
    two: { choices: [choiceWith('bye')] },
    'ring-a': { to: 'ring-b' },
    'ring-b': { to: 'ring-a' },
    end: END,
  },
  start: 'one',
});

const AT_ONCE = documentWith({ id: 'at-once', beats: { one: { to: 'end' }, end: END } });

let house: TestHouse;
let services: Services;
let ana: string;

beforeEach(async () => {
  house = await TestHouse.build([STORY, AT_ONCE]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
});

afterEach(() => house.demolish());

function start(changes: Partial<StartRequest> = {}): Promise<AttemptDetail> {
  return services.attempts.start(ana, { scenario: 'story', timerFactor: 1, ...changes });
}

function append(attempt: string, index: number, event: PlayerEvent): Promise<unknown> {
  return services.attempts.append(ana, attempt, index, event);
}

const chose = (choice: string, beat = 'one'): PlayerEvent => ({ type: 'chose', beat, choice, ms: 1_000 });

describe('starting', () => {
  test('stores the attempt, its first event and the scenario it plays', async () => {
    const detail = await start({ variant: 'rainy', timerFactor: 2.5 });
    expect(detail).toMatchObject({
      learner: ana,
      scenario: 'story',
      title: 'A story',
      version: '1.0.0',
      variant: 'rainy',
      mode: 'assessed',
      locale: 'en',
      status: 'in-progress',
      grade: null,
      score: null,
      startedAt: '2026-01-05T09:00:00.000Z',
      finishedAt: null,
      timerFactor: 2.5,
      remainingMs: null,
    });
    expect(detail.events).toEqual([
      { type: 'started', seed: detail.seed, timerFactor: 2.5, variant: 'rainy', index: 0, at: detail.startedAt },
    ]);
    expect(JSON.parse(detail.scenarioText)).toEqual(STORY);
    expect(await services.attempts.get(ana, detail.attempt)).toEqual(detail);
  });

  test('each has a seed of its own', async () => {
    expect((await start()).seed).not.toBe((await start()).seed);
  });

  test('a scenario that begins at its ending is over at once', async () => {
    const detail = await start({ scenario: 'at-once' });
    expect(detail).toMatchObject({ status: 'completed', grade: 'C', score: 40 });
    expect(detail.events.map(({ type }) => type)).toEqual(['started', 'ended']);
  });

  test('again, while one is in progress, is allowed; the list shows both, newest first', async () => {
    const first = await start();
    const second = await start();
    const list = await services.attempts.list(ana);
    expect(list.map(({ attempt }) => attempt)).toEqual([second.attempt, first.attempt]);
    await append(first.attempt, 1, chose('help'));
    await append(second.attempt, 1, chose('wait'));
  });

  test('newest first holds where the clock was set back a day', async () => {
    const first = await start();
    house.clock.advance(-86_400_000);
    const second = await start();
    expect((await services.attempts.list(ana)).map(({ attempt }) => attempt)).toEqual([second.attempt, first.attempt]);
  });

  test.each([
    ['a scenario that is not there', { scenario: 'nowhere' }, 'not-found'],
    ['a variant that is not there', { variant: 'sunny' }, 'bad-input'],
    ['a variant named like something every object has', { variant: 'constructor' }, 'bad-input'],
  ])('%s is refused and leaves nothing', async (_, changes, code) => {
    await expect(start(changes)).rejects.toMatchObject({ code });
    expect(await services.attempts.list(ana)).toEqual([]);
  });
});

describe('practice', () => {
  test('is marked as such and numbered by itself', async () => {
    await start();
    const { attempt, mode } = await start({ mode: 'practice' });
    expect(mode).toBe('practice');
    await append(attempt, 1, { type: 'hinted', beat: 'one', step: 0 });
    await append(attempt, 2, chose('wait'));
    await append(attempt, 3, { type: 'rewound', toIndex: 1 });
    await append(attempt, 4, chose('help'));
    expect(await append(attempt, 5, chose('bye', 'two'))).toMatchObject({ grade: 'A' });
  });

  test('an assessed attempt gets a variant that was not practised', async () => {
    await start({ mode: 'practice' });
    expect((await start({ mode: 'assessed' })).variant).toBe('rainy');
    expect((await start({ mode: 'assessed', variant: null })).variant).toBeNull();
  });

  test('begins in the middle of an earlier attempt, on its text and variant', async () => {
    const { attempt, hash } = await start({ variant: 'rainy' });
    await append(attempt, 1, chose('hide'));
    await append(attempt, 2, chose('bye', 'two'));
    await house.bundle({ ...STORY, title: 'Another story' });
    const again = await start({ mode: 'practice', from: { attempt, steps: 1 } });
    expect(again).toMatchObject({ variant: 'rainy', hash, title: 'A story', mode: 'practice', status: 'in-progress', takenOver: 1 });
    expect(again.events.map(({ type }) => type)).toEqual(['started', 'chose']);
    expect(await services.attempts.get(ana, again.attempt)).toEqual(again);
    expect(await append(again.attempt, 2, chose('bye', 'two'))).toMatchObject({ status: 'completed', takenOver: 1 });
    await start({ mode: 'practice', from: { attempt, steps: 0 } });
    expect((await services.attempts.list(ana)).map(({ takenOver }) => takenOver)).toEqual([0, 1, null]);
  });

  test.each<[string, (attempt: string) => Partial<StartRequest>, string]>([
    ['an assessed attempt', (attempt) => ({ from: { attempt, steps: 0 } }), 'not-allowed'],
    ['after as many choices as there were', (attempt) => ({ mode: 'practice', from: { attempt, steps: 2 } }), 'bad-input'],
    ['another scenario', (attempt) => ({ mode: 'practice', scenario: 'at-once', from: { attempt, steps: 0 } }), 'not-found'],
  ])('%s does not begin in the middle', async (_, changes, code) => {
    const { attempt } = await start();
    await append(attempt, 1, chose('help'));
    await append(attempt, 2, chose('bye', 'two'));
    await expect(start(changes(attempt))).rejects.toMatchObject({ code });
    expect(await services.attempts.list(ana)).toHaveLength(1);
  });

  test('another player’s attempt is not a place to begin', async () => {
    const { attempt } = await start();
    const { id: ben } = await services.people.add('Ben');
    const request: StartRequest = { scenario: 'story', timerFactor: 1, mode: 'practice', from: { attempt, steps: 0 } };
    await expect(services.attempts.start(ben, request)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('lines seen', () => {
  test('are those of every attempt on that text, rewound ones too', async () => {
    const { attempt, hash } = await start({ mode: 'practice' });
    expect(await services.attempts.seen(ana, hash)).toEqual([{ beat: 'one', lines: [0, 1] }]);
    await append(attempt, 1, chose('help'));
    await append(attempt, 2, { type: 'rewound', toIndex: 0 });
    expect((await services.attempts.seen(ana, hash)).map(({ beat }) => beat)).toEqual(['one', 'two']);
    expect(await services.attempts.seen(ana, '0'.repeat(64))).toEqual([]);
  });
});

describe('appending', () => {
  test('answers with the attempt as it stands', async () => {
    const { attempt } = await start();
    expect(await append(attempt, 1, chose('help'))).toMatchObject({ status: 'in-progress', grade: null, nextIndex: 2 });
    house.clock.advance(61_000);
    expect(await append(attempt, 2, chose('bye', 'two'))).toMatchObject({
      status: 'completed',
      grade: 'A',
      score: 95,
      finishedAt: '2026-01-05T09:01:01.000Z',
      nextIndex: 4,
    });
  });

  test.each<[string, PlayerEvent, string]>([
    ['a choice that is not there', chose('shout'), 'no-such-choice'],
    ['a choice named like something every object has', chose('toString'), 'no-such-choice'],
    ['a choice that is not offered', chose('hide'), 'not-offered'],
    ['a choice the allowance does not cover', chose('pay'), 'too-dear'],
    ['a choice of another beat', chose('bye', 'two'), 'wrong-beat'],
    ['a line that is not there', { type: 'reread', beat: 'one', line: 2 }, 'wrong-line'],
    ['a line of a beat that was not shown', { type: 'reread', beat: 'two', line: 0 }, 'wrong-beat'],
    ['going back', { type: 'rewound', toIndex: 0 }, 'practice-only'],
    ['a hint', { type: 'hinted', beat: 'one', step: 1 }, 'practice-only'],
  ])('%s is refused and stores nothing', async (_, event, refusal) => {
    const { attempt } = await start();
    await expect(append(attempt, 1, event)).rejects.toMatchObject({ code: 'not-allowed', details: { refusal } });
    expect((await services.attempts.get(ana, attempt)).events).toHaveLength(1);
    expect(await append(attempt, 1, chose('help'))).toMatchObject({ nextIndex: 2 });
  });

  test('a timer that ran out is taken where there is one, and refused where there is none', async () => {
    const { attempt } = await start();
    await append(attempt, 1, { type: 'timed-out', beat: 'one', ms: 20_000 });
    await expect(append(attempt, 2, { type: 'timed-out', beat: 'two', ms: 1 })).rejects.toMatchObject({
      details: { refusal: 'no-timer' },
    });
  });

  test.each([0, 2, 500])('index %i, which is not the next, is a conflict that says which is', async (index) => {
    const { attempt } = await start();
    await expect(append(attempt, index, chose('help'))).rejects.toMatchObject({
      code: 'conflict',
      details: { index, nextIndex: 1 },
    });
  });

  test('of many that ask for the same index at once, exactly one wins', async () => {
    const { attempt } = await start();
    const choices = ['help', 'wait', 'help', 'ring', 'wait'];
    const results = await Promise.allSettled(choices.map((choice) => append(attempt, 1, chose(choice))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'conflict' });
    }
    expect((await services.attempts.get(ana, attempt)).events).toHaveLength(2);
  });

  test('nothing can be added once it is over', async () => {
    const { attempt } = await start();
    await append(attempt, 1, chose('help'));
    await append(attempt, 2, chose('bye', 'two'));
    await expect(append(attempt, 4, chose('help'))).rejects.toMatchObject({ details: { refusal: 'over' } });
    await expect(services.attempts.abandon(ana, attempt, 4)).rejects.toMatchObject({ details: { refusal: 'over' } });
    await expect(services.attempts.hold(ana, attempt, 4, 5)).rejects.toMatchObject({ details: { refusal: 'over' } });
  });

  test('a run that went into a ring can only be abandoned', async () => {
    const { attempt } = await start();
    await append(attempt, 1, chose('ring'));
    await expect(append(attempt, 2, chose('help'))).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await services.attempts.abandon(ana, attempt, 2)).toMatchObject({ status: 'abandoned', grade: null });
  });

  test('goes on where it was after the program was closed', async () => {
    const { attempt } = await start();
    await append(attempt, 1, { type: 'reread', beat: 'one', line: 1 });
    await append(attempt, 2, chose('help'));
    await services.close();
    services = await house.open();
    const detail = await services.attempts.get(ana, attempt);
    await append(attempt, 3, { type: 'resumed', remainingMs: null });
    expect(await append(attempt, 4, chose('bye', 'two'))).toMatchObject({ status: 'completed', grade: 'A' });
    expect(detail.events).toHaveLength(3);
  });

  test('goes on with the scenario it was started with, though the file has changed', async () => {
    const { attempt, hash } = await start();
    await services.close();
    const changed = { ...STORY, version: '2.0.0', beats: { one: { choices: [choiceWith('other')] }, end: END } };
    await house.bundle(changed);
    services = await house.open();
    expect((await services.attempts.get(ana, attempt)).hash).toBe(hash);
    expect(await append(attempt, 1, chose('help'))).toMatchObject({ version: '1.0.0' });
    expect((await start()).version).toBe('2.0.0');
    expect((await services.readScenario('story', hash)).text).toBe(JSON.stringify(STORY));
    expect((await services.readScenario('story', null)).text).toBe(JSON.stringify(changed));
    await expect(services.readScenario('at-once', hash)).rejects.toMatchObject({ code: 'not-found' });
    await expect(services.readScenario('nowhere', null)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('times never run backwards within an attempt', async () => {
    const { attempt, startedAt } = await start();
    house.clock.advance(-86_400_000);
    await append(attempt, 1, chose('help'));
    await append(attempt, 2, chose('bye', 'two'));
    const { events, finishedAt } = await services.attempts.get(ana, attempt);
    expect(events.map(({ at }) => at)).toEqual(events.map(() => startedAt));
    expect(finishedAt).toBe(startedAt);
  });

  test('an attempt holds ten thousand events and can then be abandoned', { timeout: 60_000 }, async () => {
    const { attempt } = await start();
    const reread: PlayerEvent = { type: 'reread', beat: 'one', line: 0 };
    await fill(attempt, 10_000);
    await expect(append(attempt, 10_000, reread)).rejects.toMatchObject({ details: { refusal: 'too-many-events' } });
    expect(await services.attempts.abandon(ana, attempt, 10_000)).toMatchObject({ status: 'abandoned' });
  });
});

test('an attempt that is over has its choices and principles as rows; one that goes on has none', async () => {
  const [ended, left, open] = [await start(), await start(), await start()];
  await append(ended.attempt, 1, chose('help'));
  await append(ended.attempt, 2, chose('bye', 'two'));
  await append(left.attempt, 1, { type: 'timed-out', beat: 'one', ms: 20_000 });
  await services.attempts.abandon(ana, left.attempt, 2);
  await append(open.attempt, 1, chose('help'));
  await services.close();
  const rows = house.inDatabase((driver) =>
    driver.cells('SELECT a.id, step, beat, choice, c.grade, timed_out, ms FROM attempt_choice c JOIN attempt a ON a.number = c.attempt'),
  );
  expect(rows).toEqual([
    [ended.attempt, 1, 'one', 'help', 'dazzles', 0, 1_000],
    [ended.attempt, 2, 'two', 'bye', 'meets', 0, 1_000],
    [left.attempt, 1, 'one', 'wait', 'falls-short', 1, 20_000],
  ]);
});

describe('abandoning', () => {
  test('ends the attempt without a grade', async () => {
    const { attempt } = await start();
    await append(attempt, 1, chose('wait'));
    expect(await services.attempts.abandon(ana, attempt, 2)).toMatchObject({
      status: 'abandoned',
      grade: null,
      score: null,
      finishedAt: '2026-01-05T09:00:00.000Z',
    });
  });

  test('asks for the next index too', async () => {
    const { attempt } = await start();
    await expect(services.attempts.abandon(ana, attempt, 7)).rejects.toMatchObject({ code: 'conflict' });
  });
});

const held = async (attempt: string): Promise<number | null> =>
  (await services.attempts.get(ana, attempt)).remainingMs;

describe('holding', () => {
  test('keeps the time that is left, which never grows until the run moves on', async () => {
    const { attempt } = await start({ timerFactor: 2 });
    await services.attempts.hold(ana, attempt, 1, 90_000);
    expect(await held(attempt)).toBe(40_000);
    await services.attempts.hold(ana, attempt, 1, 12_345);
    await services.attempts.hold(ana, attempt, 1, 30_000);
    expect(await held(attempt)).toBe(12_345);
    await append(attempt, 1, { type: 'reread', beat: 'one', line: 0 });
    await append(attempt, 2, { type: 'resumed', remainingMs: 12_345 });
    expect(await held(attempt)).toBe(12_345);
    await append(attempt, 3, chose('help'));
    expect(await held(attempt)).toBeNull();
  });

  test('outlives the program', async () => {
    const { attempt } = await start();
    await services.attempts.hold(ana, attempt, 1, 7_000);
    await services.close();
    services = await house.open();
    expect(await held(attempt)).toBe(7_000);
  });

  test.each([0, 2])('a note for index %i is a conflict', async (index) => {
    const { attempt } = await start();
    await expect(services.attempts.hold(ana, attempt, index, 5)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('is refused where there is no timer, or it is off', async () => {
    const { attempt } = await start();
    await append(attempt, 1, chose('help'));
    const off = await start({ timerFactor: 0 });
    for (const [which, index] of [[attempt, 2], [off.attempt, 1]] as const) {
      await expect(services.attempts.hold(ana, which, index, 5)).rejects.toMatchObject({
        code: 'not-allowed',
        details: { refusal: 'no-timer' },
      });
    }
  });
});

describe("another's attempt", () => {
  test('is not there, whatever is asked of it', async () => {
    const { attempt } = await start();
    const { id: bo } = await services.people.add('Bo');
    const { attempts } = services;
    for (const call of [
      () => attempts.get(bo, attempt),
      () => attempts.append(bo, attempt, 1, chose('help')),
      () => attempts.hold(bo, attempt, 1, 5),
      () => attempts.abandon(bo, attempt, 1),
      () => attempts.get(ana, '00000000-0000-4000-8000-000000000000'),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await attempts.list(bo)).toEqual([]);
  });
});

test('more attempts than are kept at hand can be played side by side', async () => {
  const details = await Promise.all(Array.from({ length: 40 }, () => start()));
  for (const word of ['help', 'bye']) {
    for (const detail of details) {
      const stored = await services.attempts.get(ana, detail.attempt);
      await new TestPlayer(services.attempts, ana, stored).play(word);
    }
  }
  const list = await services.attempts.list(ana);
  expect(list.map(({ grade }) => grade)).toEqual(details.map(() => 'A'));
});

test('stored events that do not replay make a call fail, and the rest goes on', async () => {
  const { attempt } = await start();
  const other = await start();
  await services.close();
  house.inDatabase((driver) => {
    driver.run("INSERT INTO event VALUES (@attempt, 1, @body)", {
      attempt,
      body: JSON.stringify({ ...chose('shout'), index: 1, at: '2026-01-05T09:00:00.000Z' }),
    });
    driver.run('UPDATE attempt SET next_index = 2 WHERE id = @attempt', { attempt });
  });
  services = await house.open();
  await expect(append(attempt, 2, chose('help'))).rejects.toMatchObject({
    code: 'unavailable',
    details: { part: 'events' },
  });
  expect(await append(other.attempt, 1, chose('help'))).toMatchObject({ nextIndex: 2 });
});

test.each([
  ['replaced', "UPDATE scenario_archive SET text = replace(text, 'A story', 'Another')"],
  ['damaged', "UPDATE scenario_archive SET text = '{'"],
])('an archived scenario that was %s is not played', async (_, change) => {
  const { attempt } = await start();
  await services.close();
  house.inDatabase((driver) => driver.exec(change));
  services = await house.open();
  await expect(append(attempt, 1, chose('help'))).rejects.toMatchObject({
    code: 'unavailable',
    details: { part: 'archived-scenario' },
  });
  expect(await services.attempts.list(ana)).toHaveLength(1);
});

/** Fills an attempt with rereads behind main's back, for ten thousand calls would take too long. */
async function fill(attempt: string, events: number): Promise<void> {
  await services.close();
  house.inDatabase((driver) => {
    driver.transaction(() => {
      for (let index = 1; index < events; index++) {
        const body = JSON.stringify({ type: 'reread', beat: 'one', line: 0, index, at: '2026-01-05T09:00:00.000Z' });
        driver.run('INSERT INTO event VALUES (@attempt, @index, @body)', { attempt, index, body });
      }
      driver.run('UPDATE attempt SET next_index = @events WHERE id = @attempt', { attempt, events });
    });
  });
  services = await house.open();
}
