import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ContractClient, toContractError } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import { exportRequestSchema } from '#core/contract/exports.ts';
import type { Role } from '#core/contract/schemas.ts';
import { hashText } from '#core/results/hash.ts';
import { DEFAULT_SETTINGS } from '#core/contract/settings.ts';
import { accessTo } from '#main/services/router/access.ts';
import type { Services } from '#main/services/services.ts';
import { Driver } from '#main/services/store/driver.ts';
import { programmeWith } from '#tests/support/programmes.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { openStaff, PASSPHRASE, STAFF_NAMES } from '#tests/support/staff.ts';
import { until } from '#tests/support/until.ts';
import { everyCall } from './every-call.ts';

/** The services as a transport's clients reach them. */
interface Connection {
  /** A client without a session. */
  readonly client: ContractClient;
  /** A client whose calls carry this token. */
  asSession(token: string): ContractClient;
  /** Ends the transport; closing the services as well does no harm. */
  close(): Promise<void>;
}

/** What the suite must know of a transport. */
export interface Transport {
  /** Puts services behind the transport. */
  connect(services: Services): Promise<Connection>;
  /** True where a network lies between: it may hold some of a stream that nobody has asked for yet. */
  readonly buffers: boolean;
}

const STORY = documentWith({
  needs: { help: 'Help' },
  beats: {
    one: {
      timer: { seconds: 20, choice: 'wait' },
      choices: [
        choiceWith('help', { grade: 'dazzles', meets: ['help'] }),
        choiceWith('wait', { grade: 'falls-short' }),
        choiceWith('again', { to: 'one' }),
      ],
    },
    end: END,
  },
});

/** One in which the prover finds no error. */
const PROVED = documentWith({ beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } });

/** Of everybody who has one. */
const PIN = '2580';

const NOBODY = '00000000-0000-4000-8000-000000000000';

const chose = (choice: string) => ({ type: 'chose', beat: 'one', choice, ms: 900 }) as const;

