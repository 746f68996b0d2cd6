import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { type CliResult, runCli } from '#tests/support/cli.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { TestHouse } from '#tests/support/services.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

const beats = {
  desk: {
    timer: { seconds: 60, choice: 'late' },
    choices: [
      choiceWith('help', { to: 'thanks', meets: ['room'] }),
      choiceWith('late', { to: 'door', grade: 'falls-short' }),
    ],
  },
  thanks: { choices: [choiceWith('flowers', { grade: 'dazzles' }), choiceWith('nod')] },
  door: { choices: [choiceWith('wave', { grade: 'falls-short' })] },
  end: END,
};

const old = documentWith({
  id: 'lobby',
  start: 'desk',
  needs: { room: 'A room' },
  variants: { rainy: { mood: 20 } },
  beats,
});

let house: TestHouse;
let services: Services;
/** Attempts by the script that was played, in the order they were started. */
let attempts: Record<string, string>;

beforeEach(async () => {
  house = await TestHouse.build([old]);
  services = await house.open();
  // Each by a person of their own: a second attempt may be given a variant.
  const play = async (name: string, script: string, variant?: string): Promise<string> => {
    const { id } = await services.people.add(name);
    const detail = await services.attempts.start(id, { scenario: 'lobby', variant, timerFactor: 1 });
    const player = new TestPlayer(services.attempts, id, detail);
    await player.play(script);
    if (name === 'abandoned') await services.attempts.abandon(id, detail.attempt, player.index);
    return detail.attempt;
  };
  attempts = {
    dazzled: await play('dazzled', 'help,flowers'),
    nodded: await play('nodded', 'help,nod'),
    late: await play('late', '@timeout,wave'),
    rainy: await play('rainy', 'help,nod', 'rainy'),
    open: await play('open', 'late'),
    abandoned: await play('abandoned', 'late'),
  };
  await write('old.json', old);
});

afterEach(() => house.demolish());

async function write(name: string, document: unknown): Promise<void> {
  await writeFile(join(house.root, name), JSON.stringify(document, null, 2));
}

function diff(...args: string[]): Promise<CliResult> {
  return runCli(['diff', ...args, '--data', house.dataFolder], house.root);
}

/** The difference that an edit makes, and the exit code. */
async function diffWith(edit: Record<string, unknown>): Promise<unknown> {
  await write('new.json', { ...old, version: '1.1.0', ...edit });
  const { exitCode, stdout, stderr } = await diff('old.json', 'new.json', '--json');
  expect(stderr).toBe('');
  return { exitCode, ...JSON.parse(stdout) };
}

const NOTHING = { attempts: 6, notReplayable: [], changed: [] };

describe('every attempt made with the old contents is looked at', () => {
  test('a scenario does not differ from itself, however it is written down', async () => {
    expect(JSON.parse((await diff('old.json', 'old.json', '--json')).stdout)).toEqual(NOTHING);
    expect(await diffWith({ title: 'Another title' })).toEqual({ exitCode: 0, ...NOTHING });
  });

  test('a choice renamed: those who took it cannot be replayed, and from which step on', async () => {
    const thanks = { choices: [choiceWith('flowers', { grade: 'dazzles' }), choiceWith('smile')] };
    expect(await diffWith({ beats: { ...beats, thanks } })).toEqual({
      exitCode: 1,
      attempts: 6,
      notReplayable: [
        { attempt: attempts['nodded'], step: 2 },
        { attempt: attempts['rainy'], step: 2 },
      ],
      changed: [],
    });
  });

  test('a grade changed', async () => {
    const thanks = { choices: [choiceWith('flowers'), choiceWith('nod', { grade: 'dazzles' })] };
    expect(await diffWith({ beats: { ...beats, thanks } })).toEqual({
      exitCode: 1,
      attempts: 6,
      notReplayable: [],
      changed: [
        { attempt: attempts['dazzled'], from: 'A', to: 'C' },
        { attempt: attempts['nodded'], from: 'C', to: 'A' },
        { attempt: attempts['rainy'], from: 'C', to: 'A' },
      ],
    });
  });

  test('a need added that nobody met', async () => {
    expect(await diffWith({ needs: { room: 'A room', key: 'A key' } })).toMatchObject({
      exitCode: 1,
      notReplayable: [],
      changed: [
        { attempt: attempts['dazzled'], from: 'A', to: 'F' },
        { attempt: attempts['nodded'], from: 'C', to: 'F' },
        { attempt: attempts['rainy'], from: 'C', to: 'F' },
      ],
    });
  });

  test('a beat taken out: finished attempts break, unfinished ones only as far as they went', async () => {
    const { door: _, ...rest } = beats;
    const desk = { ...beats.desk, choices: [beats.desk.choices[0], choiceWith('late', { to: 'end' })] };
    expect(await diffWith({ beats: { ...rest, desk } })).toEqual({
      exitCode: 1,
      attempts: 6,
      notReplayable: [{ attempt: attempts['late'], step: 2 }],
      changed: [],
    });
    const gone = { ...beats.desk, timer: undefined, choices: [beats.desk.choices[0]] };
    expect(await diffWith({ beats: { ...rest, desk: gone } })).toMatchObject({
      notReplayable: [
        { attempt: attempts['late'], step: 1 },
        { attempt: attempts['open'], step: 1 },
        { attempt: attempts['abandoned'], step: 1 },
      ],
    });
  });

  test('a variant taken out: its attempts cannot even begin', async () => {
    expect(await diffWith({ variants: {} })).toMatchObject({
      exitCode: 1,
      notReplayable: [{ attempt: attempts['rainy'], step: 0 }],
      changed: [],
    });
  });

  test('many attempts, in the order they were started', async () => {
    const { id } = await services.people.add('Bo');
    const more: string[] = [];
    for (let count = 0; count < 210; count++) {
      const detail = await services.attempts.start(id, { scenario: 'lobby', timerFactor: 1 });
      await new TestPlayer(services.attempts, id, detail).play('help,nod');
      more.push(detail.attempt);
    }
    const thanks = { choices: [choiceWith('nod', { grade: 'dazzles' })] };
    const found = await diffWith({ beats: { ...beats, thanks } });
    expect(found).toMatchObject({
      attempts: 216,
      changed: [attempts['nodded'], attempts['rainy'], ...more].map((attempt) => ({ attempt, from: 'C', to: 'A' })),
    });
  });
});

