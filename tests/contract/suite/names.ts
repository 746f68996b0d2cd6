import { beforeEach, describe, expect, test } from 'vitest';
import type { ContractClient } from '#core/contract/client.ts';
import { STAFF_NAMES } from '#tests/support/staff.ts';
import { chose, failure, NOBODY, PIN } from './common.ts';
import type { ContractHouse } from './contract-house.ts';

/** How a name is kept to its owner, and what input is refused. */
export function namesSuite(at: ContractHouse): void {
  describe('a PIN', () => {
    let bo: string;
    beforeEach(async () => {
      ({ id: bo } = await at.player.people.add({ name: 'Bo' }));
    });
    const assess = (client: ContractClient) => client.attempts.start({ scenario: 'test', timerFactor: 1 });

    test('is asked for by attempts that count, not by practice', async () => {
      const client = await at.signIn('player', bo);
      expect(await failure(assess(client))).toMatchObject({ code: 'forbidden', details: { refusal: 'no-pin' } });
      expect(await client.attempts.start({ scenario: 'test', mode: 'practice', timerFactor: 1 })).toMatchObject({ mode: 'practice' });
      await client.pins.choose({ pin: PIN });
      expect(await assess(client)).toMatchObject({ mode: 'assessed', learner: bo });
    });

    test('once chosen, is needed to enter the name, and who entered it before is out', async () => {
      const [mine, others] = [await at.signIn('player', bo), await at.signIn('player', bo)];
      await mine.pins.choose({ pin: PIN });
      expect(await failure(others.people.me())).toMatchObject({ code: 'no-session' });
      const { open } = at.connection.client.session;
      const entry = { role: 'player', learner: bo } as const;
      expect(await failure(open(entry))).toMatchObject({ code: 'forbidden', details: { refusal: 'pin-needed' } });
      expect(await failure(open({ ...entry, pin: '9999' }))).toMatchObject({ details: { refusal: 'wrong-pin' } });
      expect(await open({ ...entry, pin: '25 80' })).toMatchObject({ learner: bo });
      expect(await mine.people.me()).toMatchObject({ name: 'Bo' });
    });

    test('of a name that has results is chosen with a code of staff, where there is none', async () => {
      const { open } = at.connection.client.session;
      await at.start();
      const trainer = await at.signIn('trainer');
      await trainer.pins.remove({ person: at.ana });
      const entry = { role: 'player', learner: at.ana } as const;
      const unset = { code: 'forbidden', details: { refusal: 'pin-unset' } };
      for (const asked of [entry, { ...entry, pin: '1470' }, { ...entry, code: '123456' }]) {
        expect(await failure(open(asked))).toMatchObject(unset);
      }
      expect(await failure(open({ ...entry, pin: '1470', code: '123456' }))).toMatchObject({ details: { refusal: 'wrong-code' } });
      const general = await trainer.supervision.make();
      const others = await trainer.pins.makeCode({ person: bo });
      for (const { code: wrong } of [general, others]) {
        expect(await failure(open({ ...entry, pin: '1470', code: wrong }))).toMatchObject({ details: { refusal: 'wrong-code' } });
      }
      at.house.clock.advance(60_000);
      const { code } = await trainer.pins.makeCode({ person: at.ana });
      expect(await failure(open({ ...entry, pin: '1234', code }))).toMatchObject({ code: 'bad-input', details: { what: 'too-plain' } });
      const session = await open({ ...entry, pin: '1470', code });
      expect(await at.connection.asSession(session.token).attempts.list()).toHaveLength(1);
      expect(await failure(open({ ...entry, pin: '2580', code }))).toMatchObject({ details: { refusal: 'wrong-pin' } });
      const [note] = await at.services.store.audit.list({ kind: 'pin-vouched', limit: 1 });
      expect(note).toMatchObject({ staffName: STAFF_NAMES.trainer, body: { person: at.ana } });
      expect(await at.connection.asSession(session.token).pins.notices()).toMatchObject([{ by: STAFF_NAMES.trainer }]);
      expect(await failure(trainer.pins.makeCode({ person: at.ana }))).toMatchObject({ code: 'not-allowed', details: { what: 'has-pin' } });
      await trainer.pins.remove({ person: at.ana });
      expect(await failure(open({ ...entry, pin: '2580', code }))).toMatchObject({ details: { refusal: 'wrong-code' } });
    });

    test('that is guessed makes wait longer and longer', async () => {
      await (await at.signIn('player', bo)).pins.choose({ pin: PIN });
      const entry = { role: 'player', learner: bo } as const;
      for (const pin of ['1357', '1358', '1359']) await failure(at.connection.client.session.open({ ...entry, pin }));
      expect(await failure(at.connection.client.session.open({ ...entry, pin: PIN }))).toMatchObject({
        code: 'forbidden',
        details: { refusal: 'too-soon', waitSeconds: 2 },
      });
    });

    test('is changed by whoever knows it, and has to be worth its name', async () => {
      for (const [pin, what] of [['123', 'too-short'], ['4444', 'too-plain'], ['9876', 'too-plain'], ['12a4', 'not-digits']] as const) {
        expect(await failure(at.player.pins.choose({ pin, current: PIN }))).toMatchObject({ code: 'bad-input', details: { what } });
      }
      expect(await failure(at.player.pins.choose({ pin: '1470' }))).toMatchObject({ details: { refusal: 'pin-needed' } });
      expect(await failure(at.player.pins.choose({ pin: '1470', current: '0000' }))).toMatchObject({ details: { refusal: 'wrong-pin' } });
      await at.player.pins.choose({ pin: '1470', current: PIN });
      expect(await at.connection.client.session.open({ role: 'player', learner: at.ana, pin: '1470' })).toMatchObject({ learner: at.ana });
    });

    test('that is forgotten is taken away by a trainer or HR, which is written down', async () => {
      const trainer = await at.signIn('trainer');
      expect(await trainer.pins.remove({ person: at.ana })).toEqual({ removed: true });
      expect(await failure(at.player.people.me())).toMatchObject({ code: 'no-session' });
      expect(await at.connection.client.session.open({ role: 'player', learner: at.ana })).toMatchObject({ learner: at.ana });
      expect(await trainer.pins.remove({ person: at.ana })).toEqual({ removed: false });
      expect(await failure(trainer.pins.remove({ person: NOBODY }))).toMatchObject({ code: 'not-found' });
    });
  });

  describe('a name', () => {
    test('is found by typing it whole, capitals apart', async () => {
      expect(await at.player.people.find({ name: ' ANA ' })).toMatchObject([{ id: at.ana, name: 'Ana' }]);
      expect(await at.player.people.find({ name: 'An' })).toEqual([]);
      expect(await at.player.people.me()).toMatchObject({ id: at.ana });
      expect(await (await at.signIn('player')).people.me()).toBeNull();
    });
  });

  describe('input', () => {
    test.each<[string, () => Promise<unknown>, string]>([
      ['a role that is none', () => hostile(at.connection.client).session.open({ role: 'king' }), 'role'],
      ['a key too many', () => hostile(at.connection.client).session.open({ role: 'player', admin: true }), ''],
      ['a role that is not signed in for', () => hostile(at.connection.client).session.open({ role: 'hr' }), 'role'],
      ['nothing at all', () => hostile(at.connection.client).session.open(undefined), ''],
      ['a name that is too long', () => at.player.people.add({ name: 'x'.repeat(61) }), 'name'],
      ['a name that cannot be one', () => at.player.people.add({ name: '\u202Eevil' }), 'name'],
      ['an id with a path in it', () => at.player.scenarios.read({ id: '../../etc/passwd' }), 'id'],
      ['a language with a path in it', () => at.player.scenarios.read({ id: 'test', locale: '../es' }), 'locale'],
      ['an attempt that is no UUID', () => at.player.attempts.get({ attempt: "' OR 1=1 --" }), 'attempt'],
      [
        'a field deep inside',
        () => at.player.attempts.append({ attempt: NOBODY, index: 1, event: { ...chose('help'), ms: -1 } }),
        'event.ms',
      ],
      ['a setting out of bounds', () => at.player.settings.set({ textSize: 5_000 }), 'textSize'],
    ])('%s is bad input that says where and what', async (_, call, where) => {
      const error = await failure(call());
      expect(error).toMatchObject({ code: 'bad-input', details: { where } });
      expect(error.details['what']).toEqual(expect.any(String));
      expect(error.message.length).toBeGreaterThan(20);
    });

    test('hostile keys reach nothing', async () => {
      const input: unknown = JSON.parse('{"role": "player", "__proto__": {"polluted": true}, "constructor": {}}');
      await failure(hostile(at.connection.client).session.open(input));
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });
  });
}

/** A client that sends whatever it is given, as a page under another's control would. */
interface HostileClient {
  readonly session: { open(input: unknown): Promise<unknown> };
}

const hostile = (client: ContractClient): HostileClient => client;
