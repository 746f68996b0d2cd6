import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { OpenedDocument, StudioDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import { patchBetween } from '#core/studio/text-patch.ts';
import type { Services } from '#main/services/services.ts';
import { callsOf, crashAt, pointsIn } from '#tests/support/crash-points.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';
import { hrSession, importFile } from '#tests/support/roster.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const THEO = { staff: null, staffName: 'Theo' };
const desk = { choices: [choiceWith('help', { to: 'thanks' }), choiceWith('shrug', { grade: 'falls-short', to: 'end' })] };
const thanks = { choices: [choiceWith('flowers', { grade: 'dazzles' }), choiceWith('nod')] };
const story = documentWith({ id: 'lobby', title: 'The lobby', start: 'desk', beats: { desk, thanks, end: END } });
const TEXT = JSON.stringify(story);
const FILE = 'lobby.scenario.json';
const FOYER = 'foyer.scenario.json';

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build([documentWith({ id: 'tea', title: 'Tea', beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } })]);
  services = await house.open();
});

afterEach(() => house.demolish());

const own = (name: string): string => join(house.dataFolder, 'scenarios', name);

const begin = (text = TEXT): Promise<OpenedDocument> => services.studio.create({ id: 'lobby', title: 'The lobby', text });

async function save(publish: boolean, file = FILE): Promise<unknown> {
  const { revision, disk } = await services.studio.open({ source: 'own', file });
  return outcome(services.studio.save({ file, revision, expected: disk?.hash ?? null, publish }, THEO));
}

async function write(text: string, file = FILE): Promise<void> {
  const { revision, draft, disk } = await services.studio.open({ source: 'own', file });
  const before = draft?.text ?? disk?.text ?? '';
  const patches = [...patchBetween(before, text)];
  await services.studio.keepDraft({ file, revision, on: hashText(before), base: disk?.hash ?? null, patches, result: hashText(text), selection: null }, THEO);
}

/** What came of a call, or the refusal it failed with. */
async function outcome<Answer>(call: Promise<Answer>): Promise<unknown> {
  try {
    return await call;
  } catch (error) {
    return error instanceof ContractError ? (error.details['refusal'] ?? error.code) : error;
  }
}

const played = (): string[] => services.scenarios.list().scenarios.map(({ id }) => id);
const waiting = (): unknown => services.scenarios.list().waiting;

async function listed(file = FILE): Promise<StudioDocument | undefined> {
  return (await services.studio.list()).documents.find((each) => each.source === 'own' && each.file === file);
}

async function start(scenario = 'lobby'): Promise<unknown> {
  const { id } = await services.people.add(`Ana ${Math.random()}`);
  return outcome(services.attempts.start(id, { scenario, timerFactor: 1 }));
}

