import { beforeEach, describe, expect, test } from 'vitest';
import type { ContractClient } from '#core/contract/client.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { STAFF_NAMES } from '#tests/support/staff.ts';
import { chose, drain, EXPORT, failure, NOBODY } from './common.ts';
import type { ContractHouse } from './contract-house.ts';

type ExportAsked = Parameters<ContractClient['results']['export']>[0];

/** What a manager sees: their own cohorts, and nothing of another. */
export function managersSuite(at: ContractHouse): void {
  describe('a manager of one cohort', () => {
    let manager: ContractClient;
    let cohorts: { readonly X: string; readonly Y: string };
    let yves: string;

    beforeEach(async () => {
      const hr = await at.signIn('hr');
      const X = (await hr.cohorts.add({ name: 'X' })).id;
      const Y = (await hr.cohorts.add({ name: 'Y' })).id;
      cohorts = { X, Y };
      ({ id: yves } = await at.services.people.add('Yves'));
      await hr.roster.move({ person: at.ana, cohort: X });
      await hr.roster.move({ person: yves, cohort: Y });
      const terms = { kind: 'scenario', subject: 'test', dueOn: '2026-01-31', attemptLimit: null, validMonths: null } as const;
      for (const cohort of [X, Y]) await hr.assignments.add({ cohort, ...terms });
      manager = await at.signIn('manager');
      await hr.cohorts.setManagers({ cohort: X, managers: [(await manager.staff.me()).id] });
    });

    test('makes a code for a PIN for their own people only', async () => {
      await (await at.signIn('trainer')).pins.remove({ person: at.ana });
      expect(await manager.pins.makeCode({ person: at.ana })).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) });
      const refused = { code: 'forbidden', details: { refusal: 'out-of-reach' } };
      expect(await failure(manager.pins.makeCode({ person: yves }))).toMatchObject(refused);
    });

    const dueFileOf = async (client: ContractClient): Promise<string> => {
      let text = '';
      for await (const piece of await client.assignments.dueFile({ view: 'all', purpose: 'To remind them' })) {
        if (piece.kind === 'bytes') text += atob(piece.base64);
      }
      return text;
    };

    const answers = async (client: ContractClient): Promise<unknown[]> => {
      const all = await at.signIn('hr');
      const assignments = await all.assignments.list();
      return Promise.all([
        client.cohorts.list(),
        client.roster.search({}),
        client.roster.search({ words: 'Y' }),
        client.roster.search({ cohort: cohorts.Y }),
        client.assignments.list(),
        client.assignments.due({ view: 'all' }),
        client.assignments.due({ view: 'all', cohort: cohorts.Y }),
        client.assignments.due({ view: 'all', person: yves }),
        client.roster.departments(),
        client.roster.person({ person: at.ana }).catch(() => null),
        client.roster.person({ person: yves }).catch(() => null),
        ...assignments.map(({ id }) => client.assignments.due({ view: 'all', assignment: id })),
        dueFileOf(client),
      ]);
    };

    test('gets nothing of another, whatever is asked', async () => {
      const seen = JSON.stringify(await answers(manager));
      expect(seen).toContain('Ana');
      expect(seen).toContain(cohorts.X);
      expect(seen).not.toMatch(/Yves|"Y"/);
      expect(seen).not.toContain(cohorts.Y);
      expect(seen).not.toContain(yves);
    });

    test('gets nothing at all once they are responsible for none', async () => {
      await (await at.signIn('hr')).cohorts.setManagers({ cohort: cohorts.X, managers: [] });
      expect(JSON.stringify(await answers(manager))).not.toMatch(/Ana|Yves/);
    });

    test('reaches their own people’s pages only, and whoever is nowhere is answered like somebody else’s', async () => {
      const { attempt } = await at.start();
      await at.player.attempts.append({ attempt, index: 1, event: chose('help') });
      expect(await manager.roster.person({ person: at.ana })).toMatchObject({
        person: { name: 'Ana', cohort: { name: 'X' }, hasPin: true },
        sees: { completion: true, grades: true, choices: false },
        assigned: [{ assignment: { title: 'Test' }, standing: { kind: 'done' } }],
        results: [{ attempt, scenario: 'test', status: 'completed', grade: 'A', score: 100, setAside: false, hasChoices: false }],
        contests: null,
      });
      const policy = { code: 'forbidden', details: { refusal: 'choices-unseen' } };
      expect(await failure(manager.roster.choices({ person: at.ana, attempt }))).toMatchObject(policy);
      for (const person of [yves, NOBODY]) {
        expect(await failure(manager.roster.person({ person }))).toMatchObject({ code: 'forbidden', details: { refusal: 'out-of-reach' } });
      }
      const hr = await at.signIn('hr');
      await hr.roster.move({ person: at.ana, cohort: null });
      expect(await failure(manager.roster.person({ person: at.ana }))).toMatchObject({ details: { refusal: 'out-of-reach' } });
      expect(await failure(hr.roster.person({ person: NOBODY }))).toMatchObject({ code: 'not-found' });
    });

    test('a trainer sees no grade on a person’s page, HR all but practice', async () => {
      const practice = await at.player.attempts.start({ scenario: 'test', timerFactor: 1, mode: 'practice' });
      const { attempt } = await at.start();
      await at.player.attempts.append({ attempt, index: 1, event: chose('help') });
      const { id: contest } = await at.player.contests.open({ attempt, text: 'I did better.' });
      const trainer = await at.signIn('trainer');
      const seen = await trainer.roster.person({ person: at.ana });
      expect(seen).toMatchObject({ contests: null, results: [{ attempt, status: 'completed', grade: null, score: null }] });
      const hr = await at.signIn('hr');
      const all = await hr.roster.person({ person: at.ana });
      expect(all).toMatchObject({ attempts: 1, contests: [{ id: contest, title: 'Test', decision: null }] });
      expect(JSON.stringify(all)).not.toContain(practice.attempt);
      expect(await hr.roster.choices({ person: at.ana, attempt })).toEqual({
        choices: [{ step: 1, words: { kind: 'say', text: expect.any(String), locale: 'en' }, grade: 'dazzles', timedOut: false }],
      });
      expect(await failure(hr.roster.choices({ person: at.ana, attempt: practice.attempt }))).toMatchObject({ code: 'not-found' });
      await hr.contests.decide({ contest, decision: 'set-aside', answer: 'Right.' });
      expect(await hr.roster.person({ person: at.ana })).toMatchObject({ results: [{ setAside: true }], contests: [{ decision: 'set-aside' }] });
    });

    test('sees whom a merge brings into their cohort, and what is assigned goes along once', async () => {
      const hr = await at.signIn('hr');
      const Z = (await hr.cohorts.add({ name: 'Z' })).id;
      await hr.roster.move({ person: yves, cohort: Z });
      await hr.assignments.add({ cohort: Z, kind: 'scenario', subject: 'test', dueOn: '2026-03-31', attemptLimit: 1, validMonths: null });
      expect(await hr.cohorts.merge({ cohort: Z, into: cohorts.X })).toMatchObject({ name: 'X', people: 2, assignments: 1, managers: [{ name: STAFF_NAMES.manager }] });
      expect((await hr.cohorts.list()).map(({ name }) => name)).toEqual(['X', 'Y']);
      expect(await manager.assignments.list()).toMatchObject([{ dueOn: '2026-01-31' }]);
      expect(await manager.roster.person({ person: yves })).toMatchObject({ assigned: [{ standing: { kind: 'not-started' } }] });
      expect(await failure(hr.cohorts.merge({ cohort: cohorts.X, into: cohorts.X }))).toMatchObject({ code: 'bad-input' });
    });

    test('may look on only', async () => {
      const terms = { dueOn: '2026-01-31', attemptLimit: null, validMonths: null };
      const [assignment] = await manager.assignments.list();
      const calls = [
        manager.cohorts.add({ name: 'Z' }),
        manager.cohorts.rename({ cohort: cohorts.X, name: 'Z' }),
        manager.cohorts.setManagers({ cohort: cohorts.Y, managers: [] }),
        manager.cohorts.merge({ cohort: cohorts.Y, into: cohorts.X }),
        manager.roster.archive({ person: at.ana }),
        manager.roster.move({ person: at.ana, cohort: null }),
        manager.roster.stage({ draft: null, piece: '' }),
        manager.assignments.change({ assignment: assignment?.id ?? NOBODY, ...terms }),
        manager.assignments.withdraw({ assignment: assignment?.id ?? NOBODY }),
        manager.assignments.grant({ assignment: assignment?.id ?? NOBODY, person: at.ana }),
      ];
      for (const call of calls) expect(await failure(call)).toMatchObject({ code: 'forbidden', details: { role: 'manager' } });
    });

    test('takes out the results of their own cohorts, what the policy lets them see, and reads their own exports', async () => {
      for (const learner of [at.ana, yves]) {
        const detail = await at.services.attempts.start(learner, { scenario: 'test', timerFactor: 1 });
        await new TestPlayer(at.services.attempts, learner, detail).play('help');
      }
      const hr = await at.signIn('hr');
      await drain(hr.results.export(EXPORT));
      const asked: ExportAsked = { ...EXPORT, filter: { names: 'named' }, tables: ['attempts', 'principles', 'groups'] };
      const done = (await drain(manager.results.export(asked))).at(-1);
      expect(done).toMatchObject({ kind: 'done', attempts: 1 });
      expect((await drain(manager.results.export({ ...asked, filter: { cohort: 'Y' } }))).at(-1)).toMatchObject({ attempts: 0 });
      const refused: ExportAsked[] = [{ ...EXPORT, tables: ['choices'] }, { ...EXPORT, format: 'xapi' }];
      for (const choices of refused) {
        expect(await failure(drain(manager.results.export(choices)))).toMatchObject({ code: 'forbidden', details: { kind: 'choices' } });
      }
      expect((await manager.results.exports()).map(({ by, attempts }) => [by, attempts])).toEqual([[STAFF_NAMES.manager, 0], [STAFF_NAMES.manager, 1]]);
      expect((await hr.results.exports()).map(({ by }) => by)).toEqual([STAFF_NAMES.manager, STAFF_NAMES.manager, STAFF_NAMES.hr]);
    });

    test('a trainer and HR see both', async () => {
      for (const role of ['trainer', 'hr'] as const) expect(JSON.stringify(await answers(await at.signIn(role)))).toMatch(/Yves/);
    });
  });
}
