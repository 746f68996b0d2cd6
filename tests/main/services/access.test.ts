import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { delayAfter } from '#main/services/access/delays.ts';
import { SecretHash } from '#main/services/access/secret-hash.ts';
import type { Services } from '#main/services/services.ts';
import { testBytes, TestHouse } from '#tests/support/services.ts';
import { PASSPHRASE, staffAccount } from '#tests/support/staff.ts';

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
});

afterEach(async () => {
  await house.demolish();
});

const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'let in',
    (error: { readonly details?: { readonly refusal?: unknown } }) => error.details?.refusal,
  );

const guess = () => codeOf(services.access.staff.signIn('Hanna', 'guessed'));

async function again(): Promise<void> {
  await services.close();
  services = await house.open();
}

describe('a hash', () => {
  test('is argon2id with 19 MiB and 2 passes, says so, and has a salt of its own', async () => {
    const hash = new SecretHash({ randomBytes: testBytes });
    const [one, two] = [await hash.hash(PASSPHRASE), await hash.hash(PASSPHRASE)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(two).not.toBe(one);
    expect(await hash.verify(PASSPHRASE, one)).toBe(true);
    expect(await hash.verify(`${PASSPHRASE} `, one)).toBe(false);
    expect(await hash.verify(PASSPHRASE, null)).toBe(false);
  });

  test('is the same secret however a keyboard composes it, and stays right when the cost is raised', async () => {
    const cheap = new SecretHash({ randomBytes: testBytes, cost: { memory: 8, passes: 1 } });
    const kept = await cheap.hash('quatre cafés très noirs'.normalize('NFC'));
    const dear = new SecretHash({ randomBytes: testBytes, cost: { memory: 64, passes: 3 } });
    expect(await dear.verify('quatre cafés très noirs'.normalize('NFD'), kept)).toBe(true);
  });
});

test('the wait doubles after three wrong tries, up to a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 6].map((failures) => delayAfter(failures) / 1_000)).toEqual([0, 0, 2, 4, 8, 16]);
  expect(delayAfter(12)).toBe(15 * 60_000);
  expect(delayAfter(100_000)).toBe(15 * 60_000);
});

describe('wrong tries', () => {
  beforeEach(async () => {
    await staffAccount(services, 'hr');
    for (let guesses = 0; guesses < 3; guesses++) expect(await guess()).toBe('wrong-passphrase');
  });

  test('are counted over a restart', async () => {
    await again();
    expect(await codeOf(services.access.staff.signIn('Hanna', PASSPHRASE))).toBe('too-soon');
    house.clock.advance(2_000);
    expect(await guess()).toBe('wrong-passphrase');
    house.clock.advance(3_999);
    expect(await guess()).toBe('too-soon');
    house.clock.advance(1);
    expect(await codeOf(services.access.staff.signIn('Hanna', PASSPHRASE))).toBe('let in');
    expect(await guess()).toBe('wrong-passphrase');
  });

  test('that come at once are taken one after the other', async () => {
    house.clock.advance(2_000);
    const answers = await Promise.all(Array.from({ length: 8 }, guess));
    expect(answers.filter((answer) => answer === 'wrong-passphrase')).toHaveLength(1);
  });

  test('wait no longer than they should where the clock is set back by a year', async () => {
    house.clock.advance(-365 * 86_400_000);
    expect(await guess()).toBe('too-soon');
    house.clock.advance(2_000);
    expect(await codeOf(services.access.staff.signIn('Hanna', PASSPHRASE))).toBe('let in');
  });

  test('leave neither name nor secret in the database, and those of nobody are not kept without end', async () => {
    await codeOf(services.access.staff.signIn('my passphrase by mistake', 'guessed'));
    await services.close();
    const [rows] = house.inDatabase((driver) => [driver.all('SELECT * FROM failed_try')]);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/hanna|mistake|guessed/i);
    services = await house.open();
    const { tries } = services.store;
    for (let name = 0; name < 1_100; name++) await tries.put(`nobody ${name}`, false, { failures: 1, failedAt: new Date(name).toISOString() });
    expect(await tries.find('nobody 50')).toBeNull();
    expect(await tries.find('nobody 1099')).not.toBeNull();
    expect(await guess()).toBe('too-soon');
  });
});

test('what is done about accounts is written down, by whom and without a secret', async () => {
  const { id } = await staffAccount(services, 'hr');
  await services.access.note({ id, name: 'Hanna' }, 'account-added', { account: id, role: 'hr' });
  expect(await services.store.audit.list({ limit: 5 })).toMatchObject([{ staffName: 'Hanna', kind: 'account-added' }]);
});

describe('under supervision', () => {
  const code = async (): Promise<string> => services.access.codes.make(await staffAccount(services, 'trainer')).code;

  test('a code opens for half an hour, and a new one ends the last', async () => {
    const first = await code();
    expect(first).toMatch(/^\d{6}$/);
    expect(await services.access.codes.enter('ana', `${first.slice(0, 3)} ${first.slice(3)}`)).toMatchObject({ by: { name: 'Theo' } });
    const second = await code();
    expect(await codeOf(services.access.codes.enter('ana', first))).toBe('wrong-code');
    house.clock.advance(30 * 60_000 - 1);
    expect(await codeOf(services.access.codes.enter('ana', second))).toBe('let in');
    house.clock.advance(1);
    expect(await codeOf(services.access.codes.enter('ana', second))).toBe('wrong-code');
  });

  test('a code cannot be guessed at speed', async () => {
    await code();
    const answers: unknown[] = [];
    for (const wrong of ['000001', '000002', '000003', '000004']) answers.push(await codeOf(services.access.codes.enter('ana', wrong)));
    expect(answers).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'too-soon']);
  });
});

test('an account is archived with whatever it had open, and its name stays its own', async () => {
  await staffAccount(services, 'hr');
  const { id } = await staffAccount(services, 'trainer');
  await services.access.staff.change(id, { archived: true });
  expect(await codeOf(services.access.staff.signIn('Theo', PASSPHRASE))).toBe('wrong-passphrase');
  await expect(services.access.staff.add({ name: 'THEO', role: 'hr', passphrase: PASSPHRASE })).rejects.toMatchObject({ code: 'conflict' });
  await services.access.staff.change(id, { archived: false });
  expect(await codeOf(services.access.staff.signIn('Theo', PASSPHRASE))).toBe('let in');
});

test('the rules are those of the policy', async () => {
  await services.close();
  const policy = { format: 1, players: { names: 'typed', assessed: 'supervisor', pinDigits: 6, idleMinutes: 0 }, staff: { passphraseCharacters: 20 } };
  await writeFile(join(house.dataFolder, 'policy.json'), JSON.stringify(policy));
  services = await house.open();
  expect(await services.access.rules()).toEqual({
    staffSetUp: false,
    passphraseCharacters: 20,
    staffIdleMinutes: 10,
    playerIdleMinutes: 0,
    names: 'typed',
    assessed: 'supervisor',
    pinDigits: 6,
  });
  await expect(services.access.staff.setUp('Hanna', 'nineteen characters')).rejects.toMatchObject({ code: 'bad-input' });
});
