import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attemptsQuerySchema, dashboardFilterSchema } from '#core/contract/dashboards.ts';
import { makeDemo } from '#main/services/demo/demo.ts';
import type { Services } from '#main/services/services.ts';
import { TestHouse } from '#tests/support/services.ts';

const SCENARIOS = join(import.meta.dirname, '../../../scenarios');
const HR = { role: 'hr', staff: null } as const;
const all = dashboardFilterSchema.parse({});

/** Figures that are told. */
function told<Answer extends object>(answer: Answer): Exclude<Answer, { withheld: unknown }> {
  if (isTold(answer)) return answer;
  throw new Error(`Nothing is told: ${JSON.stringify(answer)}.`);
}

function isTold<Answer extends object>(answer: Answer): answer is Exclude<Answer, { withheld: unknown }> {
  return !('withheld' in answer);
}

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
  const { total, scenarios } = told(await services.dashboards.grades(HR, all));
  const rows = house.inDatabase((driver) => driver.all("SELECT count(*) AS finished, sum(first_grade = 'C') AS C FROM counted_attempt"));
  expect([{ finished: total.finished, C: total.C }]).toEqual(rows);
  expect(scenarios.every(({ finished }) => finished === null || finished === 0 || finished >= 5)).toBe(true);
  const filtered = told(await services.dashboards.grades(HR, { ...all, scenario: 'before-they-ask', which: 'best' }));
  expect(filtered.scenarios.map(({ key }) => key)).toEqual(['before-they-ask']);
});

test('a period is made of whole weeks', async () => {
  const { weeks } = told(await services.dashboards.grades(HR, { ...all, from: '2026-03-04', to: '2026-03-11' }));
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
  expect(told(await services.dashboards.grades(mara, all)).total.finished).toBe(0);
  house.inDatabase((driver) => driver.run('INSERT INTO staff_cohort VALUES (@staff, @cohort)', { staff, cohort: cohort.id }));
  expect((await services.dashboards.scope(mara)).cohorts).toEqual([cohort]);
  expect(told(await services.dashboards.grades(mara, all)).cohorts.map(({ key }) => key)).toEqual([cohort.id]);
  await expect(services.dashboards.grades(mara, { ...all, cohort: other.id })).rejects.toMatchObject({ code: 'not-found' });
});

test('times are told to HR alone', async () => {
  expect(told(await services.dashboards.effort(HR, all)).times).not.toBeNull();
  expect(told(await services.dashboards.effort({ role: 'trainer', staff: null }, all)).times).toBeNull();
});

