import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callsOf, crashAt, pointsIn } from '#tests/support/crash-points.ts';
import { packBytes } from '#tests/support/packs.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const story = (id: string, title: string): string => JSON.stringify(documentWith({ id, title, beats: { one: { choices: [choiceWith('go')] }, end: END } }));
const FILES = {
  'tea.scenario.json': story('tea', 'Theirs'),
  'coffee.scenario.json': story('coffee', 'Theirs'),
  'milk.scenario.json': story('milk', 'Theirs'),
  'tea.es.json': JSON.stringify({ scenario: 'tea', locale: 'es', strings: {} }),
};
const MINE = story('tea', 'Mine');

/** Calls that closing the services takes, and a few before. */
const CLOSING = 12;

let house: TestHouse;
let before: string;
let pack: string;

beforeAll(async () => {
  house = await TestHouse.build();
  before = join(house.root, 'before');
  pack = join(house.root, 'pack.zip');
  writeFileSync(pack, packBytes(FILES));
  mkdirSync(join(before, 'scenarios'), { recursive: true });
  writeFileSync(join(before, 'scenarios', 'tea.scenario.json'), MINE);
  await (await house.open({ dataFolder: before })).close();
});

afterAll(() => house.demolish());

function fresh(name: string): string {
  const folder = join(house.root, name);
  cpSync(before, folder, { recursive: true });
  return folder;
}

const argsOf = (folder: string) => [folder, house.bundledFolder, pack];

/** What stands in the folder of scenarios, by name. */
function standing(folder: string): Readonly<Record<string, string>> {
  const own = join(folder, 'scenarios');
  return Object.fromEntries(readdirSync(own).map((name) => [name, readFileSync(join(own, name), 'utf8')]));
}

test('killed at any call while a pack is installed: the next start has all of it or nothing, and what it replaced is kept', { timeout: 1_800_000 }, async () => {
  const whole = await callsOf('install-pack.ts', argsOf(fresh('whole')));
  expect(standing(join(house.root, 'whole'))).toEqual(FILES);
  const outcomes = new Set<string>();
  // Opening the services takes most calls, and has tests of its own.
  const opening = (await callsOf('install-pack.ts', [...argsOf(fresh('looked')), 'look'])) - CLOSING;
  for (const point of pointsIn(whole - opening, runs(5, 100)).map((within) => opening + within)) {
    const folder = fresh(`at-${point}`);
    const { said, died } = await crashAt(point, 'install-pack.ts', argsOf(folder));
    expect(died, `point ${point}`).toBe(true);
    const services = await house.open({ dataFolder: folder });
    const now = standing(folder);
    const installed = Object.keys(now).length > 1;
    expect(now, `point ${point}`).toEqual(installed ? FILES : { 'tea.scenario.json': MINE });
    if (said.includes('installed')) expect(installed, `point ${point}`).toBe(true);
    expect(await services.store.audit.list({ kind: 'pack-installed', limit: 9 }), `point ${point}`).toHaveLength(installed ? 1 : 0);
    expect(existsSync(join(folder, 'packs', 'installing'))).toBe(false);
    if (installed) {
      const { removed } = await services.studio.list();
      expect(removed.map(({ file }) => file)).toContain('tea.scenario.json');
      expect((await services.studio.versions('tea.scenario.json')).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['found', 'saved']));
    }
    expect(services.notices).toEqual([]);
    await services.close();
    expect(readdirSync(folder, { recursive: true }).filter((name) => /tmp/.test(String(name)))).toEqual([]);
    outcomes.add(installed ? 'all' : 'nothing');
    rmSync(folder, { recursive: true });
  }
  expect([...outcomes].toSorted()).toEqual(['all', 'nothing']);
});
