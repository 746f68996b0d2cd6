import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrokenFile } from '#core/contract/schemas.ts';
import type { Services } from '#main/services/services.ts';
import { attacks } from '#tests/support/attacks/attacks.ts';
import { KINDS } from '#tests/support/attacks/kinds.ts';
import { documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

/** Each in a file of its own; what is wrong in it, not the name, must keep it out. */
const cases = attacks().map((attack, index) => ({ ...attack, file: `case-${index}-${attack.kind.file}` }));
const scenarios = cases.filter(({ kind }) => kind.name === 'scenario');

const inherited = Reflect.ownKeys(Object.prototype);

let house: TestHouse;
let services: Services;
let written: string[];
let broken: ReadonlyMap<string, BrokenFile>;

beforeAll(async () => {
  house = await TestHouse.build([documentWith({ id: 'bundled', start: 'end', beats: { end: END } })]);
  const folder = join(house.dataFolder, 'scenarios');
  await mkdir(folder, { recursive: true });
  for (const { file, bytes } of cases) await writeFile(join(folder, file), bytes());
  // Principles are the only kind that goes by its whole name.
  await writeFile(join(folder, 'principles.json'), '{"__proto__":{"polluted":true}}');
  written = await readdir(folder);
  services = await house.open();
  broken = new Map(services.scenarios.list().broken.map((report) => [report.file, report]));
}, 60_000);

afterAll(() => house.demolish());

test.each(scenarios)('$name is no scenario of the library', async ({ file, refusal }) => {
  const { rule, pointer, says } = refusal;
  const report = broken.get(file);
  expect(report?.source).toBe('own');
  const found = report?.findings.find((finding) => finding.rule === rule && finding.pointer === pointer);
  expect(found ?? report?.findings.slice(0, 5)).toMatchObject({ rule, pointer, severity: 'error' });
  expect(found?.message).toMatch(says);
});

test('what is bundled is there, and nothing else', () => {
  expect(services.scenarios.list().scenarios.map(({ id }) => id)).toEqual(['bundled']);
  const told = [...broken.keys()].filter((file) => file.endsWith('.scenario.json'));
  expect(told.toSorted()).toEqual(scenarios.map(({ file }) => file).toSorted());
});

test.each(['odd', 'case-0-odd', 'constructor', '__proto__', 'toString', '../odd'])(
  'nothing called %s can be started or read',
  async (scenario) => {
    const { id } = (await services.people.list())[0] ?? (await services.people.add('Ana'));
    await expect(services.attempts.start(id, { scenario, timerFactor: 1 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(services.readScenario(scenario, null)).rejects.toMatchObject({ code: 'not-found' });
  },
);

test('nothing is polluted, written or stored', async () => {
  expect(Reflect.ownKeys(Object.prototype)).toEqual(inherited);
  expect(await readdir(join(house.dataFolder, 'scenarios'))).toEqual(written);
  const clean = await TestHouse.build();
  try {
    await (await clean.open()).close();
    await services.close();
    expect(await readdir(house.dataFolder)).toEqual(await readdir(clean.dataFolder));
  } finally {
    await clean.demolish();
  }
  const stored = house.inDatabase((driver) => driver.all('SELECT hash FROM scenario_archive'));
  expect(stored).toEqual([]);
});

test('every kind of document is among those tried', () => {
  expect(new Set(cases.map(({ kind }) => kind.name))).toEqual(new Set(KINDS.map(({ name }) => name)));
});