/** What every transport of the contract must do; each one runs it. */
export function contractSuite(carrier: string, transport: Transport): void {
  describe(`the contract over ${carrier}`, () => {
    let house: TestHouse;
    let services: Services;
    let connection: Connection;
    let ana: string;
    let player: ContractClient;

    beforeEach(async () => {
      house = await TestHouse.build([STORY]);
      services = await house.open();
      connection = await transport.connect(services);
      ({ id: ana } = await services.people.add('Ana'));
      player = await signIn('player', ana);
      await player.pins.choose({ pin: PIN });
    });

    afterEach(async () => {
      vi.restoreAllMocks();
      await connection.close();
      await house.demolish();
    });

    const signIn = async (role: Role, learner?: string): Promise<ContractClient> => {
      if (role !== 'player') return connection.asSession((await openStaff(services, connection.client, role)).token);
      const pin = learner !== undefined && (await services.access.pins.has(learner)) ? { pin: PIN } : {};
      const who = learner === undefined ? { role } : { role, learner, ...pin };
      return connection.asSession((await connection.client.session.open(who)).token);
    };

    const save = (title: string): Promise<void> =>
      writeFile(join(house.dataFolder, 'scenarios', 'test.scenario.json'), JSON.stringify({ ...STORY, title }));

    const unread = () => vi.waitFor(() => expect(services.scenarios.readers).toBe(0), { timeout: 5_000 });

    const start = () => player.attempts.start({ scenario: 'test', timerFactor: 1 });

    describe('sessions', () => {
      test('are opened by anyone, for someone who is there', async () => {
        const { client } = connection;
        expect(await client.session.open({ role: 'player' })).toMatchObject({ role: 'player', learner: null, staff: null });
        expect(await client.session.open({ role: 'player', learner: ana, pin: PIN })).toMatchObject({ learner: ana, staff: null });
        expect(await failure(client.session.open({ role: 'player', learner: NOBODY }))).toMatchObject({
          code: 'not-found',
          details: { learner: NOBODY },
        });
      });

      test.each(everyCall.filter(({ path }) => path !== 'session.open'))('$path needs one', async ({ call }) => {
        for (const client of [connection.client, connection.asSession('made-up'), connection.asSession('')]) {
          expect(await failure(call(client))).toMatchObject({ code: 'no-session' });
        }
      });

      test('are over once they are closed', async () => {
        await player.session.close();
        expect(await failure(player.people.list())).toMatchObject({ code: 'no-session' });
        expect(await failure(player.session.close())).toMatchObject({ code: 'no-session' });
      });
    });

    describe('roles', () => {
      test.each<Role>(['player', 'trainer', 'manager', 'hr'])('a %s sees people, scenarios and settings', async (role) => {
        const client = await signIn(role);
        expect(await client.people.list()).toHaveLength(1);
        expect((await client.scenarios.list()).scenarios).toHaveLength(1);
        expect(await client.settings.get()).toEqual({ settings: DEFAULT_SETTINGS, own: false });
        expect(await client.app.info()).toMatchObject({ version: '1.2.3', dataFolder: house.dataFolder });
      });

      test.each<Role>(['player', 'trainer', 'manager', 'hr'])('a %s is let into what the table says, and nothing else', async (role) => {
        const client = await signIn(role, role === 'player' ? ana : undefined);
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
        const hr = await signIn('hr');
        const pieces = await drain(hr.results.export(EXPORT));
        expect(new Set(pieces.map(({ kind }) => kind))).toEqual(new Set(['progress', 'file', 'bytes', 'done']));
        expect(pieces.find((piece) => piece.kind === 'file')).toMatchObject({ name: expect.stringMatching(/^extra-mile-results-.*\.zip$/) });
        expect(await hr.results.exports()).toMatchObject([{ by: STAFF_NAMES.hr, purpose: EXPORT.purpose, format: 'csv', attempts: 0 }]);
      });

      test.each(everyCall.filter(({ path }) => path.startsWith('attempts.')))(
        '$path needs a learner in the session',
        async ({ call }) => {
          expect(await failure(call(await signIn('player')))).toMatchObject({
            code: 'not-allowed',
            details: { refusal: 'no-learner' },
          });
        },
      );
    });

    describe('a manager of one cohort', () => {
      let manager: ContractClient;
      let cohorts: { readonly X: string; readonly Y: string };
      let yves: string;

      beforeEach(async () => {
        const hr = await signIn('hr');
        const X = (await hr.cohorts.add({ name: 'X' })).id;
        const Y = (await hr.cohorts.add({ name: 'Y' })).id;
        cohorts = { X, Y };
        ({ id: yves } = await services.people.add('Yves'));
        await hr.roster.move({ person: ana, cohort: X });
        await hr.roster.move({ person: yves, cohort: Y });
        const terms = { kind: 'scenario', subject: 'test', dueOn: '2026-01-31', attemptLimit: null, validMonths: null } as const;
        for (const cohort of [X, Y]) await hr.assignments.add({ cohort, ...terms });
        manager = await signIn('manager');
        await hr.cohorts.setManagers({ cohort: X, managers: [(await manager.staff.me()).id] });
      });

      test('makes a code for a PIN for their own people only', async () => {
        await (await signIn('trainer')).pins.remove({ person: ana });
        expect(await manager.pins.makeCode({ person: ana })).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) });
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
        const all = await signIn('hr');
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
          client.roster.person({ person: ana }).catch(() => null),
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
        await (await signIn('hr')).cohorts.setManagers({ cohort: cohorts.X, managers: [] });
        expect(JSON.stringify(await answers(manager))).not.toMatch(/Ana|Yves/);
      });

      test('reaches their own people’s pages only, and whoever is nowhere is answered like somebody else’s', async () => {
        const { attempt } = await start();
        await player.attempts.append({ attempt, index: 1, event: chose('help') });
        expect(await manager.roster.person({ person: ana })).toMatchObject({
          person: { name: 'Ana', cohort: { name: 'X' }, hasPin: true },
          sees: { completion: true, grades: true, choices: false },
          assigned: [{ assignment: { title: 'Test' }, standing: { kind: 'done' } }],
          results: [{ attempt, scenario: 'test', status: 'completed', grade: 'A', score: 100, setAside: false, hasChoices: false }],
          contests: null,
        });
        const policy = { code: 'forbidden', details: { refusal: 'choices-unseen' } };
        expect(await failure(manager.roster.choices({ person: ana, attempt }))).toMatchObject(policy);
        for (const person of [yves, NOBODY]) {
          expect(await failure(manager.roster.person({ person }))).toMatchObject({ code: 'forbidden', details: { refusal: 'out-of-reach' } });
        }
        const hr = await signIn('hr');
        await hr.roster.move({ person: ana, cohort: null });
        expect(await failure(manager.roster.person({ person: ana }))).toMatchObject({ details: { refusal: 'out-of-reach' } });
        expect(await failure(hr.roster.person({ person: NOBODY }))).toMatchObject({ code: 'not-found' });
      });

      test('a trainer sees no grade on a person’s page, HR all but practice', async () => {
        const practice = await player.attempts.start({ scenario: 'test', timerFactor: 1, mode: 'practice' });
        const { attempt } = await start();
        await player.attempts.append({ attempt, index: 1, event: chose('help') });
        const { id: contest } = await player.contests.open({ attempt, text: 'I did better.' });
        const trainer = await signIn('trainer');
        const seen = await trainer.roster.person({ person: ana });
        expect(seen).toMatchObject({ contests: null, results: [{ attempt, status: 'completed', grade: null, score: null }] });
        const hr = await signIn('hr');
        const all = await hr.roster.person({ person: ana });
        expect(all).toMatchObject({ attempts: 1, contests: [{ id: contest, title: 'Test', decision: null }] });
        expect(JSON.stringify(all)).not.toContain(practice.attempt);
        expect(await hr.roster.choices({ person: ana, attempt })).toEqual({
          choices: [{ step: 1, words: { kind: 'say', text: expect.any(String), locale: 'en' }, grade: 'dazzles', timedOut: false }],
        });
        expect(await failure(hr.roster.choices({ person: ana, attempt: practice.attempt }))).toMatchObject({ code: 'not-found' });
        await hr.contests.decide({ contest, decision: 'set-aside', answer: 'Right.' });
        expect(await hr.roster.person({ person: ana })).toMatchObject({ results: [{ setAside: true }], contests: [{ decision: 'set-aside' }] });
      });

      test('sees whom a merge brings into their cohort, and what is assigned goes along once', async () => {
        const hr = await signIn('hr');
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
          manager.roster.archive({ person: ana }),
          manager.roster.move({ person: ana, cohort: null }),
          manager.roster.stage({ draft: null, piece: '' }),
          manager.assignments.change({ assignment: assignment?.id ?? NOBODY, ...terms }),
          manager.assignments.withdraw({ assignment: assignment?.id ?? NOBODY }),
          manager.assignments.grant({ assignment: assignment?.id ?? NOBODY, person: ana }),
        ];
        for (const call of calls) expect(await failure(call)).toMatchObject({ code: 'forbidden', details: { role: 'manager' } });
      });

      test('takes out the results of their own cohorts, what the policy lets them see, and reads their own exports', async () => {
        for (const learner of [ana, yves]) {
          const detail = await services.attempts.start(learner, { scenario: 'test', timerFactor: 1 });
          await new TestPlayer(services.attempts, learner, detail).play('help');
        }
        const hr = await signIn('hr');
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
        for (const role of ['trainer', 'hr'] as const) expect(JSON.stringify(await answers(await signIn(role)))).toMatch(/Yves/);
      });
    });

    describe('a roster', () => {
      test('comes over in pieces, is looked at, then imported; leavers lose their sessions', async () => {
        const hr = await signIn('hr');
        const hand = async (file: string, archiveLeavers: boolean) => {
          const { draft } = await hr.roster.stage({ draft: null, piece: btoa(file.slice(0, 9)) });
          await hr.roster.stage({ draft, piece: btoa(file.slice(9)) });
          const { changes, mapping } = await hr.roster.preview({ draft });
          const fingerprint = changes?.fingerprint ?? '';
          return hr.roster.import({ draft, mapping, fingerprint, archiveLeavers, links: [] });
        };
        expect(await hand('number,name,cohort\n7,Bo,X\n8,Cleo,X\n', false)).toMatchObject({ added: 2 });
        const bo = (await hr.roster.search({ words: 'Bo' })).people[0]?.id ?? NOBODY;
        const player7 = await signIn('player', bo);
        expect(await hand('number,name,cohort\n8,Cleo,X\n', true)).toMatchObject({ archived: 1 });
        expect(await failure(player7.assignments.mine())).toMatchObject({ code: 'no-session' });
        expect(await failure(connection.client.session.open({ role: 'player', learner: bo }))).toMatchObject({ code: 'not-found' });
        expect((await player.people.list()).map(({ name }) => name)).toEqual(['Ana', 'Cleo']);
        await hr.roster.restore({ person: bo });
        expect(await connection.client.session.open({ role: 'player', learner: bo })).toMatchObject({ learner: bo });
      });
    });

    describe('staff', () => {
      const hanna = { role: 'staff', name: STAFF_NAMES.hr, passphrase: PASSPHRASE } as const;

      test('are set up once, by whoever comes first, who is HR then', async () => {
        const visitor = await signIn('player');
        expect(await visitor.access.rules()).toMatchObject({ staffSetUp: false, passphraseCharacters: 12 });
        const session = await visitor.staff.setUp({ name: 'Hanna', passphrase: PASSPHRASE });
        expect(session).toMatchObject({ role: 'hr', learner: null, staff: expect.any(String) });
        const hr = connection.asSession(session.token);
        expect(await hr.staff.me()).toMatchObject({ id: session.staff, name: 'Hanna', role: 'hr', archivedAt: null });
        expect(await hr.access.rules()).toMatchObject({ staffSetUp: true });
        expect(await failure(visitor.staff.setUp({ name: 'Eve', passphrase: PASSPHRASE }))).toMatchObject({ code: 'conflict' });
        expect(await hr.staff.list()).toHaveLength(1);
      });

      test('sign in with name and passphrase; whoever does not is told the same whatever was wrong', async () => {
        await signIn('hr');
        const { open } = connection.client.session;
        expect(await open({ ...hanna, name: ' HANNA ' })).toMatchObject({ role: 'hr', learner: null });
        const wrong = [await failure(open({ ...hanna, passphrase: 'a walk' })), await failure(open({ ...hanna, name: 'Nobody' }))];
        for (const error of wrong) {
          expect(error).toMatchObject({ code: 'forbidden', details: { refusal: 'wrong-passphrase' } });
        }
        expect(wrong[0]?.message).toBe(wrong[1]?.message);
      });

      test('that guess wait longer and longer, names that nobody has as well', async () => {
        await signIn('hr');
        const { open } = connection.client.session;
        for (const name of [STAFF_NAMES.hr, 'Nobody']) {
          for (let guesses = 0; guesses < 3; guesses++) await failure(open({ ...hanna, name, passphrase: 'guessed' }));
          expect(await failure(open({ ...hanna, name }))).toMatchObject({
            code: 'forbidden',
            details: { refusal: 'too-soon', waitSeconds: 2 },
          });
        }
        house.clock.advance(2_000);
        expect(await open(hanna)).toMatchObject({ role: 'hr' });
      });

      test('lose their sessions when their role, account or passphrase is changed', async () => {
        const hr = await signIn('hr');
        const trainer = await signIn('trainer');
        const { id } = await trainer.staff.me();
        expect(await hr.staff.change({ staff: id, role: 'manager' })).toMatchObject({ role: 'manager' });
        expect(await failure(trainer.staff.me())).toMatchObject({ code: 'no-session' });
        const manager = await signIn('trainer');
        expect(await manager.staff.me()).toMatchObject({ role: 'manager' });
        await hr.staff.setPassphrase({ staff: id, passphrase: 'four other long words' });
        expect(await failure(manager.staff.me())).toMatchObject({ code: 'no-session' });
        await hr.staff.change({ staff: id, archived: true });
        const archived = { role: 'staff', name: STAFF_NAMES.trainer, passphrase: 'four other long words' } as const;
        expect(await failure(connection.client.session.open(archived))).toMatchObject({ code: 'forbidden' });
      });

      test('can do nothing with a passphrase that was given them but change it', async () => {
        const hr = await signIn('hr');
        const given = { name: 'Nia', passphrase: 'as it was handed over' } as const;
        expect(await hr.staff.add({ ...given, role: 'hr' })).toMatchObject({ passphraseGiven: true });
        const nia = connection.asSession((await connection.client.session.open({ ...given, role: 'staff' })).token);
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
        const hr = await signIn('hr');
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
        const trainer = await signIn('trainer');
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
        expect(await failure(openStaff(services, connection.client, 'trainer'))).toMatchObject({ code: 'forbidden' });
      });
    });

    describe('a PIN', () => {
      let bo: string;
      beforeEach(async () => {
        ({ id: bo } = await player.people.add({ name: 'Bo' }));
      });
      const assess = (client: ContractClient) => client.attempts.start({ scenario: 'test', timerFactor: 1 });

      test('is asked for by attempts that count, not by practice', async () => {
        const client = await signIn('player', bo);
        expect(await failure(assess(client))).toMatchObject({ code: 'forbidden', details: { refusal: 'no-pin' } });
        expect(await client.attempts.start({ scenario: 'test', mode: 'practice', timerFactor: 1 })).toMatchObject({ mode: 'practice' });
        await client.pins.choose({ pin: PIN });
        expect(await assess(client)).toMatchObject({ mode: 'assessed', learner: bo });
      });

      test('once chosen, is needed to enter the name, and who entered it before is out', async () => {
        const [mine, others] = [await signIn('player', bo), await signIn('player', bo)];
        await mine.pins.choose({ pin: PIN });
        expect(await failure(others.people.me())).toMatchObject({ code: 'no-session' });
        const { open } = connection.client.session;
        const entry = { role: 'player', learner: bo } as const;
        expect(await failure(open(entry))).toMatchObject({ code: 'forbidden', details: { refusal: 'pin-needed' } });
        expect(await failure(open({ ...entry, pin: '9999' }))).toMatchObject({ details: { refusal: 'wrong-pin' } });
        expect(await open({ ...entry, pin: '25 80' })).toMatchObject({ learner: bo });
        expect(await mine.people.me()).toMatchObject({ name: 'Bo' });
      });

      test('of a name that has results is chosen with a code of staff, where there is none', async () => {
        const { open } = connection.client.session;
        await start();
        const trainer = await signIn('trainer');
        await trainer.pins.remove({ person: ana });
        const entry = { role: 'player', learner: ana } as const;
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
        house.clock.advance(60_000);
        const { code } = await trainer.pins.makeCode({ person: ana });
        expect(await failure(open({ ...entry, pin: '1234', code }))).toMatchObject({ code: 'bad-input', details: { what: 'too-plain' } });
        const session = await open({ ...entry, pin: '1470', code });
        expect(await connection.asSession(session.token).attempts.list()).toHaveLength(1);
        expect(await failure(open({ ...entry, pin: '2580', code }))).toMatchObject({ details: { refusal: 'wrong-pin' } });
        const [note] = await services.store.audit.list({ kind: 'pin-vouched', limit: 1 });
        expect(note).toMatchObject({ staffName: STAFF_NAMES.trainer, body: { person: ana } });
        expect(await connection.asSession(session.token).pins.notices()).toMatchObject([{ by: STAFF_NAMES.trainer }]);
        expect(await failure(trainer.pins.makeCode({ person: ana }))).toMatchObject({ code: 'not-allowed', details: { what: 'has-pin' } });
        await trainer.pins.remove({ person: ana });
        expect(await failure(open({ ...entry, pin: '2580', code }))).toMatchObject({ details: { refusal: 'wrong-code' } });
      });

      test('that is guessed makes wait longer and longer', async () => {
        await (await signIn('player', bo)).pins.choose({ pin: PIN });
        const entry = { role: 'player', learner: bo } as const;
        for (const pin of ['1357', '1358', '1359']) await failure(connection.client.session.open({ ...entry, pin }));
        expect(await failure(connection.client.session.open({ ...entry, pin: PIN }))).toMatchObject({
          code: 'forbidden',
          details: { refusal: 'too-soon', waitSeconds: 2 },
        });
      });

      test('is changed by whoever knows it, and has to be worth its name', async () => {
        for (const [pin, what] of [['123', 'too-short'], ['4444', 'too-plain'], ['9876', 'too-plain'], ['12a4', 'not-digits']] as const) {
          expect(await failure(player.pins.choose({ pin, current: PIN }))).toMatchObject({ code: 'bad-input', details: { what } });
        }
        expect(await failure(player.pins.choose({ pin: '1470' }))).toMatchObject({ details: { refusal: 'pin-needed' } });
        expect(await failure(player.pins.choose({ pin: '1470', current: '0000' }))).toMatchObject({ details: { refusal: 'wrong-pin' } });
        await player.pins.choose({ pin: '1470', current: PIN });
        expect(await connection.client.session.open({ role: 'player', learner: ana, pin: '1470' })).toMatchObject({ learner: ana });
      });

      test('that is forgotten is taken away by a trainer or HR, which is written down', async () => {
        const trainer = await signIn('trainer');
        expect(await trainer.pins.remove({ person: ana })).toEqual({ removed: true });
        expect(await failure(player.people.me())).toMatchObject({ code: 'no-session' });
        expect(await connection.client.session.open({ role: 'player', learner: ana })).toMatchObject({ learner: ana });
        expect(await trainer.pins.remove({ person: ana })).toEqual({ removed: false });
        expect(await failure(trainer.pins.remove({ person: NOBODY }))).toMatchObject({ code: 'not-found' });
      });
    });

    describe('a name', () => {
      test('is found by typing it whole, capitals apart', async () => {
        expect(await player.people.find({ name: ' ANA ' })).toMatchObject([{ id: ana, name: 'Ana' }]);
        expect(await player.people.find({ name: 'An' })).toEqual([]);
        expect(await player.people.me()).toMatchObject({ id: ana });
        expect(await (await signIn('player')).people.me()).toBeNull();
      });
    });

    describe('input', () => {
      test.each<[string, () => Promise<unknown>, string]>([
        ['a role that is none', () => hostile(connection.client).session.open({ role: 'king' }), 'role'],
        ['a key too many', () => hostile(connection.client).session.open({ role: 'player', admin: true }), ''],
        ['a role that is not signed in for', () => hostile(connection.client).session.open({ role: 'hr' }), 'role'],
        ['nothing at all', () => hostile(connection.client).session.open(undefined), ''],
        ['a name that is too long', () => player.people.add({ name: 'x'.repeat(61) }), 'name'],
        ['a name that cannot be one', () => player.people.add({ name: '\u202Eevil' }), 'name'],
        ['an id with a path in it', () => player.scenarios.read({ id: '../../etc/passwd' }), 'id'],
        ['a language with a path in it', () => player.scenarios.read({ id: 'test', locale: '../es' }), 'locale'],
        ['an attempt that is no UUID', () => player.attempts.get({ attempt: "' OR 1=1 --" }), 'attempt'],
        [
          'a field deep inside',
          () => player.attempts.append({ attempt: NOBODY, index: 1, event: { ...chose('help'), ms: -1 } }),
          'event.ms',
        ],
        ['a setting out of bounds', () => player.settings.set({ textSize: 5_000 }), 'textSize'],
      ])('%s is bad input that says where and what', async (_, call, where) => {
        const error = await failure(call());
        expect(error).toMatchObject({ code: 'bad-input', details: { where } });
        expect(error.details['what']).toEqual(expect.any(String));
        expect(error.message.length).toBeGreaterThan(20);
      });

      test('hostile keys reach nothing', async () => {
        const input: unknown = JSON.parse('{"role": "player", "__proto__": {"polluted": true}, "constructor": {}}');
        await failure(hostile(connection.client).session.open(input));
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      });
    });

    describe('attempts', () => {
      test('are played to their ending, kept and listed', async () => {
        const detail = await start();
        expect(await player.attempts.append({ attempt: detail.attempt, index: 1, event: chose('again') })).toMatchObject({
          status: 'in-progress',
          nextIndex: 2,
        });
        await player.attempts.hold({ attempt: detail.attempt, index: 2, remainingMs: 4_000 });
        expect(await player.attempts.get({ attempt: detail.attempt })).toMatchObject({ remainingMs: 4_000 });
        const ended = await player.attempts.append({ attempt: detail.attempt, index: 2, event: chose('help') });
        expect(ended).toMatchObject({ status: 'completed', grade: 'A', score: 95, nextIndex: 4 });
        const second = await start();
        expect(await player.attempts.abandon({ attempt: second.attempt, index: 1 })).toMatchObject({ status: 'abandoned' });
        const list = await player.attempts.list();
        expect(list.map(({ status }) => status)).toEqual(['abandoned', 'completed']);
      });

      test('a refusal says which, and stores nothing', async () => {
        const { attempt } = await start();
        expect(await failure(player.attempts.append({ attempt, index: 1, event: chose('shout') }))).toMatchObject({
          code: 'not-allowed',
          details: { refusal: 'no-such-choice' },
        });
        expect((await player.attempts.get({ attempt })).events).toHaveLength(1);
      });

      test('of many that append the same index at once, exactly one wins', async () => {
        const { attempt } = await start();
        const calls = Array.from({ length: 12 }, () => player.attempts.append({ attempt, index: 1, event: chose('again') }));
        const results = await Promise.allSettled(calls);
        const lost = results.flatMap((result) => (result.status === 'rejected' ? [toContractError(result.reason)] : []));
        expect(lost).toHaveLength(11);
        for (const error of lost) {
          expect(error).toMatchObject({ code: 'conflict', details: { index: 1, nextIndex: 2 } });
        }
        expect((await player.attempts.get({ attempt })).events).toHaveLength(2);
      });

      test('of two windows of one player, the later one is told', async () => {
        const other = await signIn('player', ana);
        const { attempt } = await start();
        await other.attempts.append({ attempt, index: 1, event: chose('again') });
        expect(await failure(player.attempts.append({ attempt, index: 1, event: chose('help') }))).toMatchObject({
          code: 'conflict',
        });
      });

      test("another's attempt is not there", async () => {
        const { attempt } = await start();
        const { id: bo } = await player.people.add({ name: 'Bo' });
        const other = await signIn('player', bo);
        expect(await failure(other.attempts.get({ attempt }))).toMatchObject({ code: 'not-found' });
        expect(await failure(other.attempts.append({ attempt, index: 1, event: chose('help') }))).toMatchObject({
          code: 'not-found',
        });
      });
    });

    test('programmes and principles come from the folders, and what is not there is not found', async () => {
      const principle = { id: 'own-the-mistake', name: 'Own it', summary: '', looks: { F: 'f', C: 'c', A: 'a' } };
      await mkdir(join(house.dataFolder, 'scenarios/programmes'), { recursive: true });
      await writeFile(join(house.dataFolder, 'scenarios/programmes/weeks.programme.json'), JSON.stringify(programmeWith()));
      await writeFile(join(house.dataFolder, 'scenarios/principles.json'), JSON.stringify({ format: 1, principles: [principle] }));
      expect(await player.programmes.list()).toMatchObject({ programmes: [{ id: 'weeks', weeks: 1, source: 'own' }], broken: [] });
      const { weeks } = await player.programmes.get({ id: 'weeks' });
      expect(weeks[0]).toMatchObject({ scenarios: [{ scenario: 'missing-dressing', pass: 'C' }], standards: [] });
      expect(weeks[0]).not.toHaveProperty('exercise');
      expect(await player.principles.list()).toEqual([{ ...principle, locale: null }]);
      expect(await failure(player.programmes.get({ id: 'none' }))).toMatchObject({
        code: 'not-found',
        details: { programme: 'none' },
      });
      expect(await failure(player.programmes.get({ id: '../weeks' }))).toMatchObject({ code: 'bad-input' });
    });

    describe('settings', () => {
      const usual = (changes: Partial<typeof DEFAULT_SETTINGS> = {}) => ({ ...DEFAULT_SETTINGS, ...changes });

      test('are changed in part and answered whole', async () => {
        const answer = { settings: usual({ textSpeed: 'instant' }), own: true };
        expect(await player.settings.set({ textSpeed: 'instant' })).toEqual(answer);
        expect(await player.settings.get()).toEqual(answer);
      });

      test('of one person are nobody else’s; those of nobody are everybody’s', async () => {
        const { id: bo } = await player.people.add({ name: 'Bo' });
        const [nobody, other] = [await signIn('player'), await signIn('player', bo)];
        await player.settings.set({ textSize: 200, timerFactor: 0 });
        expect(await nobody.settings.set({ language: 'es', textSize: 120 })).toEqual({
          settings: usual({ language: 'es', textSize: 120 }),
          own: false,
        });
        expect(await player.settings.get()).toEqual({
          settings: usual({ language: 'es', textSize: 200, timerFactor: 0 }),
          own: true,
        });
        expect(await other.settings.get()).toEqual({ settings: usual({ language: 'es', textSize: 120 }), own: false });
      });

      test('of a person are given up for the installation’s, which nobody can give up', async () => {
        await player.settings.set({ font: 'dyslexia' });
        expect(await player.settings.reset()).toEqual({ settings: DEFAULT_SETTINGS, own: false });
        expect(await player.settings.get()).toEqual({ settings: DEFAULT_SETTINGS, own: false });
        expect(await failure((await signIn('player')).settings.reset())).toMatchObject({
          code: 'not-allowed',
          details: { refusal: 'no-learner' },
        });
      });
    });

    test('text of every script comes through as it is', async () => {
      const name = 'مريم 名前 Zoë 👩\u200D🍳 "\\</script>';
      expect((await player.people.add({ name })).name).toBe(name);
      expect((await player.scenarios.read({ id: 'test' })).text).toBe(JSON.stringify(STORY));
    });

    test('a story is read and played in another language, and goes on in it', async () => {
      const strings = { '/title': { source: 'Test', text: 'اختبار' } };
      const translation = JSON.stringify({ scenario: 'test', locale: 'ar', strings });
      const stream = await player.scenarios.watch();
      await writeFile(join(house.bundledFolder, 'test.ar.json'), translation);
      const { scenarios } = await until(stream, (now) => now.scenarios[0]?.translations.length === 1);
      await stream.return?.();
      expect(scenarios[0]?.translations).toMatchObject([{ locale: 'ar', title: 'اختبار', complete: false }]);
      expect(await player.scenarios.read({ id: 'test', locale: 'ar-EG' })).toMatchObject({ translation });
      const { attempt } = await player.attempts.start({ scenario: 'test', timerFactor: 1, locale: 'ar-EG' });
      expect(await player.attempts.get({ attempt })).toMatchObject({ locale: 'ar', translationText: translation });
    });

    test('a trainer writes a story, whose draft is theirs and whose file others see change', async () => {
      const trainer = await signIn('trainer');
      const changes = await trainer.studio.changed();
      const { file, disk, revision } = await trainer.studio.create({ id: 'new', title: 'New', text: JSON.stringify(PROVED) });
      const text = disk?.text ?? '';
      const patches = [{ offset: text.length, length: 0, text: '\n' }];
      const asked = { file, revision, on: hashText(text), base: hashText(text), patches, result: hashText(`${text}\n`) };
      expect(await trainer.studio.keepDraft(asked)).toEqual({ kept: true, revision: 1 });
      const again = await trainer.studio.keepDraft(asked);
      expect(again).toMatchObject({ kept: false, current: { draft: { text: `${text}\n`, by: STAFF_NAMES.trainer } } });
      const saved = await trainer.studio.save({ file, revision: 1, expected: hashText(text), publish: true });
      expect(saved).toMatchObject({ saved: true, hash: hashText(`${text}\n`) });
      await until(changes, ({ documents }) => documents.some(({ hash, draft }) => hash === hashText(`${text}\n`) && draft === null));
      await changes.return?.();
      expect((await trainer.studio.versions({ file })).map(({ kind, by }) => [kind, by])).toEqual([
        ['published', STAFF_NAMES.trainer],
        ['found', null],
      ]);
      expect((await player.scenarios.list()).scenarios.map(({ id }) => id)).toContain('new');
    });

    describe('failures of the program itself', () => {
      beforeEach(() => {
        vi.spyOn(console, 'error').mockImplementation(() => undefined);
      });

      test('tell nothing of the inside', async () => {
        vi.spyOn(services.people, 'list').mockRejectedValue(new TypeError('at /home/ana/secret.ts:12'));
        const error = await failure(player.people.list());
        expect(error.code).toBe('internal');
        expect(JSON.stringify([error.message, error.details])).not.toContain('secret');
      });

      test('that are the storage say so and what to do', async () => {
        const full = Driver.openWritable(':memory:');
        full.exec('CREATE TABLE t (x) STRICT'.replace('x', 'x BLOB'));
        full.exec('PRAGMA max_page_count = 5');
        vi.spyOn(services.people, 'list').mockImplementation(async () => {
          full.run('INSERT INTO t VALUES (zeroblob(1000000))');
          return [];
        });
        const error = await failure(player.people.list());
        expect(error).toMatchObject({ code: 'unavailable', details: { cause: 'SQLITE_FULL' } });
        expect(error.message).toContain('disk is full');
      });

      test('in the middle of a stream end it with the same care', async () => {
        vi.spyOn(services.exports, 'make').mockImplementation(async function* fail() {
          yield { kind: 'progress', rowsDone: 0, rowsTotal: 1 };
          throw new Error('at /home/ana/secret.ts:12');
        });
        const stream = await (await signIn('hr')).results.export(EXPORT);
        expect(await stream.next()).toMatchObject({ value: { rowsTotal: 1 } });
        const error = await failure(stream.next());
        expect(error.code).toBe('internal');
        expect(error.message).not.toContain('secret');
      });
    });

    describe('a stream', () => {
      test('of the catalogue begins with it and follows the files', async () => {
        const stream = await player.scenarios.watch();
        expect((await stream.next()).value).toMatchObject({ scenarios: [{ title: 'Test', source: 'bundled' }] });
        await save('Saved');
        expect(await until(stream, ({ scenarios }) => scenarios[0]?.title === 'Saved')).toMatchObject({
          scenarios: [{ source: 'own' }],
        });
        await writeFile(join(house.dataFolder, 'scenarios', 'test.scenario.json'), '{\n"format": 1');
        const { broken } = await until(stream, (catalogue) => catalogue.broken.length > 0);
        expect(broken).toMatchObject([{ file: 'test.scenario.json', findings: [{ line: 2 }] }]);
        await stream.return?.();
      });

      test('that its reader leaves is let go of', async () => {
        const streams = await Promise.all([player.scenarios.watch(), player.scenarios.watch()]);
        await Promise.all(streams.map((stream) => stream.next()));
        expect(services.scenarios.readers).toBe(2);
        await Promise.all(streams.map((stream) => stream.return?.()));
        await unread();
      });

      test('whose signal stops is let go of, while it waits', async () => {
        const control = new AbortController();
        const stream = await player.scenarios.watch(undefined, { signal: control.signal });
        await stream.next();
        const waiting = stream.next().then(
          () => 'ended',
          () => 'stopped',
        );
        control.abort();
        await waiting;
        await unread();
      });

      test('whose client goes away is let go of', async () => {
        const stream = await player.scenarios.watch();
        await stream.next();
        const waiting = stream.next().catch(() => undefined);
        await connection.close();
        await services.close();
        await waiting;
        expect(services.scenarios.readers).toBe(0);
      });

      test.skipIf(transport.buffers)('gives a slow reader the latest only', async () => {
        const slow = await player.scenarios.watch();
        await slow.next();
        for (const title of ['One', 'Two', 'Three', 'Four']) {
          await save(title);
          const seen = services.scenarios.watch();
          await until(seen, ({ scenarios }) => scenarios[0]?.title === title);
          await seen.return?.();
        }
        expect((await slow.next()).value).toMatchObject({ scenarios: [{ title: 'Four' }] });
        await slow.return?.();
        await unread();
      });

      test('that is read slowly fills no memory, and stopping it stops its source', { timeout: 60_000 }, async () => {
        const source = longExport();
        vi.spyOn(services.exports, 'make').mockImplementation(source.stream);
        const hr = await signIn('hr');
        const stream = await hr.results.export(EXPORT);
        for (let read = 0; read < 3; read++) await stream.next();
        // It has come to rest once it stays the same over many calls; one without brakes never does.
        let quiet = 0;
        for (let seen = source.produced(); quiet < 50 && seen < MOST_AHEAD; quiet++) {
          await hr.app.info();
          if (source.produced() !== seen) quiet = 0;
          seen = source.produced();
        }
        expect(source.produced()).toBeLessThan(MOST_AHEAD);
        expect(source.produced()).toBeGreaterThanOrEqual(3);
        await stream.return?.();
        await vi.waitFor(() => expect(source.ended()).toBe(true), { timeout: 5_000 });
      });

      // A network takes in a small export whole, and it is over before anyone has read it.
      test.skipIf(transport.buffers)('beyond the number of exports at a time is refused, and leaving one makes room', async () => {
        const hr = await signIn('hr');
        const asker = { role: 'hr', staff: null, staffName: null, reach: null } as const;
        const request = exportRequestSchema.parse(EXPORT);
        const others = Array.from({ length: 2 }, () => services.exports.make(request, asker));
        await Promise.all(others.map((stream) => stream.next()));
        expect(await failure(drain(hr.results.export(EXPORT)))).toMatchObject({
          code: 'unavailable',
          details: { exports: 2 },
        });
        await others[0]?.return(undefined);
        expect(await drain(hr.results.export(EXPORT))).not.toEqual([]);
        await vi.waitFor(() => expect(services.exports.running).toBe(1), { timeout: 5_000 });
        await Promise.all(others.map((stream) => stream.return(undefined)));
      });
    });
  });
}

