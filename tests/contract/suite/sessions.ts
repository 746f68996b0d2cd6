import { describe, expect, test } from 'vitest';
import { toContractError } from '#core/contract/client.ts';
import type { Role } from '#core/contract/schemas.ts';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { accessTo } from '#main/services/router/access.ts';
import { STAFF_NAMES } from '#tests/support/staff.ts';
import { everyCall } from '../every-call.ts';
import { drain, EXPORT, failure, NOBODY, PIN } from './common.ts';
import type { ContractHouse } from './contract-house.ts';

/** Who may call, and with what. */
export function sessionsSuite(at: ContractHouse): void {
  describe('sessions', () => {
    test('are opened by anyone, for someone who is there', async () => {
      const { client } = at.connection;
      expect(await client.session.open({ role: 'player' })).toMatchObject({ role: 'player', learner: null, staff: null });
      expect(await client.session.open({ role: 'player', learner: at.ana, pin: PIN })).toMatchObject({ learner: at.ana, staff: null });
      expect(await failure(client.session.open({ role: 'player', learner: NOBODY }))).toMatchObject({
        code: 'not-found',
        details: { learner: NOBODY },
      });
    });

    test.each(everyCall.filter(({ path }) => path !== 'session.open'))('$path needs one', async ({ call }) => {
      for (const client of [at.connection.client, at.connection.asSession('made-up'), at.connection.asSession('')]) {
        expect(await failure(call(client))).toMatchObject({ code: 'no-session' });
      }
    });

    test('are over once they are closed', async () => {
      await at.player.session.close();
      expect(await failure(at.player.people.list())).toMatchObject({ code: 'no-session' });
      expect(await failure(at.player.session.close())).toMatchObject({ code: 'no-session' });
    });
  });

  describe('roles', () => {
    test.each<Role>(['player', 'trainer', 'manager', 'hr'])('a %s sees people, scenarios and settings', async (role) => {
      const client = await at.signIn(role);
      expect(await client.people.list()).toHaveLength(1);
      expect((await client.scenarios.list()).scenarios).toHaveLength(1);
      expect(await client.settings.get()).toEqual({ settings: DEFAULT_SETTINGS, own: false });
      expect(await client.app.info()).toMatchObject({ version: '1.2.3', dataFolder: at.house.dataFolder });
    });

    test.each<Role>(['player', 'trainer', 'manager', 'hr'])('a %s is let into what the table says, and nothing else', async (role) => {
      const client = await at.signIn(role, role === 'player' ? at.ana : undefined);
      const refused: string[] = [];
      for (const { path, call } of everyCall) {
        // It ends the session, and opening one needs none.
        if (path.startsWith('session.')) continue;
        const error = await call(client).then(
          () => null,
          (thrown: unknown) => toContractError(thrown),
        );
        if (error?.code === 'forbidden' && error.details['role'] === role) refused.push(path);
      }
      const closed = everyCall.filter(({ path }) => {
        const access = accessTo(path.split('.'));
        return access !== 'anyone' && !access.includes(role);
      });
      expect(refused).toEqual(closed.map(({ path }) => path));
      expect(closed.length > 0).toBe(role !== 'hr');
    });

    test('hr may', async () => {
      const hr = await at.signIn('hr');
      const pieces = await drain(hr.results.export(EXPORT));
      expect(new Set(pieces.map(({ kind }) => kind))).toEqual(new Set(['progress', 'file', 'bytes', 'done']));
      expect(pieces.find((piece) => piece.kind === 'file')).toMatchObject({ name: expect.stringMatching(/^extra-mile-results-.*\.zip$/) });
      expect(await hr.results.exports()).toMatchObject([{ by: STAFF_NAMES.hr, purpose: EXPORT.purpose, format: 'csv', attempts: 0 }]);
    });

    test.each(everyCall.filter(({ path }) => path.startsWith('attempts.')))(
      '$path needs a learner in the session',
      async ({ call }) => {
        expect(await failure(call(await at.signIn('player')))).toMatchObject({
          code: 'not-allowed',
          details: { refusal: 'no-learner' },
        });
      },
    );
  });
}