describe('in words', () => {
  test('each difference is told with its reason, and then how many there are', async () => {
    const thanks = { choices: [choiceWith('flowers'), choiceWith('smile')] };
    await write('new.json', { ...old, variants: {}, beats: { ...beats, thanks } });
    const { exitCode, stdout } = await diff('old.json', 'new.json');
    expect(exitCode).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `${attempts['nodded']}: breaks at step 2: "thanks" has no choice "nod" any more`,
      `${attempts['rainy']}: breaks at step 0: there is no variant "rainy" any more`,
      `${attempts['dazzled']}: A becomes C`,
      '6 attempts were made with the contents of old.json: 2 cannot be replayed, 1 graded differently, 3 as before.',
      '',
    ]);
  });

  test('attempts of other contents are named, as they are not looked at', async () => {
    await write('older.json', { ...old, title: 'An older title' });
    const { exitCode, stdout } = await diff('older.json', 'old.json');
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      'No stored attempt of "lobby" was made with the contents of older.json.\n6 attempts of "lobby" were made with other contents and not looked at.\n',
    );
    expect(JSON.parse((await diff('older.json', 'old.json', '--json')).stdout)).toEqual({ ...NOTHING, attempts: 0 });
  });
});

test('reads without the lock, while a shell writes and after it', async () => {
  const during = await diff('old.json', 'old.json');
  expect(during).toMatchObject({ exitCode: 0, stderr: '' });
  await services.close();
  expect(await diff('old.json', 'old.json')).toEqual(during);
});

describe('what cannot be compared', () => {
  async function failure(...args: string[]): Promise<unknown> {
    const { exitCode, stdout, stderr } = await diff(...args, '--json');
    expect(stderr).toBe('');
    return { exitCode, ...JSON.parse(stdout).error };
  }

  test('two scenarios of different ids are wrong use', async () => {
    await write('new.json', { ...old, id: 'foyer' });
    expect(await failure('old.json', 'new.json')).toMatchObject({
      exitCode: 2,
      code: 'different-scenarios',
      message: expect.stringContaining('"lobby" and "foyer"'),
      details: { old: 'lobby', new: 'foyer' },
    });
  });

  test('a file missing from the line is wrong use', async () => {
    expect(await failure('old.json')).toMatchObject({ exitCode: 2, code: 'wrong-use' });
  });

  test('an edit that is not valid is told with its findings', async () => {
    await write('new.json', { ...old, titel: 'x', minutes: 0 });
    expect(await failure('old.json', 'new.json')).toMatchObject({
      exitCode: 1,
      code: 'invalid-scenario',
      details: { file: 'new.json', findings: [{ rule: 'schema' }, { rule: 'schema' }] },
    });
    const { exitCode, stdout, stderr } = await diff('old.json', 'new.json');
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^new\.json:\d+:\d+: schema: .*\nnew\.json:\d+:\d+: schema: .*\n$/);
  });

  test('a file that is not there', async () => {
    expect(await failure('nowhere.json', 'old.json')).toMatchObject({ exitCode: 1, code: 'invalid-scenario' });
  });

  test('a data folder without results', async () => {
    const { exitCode, stdout } = await runCli(['diff', 'old.json', 'old.json', '--data', house.bundledFolder, '--json'], house.root);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'no-results' } });
  });

  test('an attempt whose events were spoilt', async () => {
    await services.close();
    const attempt = attempts['nodded'] ?? '';
    house.inDatabase((driver) => driver.run("UPDATE event SET body = '{}' WHERE attempt = @attempt", { attempt }));
    expect(await failure('old.json', 'old.json')).toMatchObject({
      exitCode: 1,
      code: 'unreadable-attempt',
      message: expect.stringContaining('verify'),
      details: { attempt },
    });
  });
});
