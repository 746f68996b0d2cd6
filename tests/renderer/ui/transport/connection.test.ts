import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { type Connection, connect } from '#renderer/ui/transport/connection.ts';
import { toCallFailure } from '#renderer/ui/transport/failure.ts';
import { ContractError } from '#core/contract/errors.ts';
import { MemoryLink } from '#tests/renderer/ui/support/memory-link.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;
let services: Services;
let link: MemoryLink;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
});

afterEach(async () => {
  await house.demolish();
});

function connected(learner: string | null = null): Connection {
  return connect((token) => {
    link = new MemoryLink(services, token);
    return link;
  }, learner);
}

describe('a connection', () => {
  it('opens a session at the first call, one for calls that come at once', async () => {
    const { client } = connected();
    await Promise.all([client.people.list(), client.app.info(), client.settings.get()]);
    expect(link.called.filter((name) => name === 'session.open')).toHaveLength(1);
  });

  it('calls in the name of whoever signed in', async () => {
    const { client, signIn } = connected();
    const ana = await client.people.add({ name: 'Ana' });
    await expect(client.attempts.list()).rejects.toMatchObject({ name: 'CallFailure' });
    await signIn(ana.id);
    expect(await client.attempts.list()).toEqual([]);
  });

  it('never calls in the name of whoever was there before, though a session for them was being opened', async () => {
    const { client, signIn } = connected();
    const ana = await client.people.add({ name: 'Ana' });
    const ben = await client.people.add({ name: 'Ben' });
    const [first, second] = [signIn(ana.id), signIn(ben.id)];
    await Promise.all([first, second]);
    await client.settings.set({ textSize: 200 });
    expect((await services.ownSettings.get(ana.id)).own).toBe(false);
    expect((await services.ownSettings.get(ben.id)).own).toBe(true);
  });

  it('opens another session where main has forgotten the first', async () => {
    const { client, state } = connected();
    await client.people.list();
    await services.close();
    services = await house.open();
    link.moveTo(services);
    expect(await client.people.list()).toEqual([]);
    expect(state.get()).toBe('up');
  });

  it('begins without anybody where the remembered player is not there any more', async () => {
    const { client } = connected('7f0c1c9e-0000-4000-8000-000000000000');
    expect(await client.people.list()).toEqual([]);
  });

  it('is lost while nobody answers, and up again with the first answer', async () => {
    const { client, state, ping } = connected();
    await client.people.list();
    link.weather = 'down';
    await expect(client.people.list()).rejects.toMatchObject({ code: 'no-connection' });
    expect(state.get()).toBe('lost');
    await ping();
    expect(state.get()).toBe('lost');
    link.weather = 'fine';
    await ping();
    expect(state.get()).toBe('up');
  });

  it('stays up where main answers with a refusal', async () => {
    const { client, state } = connected();
    await expect(client.scenarios.read({ id: 'nothing-here' })).rejects.toMatchObject({ code: 'not-found' });
    expect(state.get()).toBe('up');
  });
});

describe('toCallFailure', () => {
  it('takes a refusal of the shell itself for being locked out', () => {
    const refused = new ContractError('forbidden', 'This page is locked out.', { refusedBy: 'web shell' });
    expect(toCallFailure(refused).code).toBe('locked-out');
    expect(toCallFailure(new ContractError('forbidden', 'Not yours.')).code).toBe('forbidden');
  });
});
