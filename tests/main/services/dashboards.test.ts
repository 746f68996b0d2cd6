import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dashboardFilterSchema } from '#core/contract/dashboards.ts';
import { makeDemo } from '#main/services/demo/demo.ts';
import type { Services } from '#main/services/services.ts';
import { TestHouse } from '#tests/support/services.ts';

const SCENARIOS = join(import.meta.dirname, '../../../scenarios');
const HR = { role: 'hr', staff: null } as const;
const all = dashboardFilterSchema.parse({});

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build();
  const deps = house.deps({ bundledFolder: SCENARIOS });
  for await (const done of makeDemo(deps, { attempts: 300, players: 60, seed: 3, until: Date.UTC(2026, 10, 21) })) expect(done).toBeLessThanOrEqual(300);
  services = await house.open({ bundledFolder: SCENARIOS });
}, 60_000);

afterEach(() => house.demolish());

test('what is told adds up to what is stored', async () => {
  const { total, scenarios } = await services.dashboards.grades(HR, all);
  const rows = house.inDatabase((driver) => driver.all("SELECT count(*) AS finished, sum(first_grade = 'C') AS C FROM counted_attempt"));
  expect([{ finished: total.finished, C: total.C }]).toEqual(rows);
  expect(scenarios.every(({ finished }) => finished === null || finished === 0 || finished >= 5)).toBe(true);
  const filtered = await services.dashboards.grades(HR, { ...all, scenario: 'before-they-ask', which: 'best' });
  expect(filtered.scenarios.map(({ key }) => key)).toEqual(['before-they-ask']);
});

test('a period is made of whole weeks', async () => {
  const { weeks } = await services.dashboards.grades(HR, { ...all, from: '2026-03-04', to: '2026-03-11' });
  // Mondays 2 and 9 March 2026.
  expect(weeks.map(({ key }) => Number(key)).every((week) => week === 20_514 || week === 20_521)).toBe(true);
});

test('a manager sees their own cohorts and learns of no other', async () => {
  const { access } = services;
  const [cohort, other] = (await services.dashboards.scope(HR)).cohorts;
  if (cohort === undefined || other === undefined) throw new Error('There are no two cohorts.');
  await access.staff.setUp('Hanna', 'a walk in the long rain');
  const { id: staff } = await access.staff.add({ name: 'Mara', role: 'manager', passphrase: 'a walk in the long rain' });
  const mara = { role: 'manager', staff } as const;
  expect((await services.dashboards.scope(mara)).cohorts).toEqual([]);
  expect((await services.dashboards.grades(mara, all)).total.finished).toBe(0);
  house.inDatabase((driver) => driver.run('INSERT INTO staff_cohort VALUES (@staff, @cohort)', { staff, cohort: cohort.id }));
  expect((await services.dashboards.scope(mara)).cohorts).toEqual([cohort]);
  expect((await services.dashboards.grades(mara, all)).cohorts.map(({ key }) => key)).toEqual([cohort.id]);
  await expect(services.dashboards.grades(mara, { ...all, cohort: other.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('times are told to HR alone', async () => {
  expect((await services.dashboards.effort(HR, all)).times).not.toBeNull();
  expect((await services.dashboards.effort({ role: 'trainer', staff: null }, all)).times).toBeNull();
});

test('a map is of the contents that were played, and of no scenario that nobody has finished', async () => {
  const map = await services.dashboards.choices(HR, { ...all, scenario: 'before-they-ask' });
  expect(map.people).toBeGreaterThan(40);
  expect(map.beats.flatMap(({ choices }) => choices).every(({ chose }) => chose === null || chose === 0 || chose >= 5)).toBe(true);
  await expect(services.dashboards.choices(HR, { ...all, scenario: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' });
});

test('while figures are read, another call is answered first', async () => {
  const answered: string[] = [];
  const figures = Promise.all([1, 2, 3, 4].map(() => services.dashboards.principles(HR, all))).then(() => answered.push('figures'));
  await services.people.list();
  answered.push('people');
  await figures;
  expect(answered).toEqual(['people', 'figures']);
});
