import { describe, expect, test } from 'vitest';
import { openStaff, PASSPHRASE, STAFF_NAMES } from '#tests/support/staff.ts';
import { failure, NOBODY } from './common.ts';
import type { ContractHouse } from './contract-house.ts';

/** Rosters and accounts. */
export function staffSuite(at: ContractHouse): void {
  describe('a roster', () => {
    test('comes over in pieces, is looked at, then imported; leavers lose their sessions', async () => {
      const hr = await at.signIn('hr');
      const hand = async (file: string, archiveLeavers: boolean) => {
        const { draft } = await hr.roster.stage({ draft: null, piece: btoa(file.slice(0, 9)) });
        await hr.roster.stage({ draft, piece: btoa(file.slice(9)) });
        const { changes, mapping } = await hr.roster.preview({ draft });
        const fingerprint = changes?.fingerprint ?? '';
        return hr.roster.import({ draft, mapping, fingerprint, archiveLeavers, links: [] });
      };
      expect(await hand('number,name,cohort\n7,Bo,X\n8,Cleo,X\n', false)).toMatchObject({ added: 2 });
      const bo = (await hr.roster.search({ words: 'Bo' })).people[0]?.id ?? NOBODY;
      const player7 = await at.signIn('player', bo);
      expect(await hand('number,name,cohort\n8,Cleo,X\n', true)).toMatchObject({ archived: 1 });
      expect(await failure(player7.assignments.mine())).toMatchObject({ code: 'no-session' });
      expect(await failure(at.connection.client.session.open({ role: 'player', learner: bo }))).toMatchObject({ code: 'not-found' });
      expect((await at.player.people.list()).map(({ name }) => name)).toEqual(['Ana', 'Cleo']);
      await hr.roster.restore({ person: bo });
      expect(await at.connection.client.session.open({ role: 'player', learner: bo })).toMatchObject({ learner: bo });
    });
  });

  describe('staff', () => {
    const hanna = { role: 'staff', name: STAFF_NAMES.hr, passphrase: PASSPHRASE } as const;

    test('are set up once, by whoever comes first, who is HR then', async () => {
      const visitor = await at.signIn('player');
      expect(await visitor.access.rules()).toMatchObject({ staffSetUp: false, passphraseCharacters: 12 });
      const session = await visitor.staff.setUp({ name: 'Hanna', passphrase: PASSPHRASE });
      expect(session).toMatchObject({ role: 'hr', learner: null, staff: expect.any(String) });
      const hr = at.connection.asSession(session.token);
      expect(await hr.staff.me()).toMatchObject({ id: session.staff, name: 'Hanna', role: 'hr', archivedAt: null });
      expect(await hr.access.rules()).toMatchObject({ staffSetUp: true });
      expect(await failure(visitor.staff.setUp({ name: 'Eve', passphrase: PASSPHRASE }))).toMatchObject({ code: 'conflict' });
      expect(await hr.staff.list()).toHaveLength(1);
    });

    test('sign in with name and passphrase; whoever does not is told the same whatever was wrong', async () => {
      await at.signIn('hr');
      const { open } = at.connection.client.session;
      expect(await open({ ...hanna, name: ' HANNA ' })).toMatchObject({ role: 'hr', learner: null });
      const wrong = [await failure(open({ ...hanna, passphrase: 'a walk' })), await failure(open({ ...hanna, name: 'Nobody' }))];
      for (const error of wrong) {
        expect(error).toMatchObject({ code: 'forbidden', details: { refusal: 'wrong-passphrase' } });
      }
      expect(wrong[0]?.message).toBe(wrong[1]?.message);
    });

    test('that guess wait longer and longer, names that nobody has as well', async () => {
      await at.signIn('hr');
      const { open } = at.connection.client.session;
      for (const name of [STAFF_NAMES.hr, 'Nobody']) {
        for (let guesses = 0; guesses < 3; guesses++) await failure(open({ ...hanna, name, passphrase: 'guessed' }));
        expect(await failure(open({ ...hanna, name }))).toMatchObject({
          code: 'forbidden',
          details: { refusal: 'too-soon', waitSeconds: 2 },
        });
      }
      at.house.clock.advance(2_000);
      expect(await open(hanna)).toMatchObject({ role: 'hr' });
    });

    test('lose their sessions when their role, account or passphrase is changed', async () => {
      const hr = await at.signIn('hr');
      const trainer = await at.signIn('trainer');
      const { id } = await trainer.staff.me();
      expect(await hr.staff.change({ staff: id, role: 'manager' })).toMatchObject({ role: 'manager' });
      expect(await failure(trainer.staff.me())).toMatchObject({ code: 'no-session' });
      const manager = await at.signIn('trainer');
      expect(await manager.staff.me()).toMatchObject({ role: 'manager' });
      await hr.staff.setPassphrase({ staff: id, passphrase: 'four other long words' });
      expect(await failure(manager.staff.me())).toMatchObject({ code: 'no-session' });
      await hr.staff.change({ staff: id, archived: true });
      const archived = { role: 'staff', name: STAFF_NAMES.trainer, passphrase: 'four other long words' } as const;
      expect(await failure(at.connection.client.session.open(archived))).toMatchObject({ code: 'forbidden' });
    });

    test('can do nothing with a passphrase that was given them but change it', async () => {
      const hr = await at.signIn('hr');
      const given = { name: 'Nia', passphrase: 'as it was handed over' } as const;
      expect(await hr.staff.add({ ...given, role: 'hr' })).toMatchObject({ passphraseGiven: true });
      const nia = at.connection.asSession((await at.connection.client.session.open({ ...given, role: 'staff' })).token);
      expect(await nia.staff.me()).toMatchObject({ name: 'Nia', passphraseGiven: true });
      for (const call of [nia.staff.list(), nia.roster.search({}), nia.assignments.due({ view: 'all' }), nia.supervision.make()]) {
        expect(await failure(call)).toMatchObject({ code: 'forbidden', details: { refusal: 'passphrase-given' } });
      }
      const { passphrase: current } = given;
      expect(await failure(nia.staff.changePassphrase({ current, passphrase: current }))).toMatchObject({
        code: 'bad-input',
        details: { refusal: 'same-passphrase' },
      });
      await nia.staff.changePassphrase({ current, passphrase: PASSPHRASE });
      expect(await nia.staff.me()).toMatchObject({ passphraseGiven: false });
      expect((await nia.staff.list()).map(({ name }) => name)).toEqual([STAFF_NAMES.hr, 'Nia']);
    });

    test('the last of HR stays', async () => {
      const hr = await at.signIn('hr');
      const { id } = await hr.staff.me();
      for (const change of [{ archived: true }, { role: 'trainer' }] as const) {
        expect(await failure(hr.staff.change({ staff: id, ...change }))).toMatchObject({
          code: 'not-allowed',
          details: { refusal: 'last-hr' },
        });
      }
      expect(await hr.staff.me()).toMatchObject({ role: 'hr' });
    });

    test('change their own passphrase, knowing the present one', async () => {
      const trainer = await at.signIn('trainer');
      const { changePassphrase } = trainer.staff;
      expect(await failure(changePassphrase({ current: 'guessed', passphrase: 'four other long words' }))).toMatchObject({
        code: 'forbidden',
      });
      expect(await failure(changePassphrase({ current: PASSPHRASE, passphrase: 'short' }))).toMatchObject({
        code: 'bad-input',
        details: { where: 'passphrase', what: 'too-short' },
      });
      await changePassphrase({ current: PASSPHRASE, passphrase: 'four other long words' });
      expect(await trainer.staff.me()).toMatchObject({ role: 'trainer' });
      expect(await failure(openStaff(at.services, at.connection.client, 'trainer'))).toMatchObject({ code: 'forbidden' });
    });
  });
}