test('a map is of the contents that were played, and of no scenario that nobody has finished', async () => {
  const map = told(await services.dashboards.choices(HR, { ...all, scenario: 'before-they-ask' }));
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

describe('a group that is too small', () => {
  /** Moves all but so many people of the first cohort to the second; the rest stay. */
  async function leave(people: number): Promise<{ small: string; large: string }> {
    const [small, large] = (await services.dashboards.scope(HR)).cohorts;
    if (small === undefined || large === undefined) throw new Error('There are no two cohorts.');
    house.inDatabase((driver) =>
      driver.run('UPDATE person SET cohort = CASE WHEN number IN (SELECT person FROM counted_attempt ORDER BY person LIMIT 1) THEN @small ELSE @large END', {
        small: small.id,
        large: large.id,
      }),
    );
    house.inDatabase((driver) =>
      driver.run('UPDATE person SET cohort = @small WHERE number IN (SELECT DISTINCT person FROM counted_attempt ORDER BY person LIMIT @people)', { small: small.id, people }),
    );
    return { small: small.id, large: large.id };
  }

  test('is not told in any view, and says so', async () => {
    const { small } = await leave(3);
    const filter = { ...all, cohort: small };
    const { dashboards } = services;
    const answers = [dashboards.grades(HR, filter), dashboards.effort(HR, filter), dashboards.principles(HR, filter), dashboards.moments(HR, filter)];
    for (const answer of answers) expect(await answer).toEqual({ withheld: 'few' });
    expect(await dashboards.choices(HR, { ...filter, scenario: 'before-they-ask' })).toEqual({ withheld: 'few' });
  });

  test('does not follow from everybody’s figures less another cohort’s, nor its size from the sizes', async () => {
    const { large } = await leave(3);
    expect(await services.dashboards.grades(HR, { ...all, cohort: large })).toEqual({ withheld: 'beside' });
    const { cohorts, members, others } = told(await services.dashboards.grades(HR, all));
    expect(cohorts).toEqual([]);
    expect(others?.keys).toHaveLength(2);
    expect(members.cohorts).toEqual([]);
    expect(members.total).toBe(60);
  });

  test('is told where it is large enough, and every cohort with its size', async () => {
    const { small, large } = await leave(20);
    const { cohorts, members, others } = told(await services.dashboards.grades(HR, all));
    expect(cohorts.map(({ key }) => key).toSorted()).toEqual([small, large].toSorted());
    expect(others).toBeNull();
    expect(members).toMatchObject({ total: 60 });
    expect(members.cohorts).toContainEqual({ cohort: small, people: 20 });
    expect(told(await services.dashboards.grades(HR, { ...all, cohort: small })).total.people).toBe(20);
  });
});

test('where it is hard is told of all scenarios, the hardest first', async () => {
  const { scenarios } = await services.dashboards.scope(HR);
  // Where only a word is told, the middle of what it may mean.
  const shareOf = ({ well, reached, difficulty }: { well: number | null; reached: number | null; difficulty: string | null }): number =>
    well === null ? (difficulty === 'hard' ? 0.25 : 0.65) : well / (reached ?? 0);
  for (const more of [{}, { which: 'best' }, { from: '2026-05-04' }] as const) {
    const filter = { ...all, ...more };
    const { moments } = told(await services.dashboards.moments(HR, filter));
    const maps = await Promise.all(scenarios.map(({ id }) => services.dashboards.choices(HR, { ...filter, scenario: id })));
    const hard = maps
      .filter(isTold)
      .flatMap(({ beats }) => beats)
      .filter(({ difficulty, reached }) => reached !== null && (difficulty === 'hard' || difficulty === 'mixed'));
    expect(hard.length).toBeGreaterThan(3);
    expect(moments.map(shareOf)).toEqual(hard.map(shareOf).toSorted((a, b) => a - b).slice(0, 3));
    for (const { reached, well, difficulty } of moments) expect(hard).toContainEqual(expect.objectContaining({ reached, well, difficulty }));
  }
});

describe('the attempts behind a figure', () => {
  const asked = attemptsQuerySchema.parse({});

  test('are as many as the figure says', async () => {
    const { total, scenarios } = told(await services.dashboards.grades(HR, all));
    const list = await services.dashboards.attempts(HR, asked);
    expect(list.total).toBe(total.finished);
    expect(list.rows).toHaveLength(100);
    const somebody = list.rows[0]?.person;
    expect(somebody?.name).toEqual(expect.any(String));
    expect((await services.people.list()).find(({ id }) => id === somebody?.id)?.name).toBe(somebody?.name);
    expect((await services.dashboards.attempts(HR, { ...asked, grade: 'A' })).total).toBe(total.A);
    const scenario = scenarios.find(({ C }) => C !== null && C > 0);
    expect((await services.dashboards.attempts(HR, { ...asked, scenario: scenario?.key, grade: 'C' })).total).toBe(scenario?.C ?? 'told');
    const map = told(await services.dashboards.choices(HR, { ...all, scenario: 'before-they-ask' }));
    for (const { beat, choices } of map.beats) {
      for (const { choice, chose } of choices) {
        if (chose === null) continue;
        expect((await services.dashboards.attempts(HR, { ...asked, scenario: 'before-they-ask', hash: map.hash, beat, choice })).total).toBe(chose);
      }
    }
    const next = await services.dashboards.attempts(HR, { ...asked, skip: 100 });
    expect(next.rows.map(({ attempt }) => attempt)).not.toContain(list.rows[0]?.attempt);
  });

  test('are listed only for those whom the policy lets see names, and with grades only for those who may see them', async () => {
    const trainer = { role: 'trainer', staff: null } as const;
    expect((await services.dashboards.scope(trainer)).names).toEqual({ completion: true, grades: false, choices: false });
    expect((await services.dashboards.attempts(trainer, asked)).rows.every(({ grade }) => grade === null)).toBe(true);
    await expect(services.dashboards.attempts(trainer, { ...asked, grade: 'F' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(services.dashboards.attempts(trainer, { ...asked, beat: 'a', choice: 'b' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(services.dashboards.attempts({ role: 'player', staff: null }, asked)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
