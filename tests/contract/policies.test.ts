import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContractClient, toContractError } from '#core/contract/client.ts';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import type { Session } from '#core/contract/schemas.ts';
import { createRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';
import { documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { openStaff } from '#tests/support/staff.ts';

let house: TestHouse;
let services: Services;
let nobody: ContractClient;

beforeEach(async () => {
  house = await TestHouse.build([documentWith({ beats: { one: { choices: [{ id: 'help', say: 'Help.', grade: 'meets', why: 'It helps.', to: 'end' }] }, end: END } })]);
});

afterEach(async () => {
  await house.demolish();
});

const as = (token: string): ContractClient =>
  createRouterClient(createRouter(services), { context: { reqHeaders: new Headers({ [SESSION_HEADER]: token }) } });

const signedIn = ({ token }: Session): ContractClient => as(token);

async function under(players: object, see: object = {}): Promise<void> {
  await mkdir(house.dataFolder, { recursive: true });
  await writeFile(join(house.dataFolder, 'policy.json'), JSON.stringify({ format: 1, players, see }));
  services = await house.open();
  nobody = as('');
}

const refusal = (call: Promise<unknown>) => call.then(() => null, toContractError);

test('where names are typed, players find their own name and see no list; staff do', async () => {
  await under({ names: 'typed' });
  const visitor = signedIn(await nobody.session.open({ role: 'player' }));
  const { id } = await visitor.people.add({ name: 'Ana' });
  expect(await refusal(visitor.people.list())).toMatchObject({ code: 'forbidden', details: { role: 'player' } });
  expect(await visitor.people.find({ name: 'ana' })).toMatchObject([{ id }]);
  expect(await visitor.people.find({ name: 'a' })).toEqual([]);
  const trainer = signedIn(await openStaff(services, nobody, 'trainer'));
  expect(await trainer.people.list()).toHaveLength(1);
});

test('under supervision an attempt that counts asks for the code, for as long as it holds, and says whose it was', async () => {
  await under({ assessed: 'supervisor', idleMinutes: 0 });
  const { id } = await services.people.add('Ana');
  const ana = signedIn(await nobody.session.open({ role: 'player', learner: id }));
  const start = () => ana.attempts.start({ scenario: 'test', timerFactor: 1 });
  expect(await refusal(start())).toMatchObject({ code: 'forbidden', details: { refusal: 'supervisor-needed' } });
  const trainer = signedIn(await openStaff(services, nobody, 'trainer'));
  const { code, until } = await trainer.supervision.make();
  expect(await ana.supervision.enter({ code })).toEqual({ until });
  const { attempt } = await start();
  const [entry] = await services.store.audit.list({ kind: 'supervised', limit: 1 });
  expect(entry).toMatchObject({ staffName: 'Theo', body: { attempt } });
  await trainer.supervision.end();
  expect(await start()).toMatchObject({ mode: 'assessed' });
  house.clock.advance(30 * 60_000);
  expect(await refusal(start())).toMatchObject({ details: { refusal: 'supervisor-needed' } });
  expect(await refusal(ana.supervision.enter({ code }))).toMatchObject({ details: { refusal: 'wrong-code' } });
});

type ExportAsked = Parameters<ContractClient['results']['export']>[0];

const ASKED = { format: 'csv', purpose: 'A test', filter: {} } as const;

const exported = async (pieces: ReturnType<ContractClient['results']['export']>): Promise<string[]> => {
  const names: string[] = [];
  for await (const piece of await pieces) if (piece.kind === 'file') names.push(piece.name);
  return names;
};

test('where HR sees results by name but no choices, single choices do not leave, not even under pseudonyms', async () => {
  await under({}, { completion: ['hr'], grades: [], choices: ['trainer'] });
  const hr = signedIn(await openStaff(services, nobody, 'hr'));
  const asks: ExportAsked[] = [{ ...ASKED, tables: ['attempts', 'choices'] }, { ...ASKED, format: 'xapi' }];
  for (const asked of asks) {
    const refused = await refusal(exported(hr.results.export(asked)));
    expect(refused).toMatchObject({ code: 'forbidden', details: { kind: 'choices', role: 'hr' } });
    expect(refused?.message).toContain('beside results by name pseudonyms would not hide whose they are');
  }
  expect(await exported(hr.results.export(ASKED))).toHaveLength(1);
});

test('where HR sees nothing by name, choices leave under pseudonyms', async () => {
  await under({}, { completion: [], grades: [], choices: [] });
  const hr = signedIn(await openStaff(services, nobody, 'hr'));
  expect(await exported(hr.results.export({ ...ASKED, format: 'xapi' }))).toHaveLength(1);
  const named = { ...ASKED, filter: { names: 'named' } } as const;
  expect(await refusal(exported(hr.results.export(named)))).toMatchObject({ code: 'forbidden', details: { role: 'hr' } });
});
