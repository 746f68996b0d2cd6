import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '#tests/support/cli.ts';
import { TestHouse } from '#tests/support/services.ts';
import { PASSPHRASE, staffAccount } from '#tests/support/staff.ts';

let house: TestHouse;

beforeEach(async () => {
  house = await TestHouse.build();
});

afterEach(async () => {
  await house.demolish();
});

const reset = (name: string, ...more: readonly string[]) => runCli(['staff', 'reset', name, '--data', house.dataFolder, ...more]);

/** Makes an account of HR, has its passphrase guessed, and closes up. */
async function lostPassphrase(): Promise<void> {
  const services = await house.open();
  await staffAccount(services, 'hr');
  for (let guesses = 0; guesses < 6; guesses++) await services.access.staff.signIn('Hanna', 'guessed').catch(() => undefined);
  await services.close();
}

describe('staff reset', () => {
  test('lets somebody in again by a passphrase that is shown once, and is written down', async () => {
    await lostPassphrase();
    const { exitCode, stdout, stderr } = await reset('hanna');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const passphrase = /^ {2}(\S+)$/m.exec(stdout)?.[1] ?? '';
    expect(passphrase).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){4}$/);
    const services = await house.open();
    expect(await services.access.staff.signIn('Hanna', passphrase)).toMatchObject({ role: 'hr' });
    await expect(services.access.staff.signIn('Hanna', PASSPHRASE)).rejects.toMatchObject({ code: 'forbidden' });
    const [entry] = await services.store.audit.list({ kind: 'account-reset', limit: 1 });
    expect(entry).toMatchObject({ staff: null, staffName: null, body: { role: 'hr' } });
  });

  test('as JSON, prints nothing else', async () => {
    await lostPassphrase();
    const { stdout } = await reset('Hanna', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ account: { name: 'Hanna', archivedAt: null }, passphrase: expect.any(String) });
  });

  test('says which accounts there are where none has the name', async () => {
    await lostPassphrase();
    const { exitCode, stderr } = await reset('Hannah');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('No staff account is called “Hannah”. There are: “Hanna”.');
  });

  test('begins nothing in a folder without data, and waits for a running shell to be closed', async () => {
    expect(await reset('Hanna')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('There is nothing of Extra Mile in') });
    await house.open({ shell: 'web' });
    expect(await reset('Hanna')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('Another Extra Mile (web shell') });
  });
});
