import { cpSync, rmSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashJson, NO_PREVIOUS } from '#core/results/hash.ts';
import type { SignedHead } from '#core/results/signed-head.ts';
import type { Services } from '#main/services/services.ts';
import type { Driver } from '#main/services/store/driver.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({
  beats: { one: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('plain')] }, end: END },
});

let house: TestHouse;
let services: Services;
let ana: string;

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
});

afterEach(() => house.demolish());

async function play(choice: string): Promise<string> {
  const detail = await services.attempts.start(ana, { scenario: 'test', timerFactor: 1 });
  await new TestPlayer(services.attempts, ana, detail).play(choice);
  return detail.attempt;
}

async function head(): Promise<SignedHead> {
  const signed = await services.signedHead();
  if (signed === null) throw new Error('There is nothing to sign yet.');
  return signed;
}

const problems = async (outside: SignedHead | null = null): Promise<string[]> =>
  (await verifyFolder(house.dataFolder, outside)).problems.map(({ attempt, problem }) => `${attempt}: ${problem}`);

/** Edits what a record was sealed with, then seals it and all after it anew, as the software would. */
function rebuild(driver: Driver, seq: number, edit: (body: string) => string): void {
  let previous = NO_PREVIOUS;
  for (const row of driver.all('SELECT seq, body FROM record ORDER BY seq')) {
    const { seq: at, body } = row as { seq: number; body: string };
    const { recordHash: _, ...fields } = JSON.parse(at === seq ? edit(body) : body);
    const linked = { ...fields, previous };
    const hash = hashJson(linked);
    driver.run('UPDATE record SET previous = @previous, hash = @hash, body = @body WHERE seq = @at', {
      previous,
      hash,
      body: JSON.stringify({ ...linked, recordHash: hash }),
      at,
    });
    previous = hash;
  }
}

describe('a chain that was rebuilt with care', () => {
  test('is told by its signatures, from the first record that changed', async () => {
    await play('plain');
    const edited = await play('plain');
    const last = await play('wow');
    expect(await problems()).toEqual([]);
    await services.close();
    house.inDatabase((driver) => {
      rebuild(driver, 2, (body) => body.replace(/"ms":\d+/, '"ms":1'));
      driver.run(`UPDATE event SET body = json_set(body, '$.ms', 1) WHERE attempt = @edited AND json_extract(body, '$.ms') IS NOT NULL`, { edited });
      driver.run('UPDATE attempt SET active_ms = 1 WHERE id = @edited', { edited });
      driver.run('UPDATE attempt_choice SET ms = 1 WHERE attempt = (SELECT number FROM attempt WHERE id = @edited)', { edited });
    });
    const rebuilt = 'its signature is not over what stands there: the chain was rebuilt after it was sealed';
    expect(await problems()).toEqual([`${edited}: ${rebuilt}`, `${last}: ${rebuilt}`]);
  });

  test('and whose signatures were taken out, is told by its unsigned end', async () => {
    await play('plain');
    await play('plain');
    await services.close();
    house.inDatabase((driver) => {
      driver.run('DELETE FROM head_signature');
    });
    expect(await problems()).toEqual([expect.stringMatching(/^1: the end of the chain is not signed: records 1 to 2/)]);
  });

  test('and signed with another key, is told by the key', async () => {
    const attempt = await play('plain');
    const { key } = await head();
    await services.close();
    rmSync(join(house.dataFolder, 'keys'), { recursive: true });
    services = await house.open();
    expect(await problems()).toEqual([expect.stringContaining(`${attempt}: it is signed with a key (${key.slice(0, 8)}…)`)]);
  });
});

describe('a head that was kept outside', () => {
  test('stands, also after more was played', async () => {
    await play('plain');
    const kept = await head();
    expect(await problems(kept)).toEqual([]);
    await play('wow');
    expect(await problems(kept)).toEqual([]);
  });

  test('tells that an older copy of the whole folder was put in its place', async () => {
    await play('plain');
    await services.close();
    const copy = join(house.root, 'copy');
    cpSync(house.dataFolder, copy, { recursive: true });
    services = await house.open();
    await play('wow');
    const kept = await head();
    await services.close();
    rmSync(house.dataFolder, { recursive: true });
    cpSync(copy, house.dataFolder, { recursive: true });
    expect(await problems()).toEqual([]);
    expect(await problems(kept)).toEqual([expect.stringMatching(/^2: the chain ends at record 1, and it went to 2/)]);
    services = await house.open();
    await play('plain');
    expect(await problems(kept)).toEqual([expect.stringMatching(/^2: record 2 is not the one that was there/)]);
  });

  test('that was edited itself, or is of another installation, is refused', async () => {
    await play('plain');
    const kept = await head();
    expect(await problems({ ...kept, seq: kept.seq + 1 })).toEqual([expect.stringContaining('does not carry its own signature')]);
    const other = await TestHouse.build([STORY]);
    await (await other.open()).people.add('Bo');
    expect((await verifyFolder(other.dataFolder, kept)).problems).toMatchObject([{ problem: expect.stringContaining('of another installation') }]);
    await other.demolish();
  });
});

describe('the key', () => {
  test('is one a shell, stays, and both shells’ heads stand', async () => {
    await play('plain');
    const first = await head();
    await services.close();
    services = await house.open({ shell: 'web' });
    await play('plain');
    const second = await head();
    expect(second.key).not.toBe(first.key);
    await services.close();
    services = await house.open();
    await play('plain');
    expect((await head()).key).toBe(first.key);
    expect(await problems()).toEqual([]);
    expect(await problems(second)).toEqual([]);
  });

  test('is its owner’s alone, and what seals it is asked', async () => {
    const { mode } = await stat(join(house.dataFolder, 'keys', 'cli.private'));
    expect(mode & 0o777).toBe(0o600);
    await services.close();
    const flip = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0xff);
    const secrets = { kind: 'system', seal: flip, open: flip } as const;
    services = await house.open({ shell: 'electron', secrets });
    const { key } = await playedHead();
    const sealed = await readFile(join(house.dataFolder, 'keys', 'electron.private'));
    expect(sealed[0]).toBe(0x30 ^ 0xff);
    await services.close();
    services = await house.open({ shell: 'electron', secrets });
    expect((await head()).key).toBe(key);
  });

  test.each([
    ['zeroed', Buffer.alloc(48)],
    ['cut short', Buffer.alloc(0)],
  ])('that is %s is replaced; what it signed can still be checked', async (_, bytes) => {
    await play('plain');
    await services.close();
    await writeFile(join(house.dataFolder, 'keys', 'cli.private'), bytes);
    services = await house.open();
    await play('wow');
    expect(await problems()).toEqual([]);
    expect(await readdir(join(house.dataFolder, 'keys'))).toHaveLength(3);
  });

  test('results from before there were keys stand unsigned, later ones are signed', async () => {
    await play('plain');
    await services.close();
    rmSync(join(house.dataFolder, 'keys'), { recursive: true });
    house.inDatabase((driver) => driver.run('DELETE FROM head_signature'));
    expect(await problems()).toEqual([]);
    services = await house.open();
    await play('wow');
    expect(await problems()).toEqual([]);
    await services.close();
    house.inDatabase((driver) => driver.run('DELETE FROM head_signature'));
    expect(await problems()).toEqual([expect.stringMatching(/^2: the end of the chain is not signed: record 2 is/)]);
  });
});

async function playedHead(): Promise<SignedHead> {
  await play('plain');
  return head();
}