describe('a scenario that is begun in the studio', () => {
  test('is played by nobody until it is published, however often it is saved, and then by all', async () => {
    await begin();
    expect(played()).toEqual(['tea']);
    expect(waiting()).toEqual([{ id: 'lobby', title: 'The lobby' }]);
    expect(services.scenarios.listForPlayers()).toMatchObject({ scenarios: [{ id: 'tea' }], waiting: [] });
    expect(await start()).toBe('not-published');
    expect(await outcome(services.readScenario('lobby', null))).toBe('not-published');
    await write(`${TEXT}\n`);
    await save(false);
    expect(await listed()).toMatchObject({ waiting: true, published: null, faults: 0 });
    await services.close();
    services = await house.open();
    expect(await start()).toBe('not-published');
    expect(await save(true)).toMatchObject({ saved: true });
    expect(await listed()).toMatchObject({ waiting: false, published: { by: 'Theo' } });
    expect([played(), waiting()]).toEqual([['lobby', 'tea'], []]);
    expect(await start()).toMatchObject({ scenario: 'lobby', status: 'in-progress' });
  });

  test('tells the studio alone what is wrong with it', async () => {
    await begin('{"format": 1}');
    expect(services.scenarios.list()).toMatchObject({ broken: [], waiting: [{ id: 'lobby', title: null }] });
    expect((await listed())?.faults).toBeGreaterThan(0);
  });

  test('as a copy of a bundled one leaves that in play until the copy is published', async () => {
    await services.studio.duplicate({ source: 'bundled', file: 'tea.scenario.json', id: 'tea' });
    expect(services.scenarios.find('tea')?.summary.source).toBe('bundled');
    expect(waiting()).toEqual([]);
    expect(await save(true, 'tea.scenario.json')).toMatchObject({ saved: true });
    expect(services.scenarios.find('tea')?.summary.source).toBe('own');
  });

  test('waits with its translations, of which nobody is told either', async () => {
    await begin();
    const strings = { '/title': { source: 'The lobby', text: 'El vestíbulo' } };
    await writeFile(own('lobby.es.json'), JSON.stringify({ scenario: 'lobby', locale: 'es', strings }));
    await writeFile(own('lobby.fr.json'), '{');
    await services.scenarios.refresh();
    expect(services.scenarios.list()).toMatchObject({ scenarios: [{ id: 'tea' }], broken: [] });
    await save(true);
    expect(services.scenarios.find('lobby')?.summary.translations).toMatchObject([{ locale: 'es', title: 'El vestíbulo' }]);
  });

  test('goes on waiting under another name, and out of the bin', async () => {
    const { disk } = await begin();
    const renamed = await services.studio.rename(FILE, disk?.hash ?? '', 'foyer');
    expect([await start(), await start('foyer')]).toEqual(['not-found', 'not-published']);
    const { removed } = await services.studio.remove(FOYER, renamed.disk?.hash ?? '', THEO);
    expect(await start('foyer')).toBe('not-found');
    await services.studio.restore(removed, THEO);
    expect(await start('foyer')).toBe('not-published');
    await save(true, FOYER);
    expect(played()).toContain('foyer');
  });

  test('leaves nothing behind: a file of its name that comes from elsewhere is played at once', async () => {
    const { disk } = await begin();
    await services.studio.remove(FILE, disk?.hash ?? '', THEO);
    await writeFile(own(FILE), TEXT);
    await services.scenarios.refresh();
    expect(await start()).toMatchObject({ scenario: 'lobby' });
    const { disk: byHand } = await services.studio.open({ source: 'own', file: FILE });
    await services.studio.rename(FILE, byHand?.hash ?? '', 'foyer');
    expect(await start('foyer')).toMatchObject({ scenario: 'foyer' });
    await write(JSON.stringify({ ...story, id: 'foyer', title: 'The foyer' }), FOYER);
    await save(false, FOYER);
    expect(services.scenarios.find('foyer')?.summary.title).toBe('The foyer');
  });
});

describe('what was published', () => {
  test('is taken out of play until it is published again, while whoever is playing it goes on', async () => {
    await begin();
    await save(true);
    const { id } = await services.people.add('Ben');
    const { attempt } = await services.attempts.start(id, { scenario: 'lobby', timerFactor: 1 });
    await services.studio.withdraw(FILE, THEO);
    await services.studio.withdraw(FILE, THEO);
    expect(await listed()).toMatchObject({ waiting: true, published: { by: 'Theo' } });
    expect(await start()).toBe('not-published');
    const event = { type: 'chose', beat: 'desk', choice: 'shrug', ms: 9 } as const;
    expect(await services.attempts.append(id, attempt, 1, event)).toMatchObject({ status: 'completed' });
    // Not even from where they were: whatever is wrong with it, nobody begins it.
    const from = { attempt, steps: 0 };
    expect(await outcome(services.attempts.start(id, { scenario: 'lobby', mode: 'practice', timerFactor: 1, from }))).toBe('not-published');
    expect(await services.store.audit.list({ kind: 'scenario-withdrawn', limit: 9 })).toMatchObject([{ body: { scenario: 'lobby', file: FILE } }]);
    await write(JSON.stringify({ ...story, title: 'Another' }));
    expect(await save(true)).toBe('version-not-later');
    await write(TEXT);
    expect(await save(true)).toMatchObject({ saved: true });
    expect(played()).toContain('lobby');
  });

  test('and is out of play stays so under another name and out of the bin', async () => {
    await begin();
    await save(true);
    await services.studio.withdraw(FILE, THEO);
    const { disk } = await services.studio.open({ source: 'own', file: FILE });
    const renamed = await services.studio.rename(FILE, disk?.hash ?? '', 'foyer');
    expect(await listed(FOYER)).toMatchObject({ waiting: true, published: { by: 'Theo' } });
    const { removed } = await services.studio.remove(FOYER, renamed.disk?.hash ?? '', THEO);
    await services.studio.restore(removed, THEO);
    expect(await listed(FOYER)).toMatchObject({ waiting: true, published: { by: 'Theo' } });
    expect(played()).toEqual(['tea']);
  });

  test('or was played as it stood, is known as what players got once it is taken out of play', async () => {
    await writeFile(own(FILE), TEXT);
    await services.scenarios.refresh();
    await services.studio.withdraw(FILE, THEO);
    expect(await start()).toBe('not-published');
    expect(await listed()).toMatchObject({ waiting: true, published: { hash: hashText(TEXT), by: null } });
    await write(JSON.stringify({ ...story, title: 'Another' }));
    expect(await save(true)).toBe('version-not-later');
    await write(JSON.stringify({ ...story, title: 'Another', version: '1.0.1' }));
    expect(await save(true)).toMatchObject({ saved: true });
    expect(services.scenarios.find('lobby')?.summary.title).toBe('Another');
  });

  test('cannot be taken out of play where there is no file', async () => {
    expect(await outcome(services.studio.withdraw(FILE, THEO))).toBe('no-document');
  });
});