type ExportAsked = Parameters<ContractClient['results']['export']>[0];

/** An export as it is asked for. */
const EXPORT = { format: 'csv', filter: {}, purpose: 'A test' } as const;

/** Pieces of 64 KiB that a stream may be ahead of its reader: what a network's buffers hold, and more. */
const MOST_AHEAD = 400;

/** An export longer than any buffer, which counts what it was made to give. */
function longExport() {
  let produced = 0;
  let ended = false;
  const base64 = 'eHh4'.repeat(16_384);
  return {
    produced: () => produced,
    ended: () => ended,
    async *stream(this: void) {
      try {
        while (produced <= MOST_AHEAD) {
          produced += 1;
          yield { kind: 'bytes' as const, base64 };
          // Others may run in between, so that a transport without brakes fails and does not hang.
          await setImmediate();
        }
      } finally {
        ended = true;
      }
    },
  };
}

/** What a call fails with, as a caller sees it; a call that does not fail is a failed test. */
async function failure(call: Promise<unknown>): Promise<ContractError> {
  try {
    await call;
  } catch (error) {
    return toContractError(error);
  }
  throw new Error('The call did not fail.');
}

async function drain<Value>(opening: Promise<AsyncIterator<Value>>): Promise<Value[]> {
  const stream = await opening;
  const values: Value[] = [];
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) return values;
    values.push(value);
  }
}

/** A client that sends whatever it is given, as a page under another's control would. */
interface HostileClient {
  readonly session: { open(input: unknown): Promise<unknown> };
}

const hostile = (client: ContractClient): HostileClient => client;