describe('what is assigned', () => {
  const terms = { dueOn: '2026-01-31', attemptLimit: null, validMonths: null };

  test('is no scenario that waits; one that is taken out of play later is told, in programmes too', async () => {
    const hr = hrSession(services);
    await importFile(services, hr, 'number,name,cohort\n1,Ana,Spring\n');
    const [cohort] = await services.cohorts.list(hr);
    await mkdir(own('programmes'));
    const weeks = [weekWith({ scenarios: [{ scenario: 'lobby' }, { scenario: 'tea' }] })];
    await writeFile(own('programmes/weeks.programme.json'), JSON.stringify(programmeWith({ weeks })));
    await begin();
    const assign = (kind: 'scenario' | 'programme', subject: string) =>
      outcome(services.assignments.add(hr, { cohort: cohort?.id ?? '', kind, subject, ...terms }));
    expect(await assign('scenario', 'lobby')).toBe('not-published');
    expect((await services.programmes.list()).programmes).toMatchObject([{ scenarios: ['lobby', 'tea'] }]);
    const wait = { waiting: [{ id: 'lobby', title: 'The lobby' }] };
    expect(await assign('programme', 'weeks')).toMatchObject(wait);
    await save(true);
    expect(await assign('scenario', 'lobby')).toMatchObject({ title: 'The lobby', waiting: [] });
    await services.studio.withdraw(FILE, THEO);
    expect(await services.assignments.list(hr)).toMatchObject([wait, wait]);
  });
});

describe('killed at any call', () => {
  /** What may be played of it, and nothing else: nothing, or what was published. */
  async function playedIn(folder: string): Promise<string[]> {
    const opened = await house.open({ dataFolder: folder });
    const titles = opened.scenarios.list().scenarios.filter(({ source }) => source === 'own').map(({ title }) => title);
    await opened.close();
    await rm(folder, { recursive: true });
    return titles;
  }

  test('while scenarios are begun, published, renamed, put into the bin and taken out: nobody gets what was not published', { timeout: 1_800_000 }, async () => {
    const argsOf = (folder: string, work = 'write') => [join(house.root, folder), house.bundledFolder, work];
    const opening = await callsOf('begin-scenario.ts', argsOf('opened', 'open'));
    const calls = await callsOf('begin-scenario.ts', argsOf('whole'));
    for (const point of pointsIn(calls - opening, runs(6, 200)).map((within) => opening + within)) {
      expect((await crashAt(point, 'begin-scenario.ts', argsOf(`at-${point}`))).died, `point ${point}`).toBe(true);
      for (const title of await playedIn(join(house.root, `at-${point}`))) expect(title, `point ${point}`).toBe('Published');
    }
  });
});
