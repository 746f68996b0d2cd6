import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { exportFilterSchema } from '#core/contract/schemas.ts';
import type { z } from '#core/contract/zod.ts';
import type { ExportProgress } from '#main/services/exports/export-job.ts';
import type { Services } from '#main/services/services.ts';
import { parseCsv } from '#tests/support/csv.ts';
import { type AskedExport, writeExport } from '#tests/support/exporting.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

type Filter = z.input<typeof exportFilterSchema>;

const story = (id: string, title: string): Record<string, unknown> =>
  documentWith({
    id,
    title,
    needs: { help: 'Help', calm: 'Calm' },
    promises: { call: 'A call' },
    allowance: 10,
    bar: { dazzles: 1, surprises: 0 },
    variants: { rainy: { flags: [] } },
    beats: {
      one: {
        choices: [
          choiceWith('a', { grade: 'dazzles', meets: ['help', 'calm'], costs: 3, mood: 7, to: 'end' }),
          choiceWith('c', { shows: ['own-it'], meets: ['calm', 'help'], promises: ['call'], to: 'sad-end' }),
          choiceWith('f', { grade: 'falls-short', meets: ['calm'] }),
        ],
      },
      end: END,
      'sad-end': END,
    },
  });

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build([story('one-story', 'One, "story"'), story('other', '=HYPERLINK("evil")')]);
  services = await house.open();
});

afterEach(() => house.demolish());

async function exported(filter: Filter = {}, asked: AskedExport = {}): Promise<Record<string, string>[]> {
  return parseCsv((await writeExport(house, { filter, ...asked })).text);
}

/** Plays one choice, or starts (`-`) or abandons (`x`) an attempt, a minute and a half long. */
async function play(learner: string, what: string, scenario = 'one-story', variant?: string): Promise<string> {
  const detail = await services.attempts.start(learner, {
    scenario,
    timerFactor: 1,
    ...(variant === undefined ? {} : { variant }),
  });
  house.clock.advance(90_400);
  if (what === 'x') await services.attempts.abandon(learner, detail.attempt, 1);
  else if (what !== '-') await new TestPlayer(services.attempts, learner, detail).play(what);
  return detail.attempt;
}

const add = async (name: string): Promise<string> => (await services.people.add(name)).id;

const column = (rows: Record<string, string>[], name: string): (string | undefined)[] => rows.map((row) => row[name]);

describe('a row', () => {
  test('of a completed attempt tells all of it', async () => {
    const ana = await add('Ana');
    const attempt = await play(ana, 'c', 'one-story', 'rainy');
    const [row, ...others] = await exported({ names: 'named' });
    expect(others).toEqual([]);
    expect(row).toEqual({
      export_schema_version: '1',
      installation_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      attempt_id: attempt,
      learner_id: ana,
      display_name: 'Ana',
      cohort: '',
      scenario_id: 'one-story',
      scenario_title: 'One, "story"',
      scenario_version: '1.0.0',
      scenario_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      variant: 'rainy',
      locale: 'en',
      mode: 'assessed',
      attempt_no: '1',
      is_first: 'true',
      is_best: 'true',
      is_latest: 'true',
      status: 'completed',
      grade: 'C',
      passed: 'true',
      score: '59',
      core_met: 'help calm',
      core_missed: '',
      dazzles: '0',
      surprises: '0',
      slips: '1',
      broken_promises: '1',
      walked_out: 'false',
      spent: '0',
      mood_end: '50',
      ending_id: 'sad-end',
      started_at: '2026-01-05T09:00:00.000Z',
      finished_at: '2026-01-05T09:01:30.400Z',
      active_seconds: '2',
      elapsed_seconds: '90',
      app_version: '1.2.3',
      record_seq: '1',
      record_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('of an attempt that fell short says what it missed', async () => {
    await play(await add('Ana'), 'f');
    expect(await exported()).toMatchObject([
      { grade: 'F', passed: 'false', core_met: 'calm', core_missed: 'help', ending_id: 'end' },
    ]);
  });

  test('of one in progress, or abandoned, leaves empty what only an ending decides', async () => {
    const ana = await add('Ana');
    await play(ana, '-');
    await play(ana, 'x');
    const none = { grade: '', passed: '', score: '', core_met: '', slips: '', walked_out: '', ending_id: '' };
    expect(await exported()).toMatchObject([
      { ...none, status: 'in-progress', finished_at: '', elapsed_seconds: '', record_seq: '', record_hash: '' },
      { ...none, status: 'abandoned', finished_at: expect.stringContaining('T'), record_seq: '1' },
    ]);
  });
});

describe('people', () => {
  test('are pseudonyms unless asked for: the same in every export, and no part of the id', async () => {
    const ana = await add('Ana');
    await play(ana, 'a');
    await play(ana, 'c', 'other');
    await play(await add('Bo'), 'a');
    const first = await exported();
    const second = await exported();
    const [one, two, three] = column(first, 'learner_id');
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(one).toBe(two);
    expect(one).not.toBe(three);
    expect(column(second, 'learner_id')).toEqual([one, two, three]);
    expect(column(first, 'display_name')).toEqual(['', '', '']);
    const text = (await writeExport(house)).text;
    for (const secret of ['Ana', 'Bo', ana, ana.slice(0, 8)]) expect(text).not.toContain(secret);
  });

  test('of another installation have other pseudonyms', async () => {
    const ana = await add('Ana');
    await play(ana, 'a');
    const before = column(await exported(), 'learner_id');
    await services.close();
    house.inDatabase((driver) => driver.run('UPDATE installation SET pseudonym_key = @key', { key: new Uint8Array(32) }));
    services = await house.open();
    expect(column(await exported(), 'learner_id')).not.toEqual(before);
  });

  test.each(['=cmd|\' /C calc\'!A0', '+49', '-7', '@home', '＝1', '＋1', '－1', '＠x'])('called %j run nothing', async (name) => {
    await play(await add(name), 'a', 'other');
    const text = (await writeExport(house, { filter: { names: 'named' } })).text;
    expect(parseCsv(text)).toMatchObject([{ display_name: `'${name.normalize('NFC')}`, scenario_title: '\'=HYPERLINK("evil")' }]);
    expect(text).not.toMatch(/(^|,|\n)"?[=+\-@＝＋－＠]/);
  });
});

test('the text is RFC 4180: CRLF, quotes doubled, no byte order mark, UTF-8', async () => {
  await play(await add('Zoë, "die" Löwin'), 'a');
  const text = (await writeExport(house, { filter: { names: 'named' } })).text;
  expect(text.startsWith('export_schema_version,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text).toContain('"Zoë, ""die"" Löwin"');
  expect(text).toContain('"One, ""story"""');
});

test('an export of nothing is the heading', async () => {
  const { text, facts } = await writeExport(house);
  expect(parseCsv(text)).toEqual([]);
  expect(text).toMatch(/^export_schema_version,/);
  expect(facts).toMatchObject({ attempts: 0, records: null, head: null, next: 0, resent: [] });
});

const flags = async (filter: Filter = {}) =>
  (await exported(filter)).map(({ attempt_no: no, is_first, is_best, is_latest }) =>
    [no, is_first === 'true' ? 'first' : '', is_best === 'true' ? 'best' : '', is_latest === 'true' ? 'latest' : '']
      .filter((word) => word !== '')
      .join(' '),
  );

function bestOf(group: readonly Record<string, string>[]): number {
  const worth = group.map(({ grade, score }) => (grade === '' ? -1 : 'FCA'.indexOf(grade ?? '') * 1_000 + Number(score)));
  return worth.indexOf(Math.max(...worth));
}

describe('flags', () => {
  test('are by learner and scenario, in the order of starting', async () => {
    const [ana, bo] = [await add('Ana'), await add('Bo')];
    for (const what of ['f', 'a', 'c', 'a', '-']) await play(ana, what);
    await play(bo, 'c');
    await play(ana, 'x', 'other');
    expect(await flags()).toEqual(['1 first', '2 best', '3', '4', '5 latest', '1 first best latest', '1 first best latest']);
  });

  test('are judged before filters', async () => {
    const ana = await add('Ana');
    await play(ana, 'a');
    house.clock.advance(86_400_000);
    await play(ana, 'f');
    expect(await flags({ from: '2026-01-06' })).toEqual(['2 latest']);
    expect(await flags({ which: 'best', from: '2026-01-06' })).toEqual([]);
  });

  test('hold where the clock was set back', async () => {
    const ana = await add('Ana');
    await play(ana, 'c');
    house.clock.advance(-86_400_000);
    await play(ana, 'c');
    expect(await flags()).toEqual(['1 first best', '2 latest']);
  });

  test('there is one first, one best and one latest in every group, whatever was played', async () => {
    const people = await Promise.all(['Ana', 'Bo', 'Cy'].map(add));
    const words = ['-', 'x', 'f', 'c', 'a'];
    let turn = 7;
    const pick = <Item>(items: readonly Item[]): Item | undefined =>
      items[(turn = (turn * 1_103_515_245 + 12_345) % 2_147_483_648) % items.length];
    for (let count = 0; count < 60; count++) {
      await play(pick(people) ?? '', pick(words) ?? '', pick(['one-story', 'other']));
    }
    const rows = await exported();
    const groups = Map.groupBy(rows, ({ learner_id, scenario_id }) => `${learner_id} ${scenario_id}`);
    for (const group of groups.values()) {
      const numbered = group.map((_, index) => String(index + 1));
      expect(column(group, 'attempt_no')).toEqual(numbered);
      const where = (flag: string): number[] => group.flatMap((row, index) => (row[flag] === 'true' ? [index] : []));
      expect(where('is_first')).toEqual([0]);
      expect(where('is_latest')).toEqual([group.length - 1]);
      expect(where('is_best')).toEqual([bestOf(group)]);
    }
  });

});

const sequences = async (since: number): Promise<(string | undefined)[]> =>
  column(await exported({ since }), 'record_seq');

describe('filters', () => {
  let ana: string;

  beforeEach(async () => {
    ana = await add('Ana');
    for (const what of ['f', 'a', 'c']) {
      await play(ana, what);
      house.clock.advance(86_400_000);
    }
    await play(await add('Bo'), 'a', 'other');
    house.inDatabase((driver) => {
      driver.exec("INSERT INTO cohort (id, name, name_key, added_at) VALUES ('s', 'Spring', 'spring', 'x')");
      driver.run("UPDATE person SET cohort = 's' WHERE id = @ana", { ana });
    });
  });

  test('with pseudonyms, the people of a cohort too small to hide in are counted', async () => {
    const smallest = async (asked: AskedExport): Promise<number | null> => (await writeExport(house, asked)).facts.smallestCohort;
    expect(await smallest({})).toBe(1);
    expect(await smallest({ format: 'xapi', tables: [] })).toBe(1);
    expect(await smallest({ tables: ['choices'] })).toBe(1);
    // Nothing to be told: names stand there, the minimum is kept, nobody of a cohort is in it, or no cohort is said.
    expect(await smallest({ filter: { names: 'named' } })).toBeNull();
    expect(await smallest({ groupMinimum: 1 })).toBeNull();
    expect(await smallest({ filter: { cohort: 'Autumn' } })).toBeNull();
    expect(await smallest({ tables: ['groups'] })).toBeNull();
    const columns = [{ as: 'Grade', from: 'grade' }] as const;
    expect(await smallest({ preset: { format: 1, id: 'own', title: 'Own', columns } })).toBeNull();
    expect(await smallest({ preset: { format: 1, id: 'own', title: 'Own', columns: [{ as: 'Unit', from: 'cohort' }] } })).toBe(1);
    const { files } = await writeExport(house, { format: 'xlsx' });
    const about = (await readXlsx(new Uint8Array(files.get('results.out') ?? []))).sheets.at(-1)?.rows;
    expect(about).toContainEqual(['People of the smallest cohort', '1, fewer than the smallest group of 5']);
  });

  test('the cohort is the one a person is in now', async () => {
    expect(column(await exported(), 'cohort')).toEqual(['Spring', 'Spring', 'Spring', '']);
  });

  test.each<[Filter, string[]]>([
    [{}, ['F', 'A', 'C', 'A']],
    [{ which: 'first' }, ['F', 'A']],
    [{ which: 'best' }, ['A', 'A']],
    [{ which: 'latest' }, ['C', 'A']],
    [{ scenario: 'one-story' }, ['F', 'A', 'C']],
    [{ scenario: 'nowhere' }, []],
    [{ from: '2026-01-06', to: '2026-01-07' }, ['A', 'C']],
    [{ from: '2026-01-08' }, ['A']],
    [{ to: '2026-01-05' }, ['F']],
    [{ cohort: 'Spring' }, ['F', 'A', 'C']],
    [{ cohort: 'SPRING', which: 'best' }, ['A']],
    [{ cohort: 'Autumn' }, []],
    [{ scenario: 'one-story', which: 'latest', to: '2026-01-06' }, []],
  ])('%j', async (filter, grades) => {
    expect(column(await exported(filter), 'grade')).toEqual(grades);
    const seen: ExportProgress[] = [];
    await writeExport(house, { filter, tell: (progress) => void seen.push(progress) });
    expect(seen.at(-1)).toEqual({ rowsDone: grades.length, rowsTotal: grades.length });
  });

  test('since a record: what was sealed after it, and what changed its flags', async () => {
    expect(await sequences(4)).toEqual([]);
    expect(await sequences(0)).toEqual(['1', '2', '3', '4']);
    // After 3, Ana's latest was 3 and her best 2; both stay so, and 1 has no flag to lose.
    expect(await sequences(3)).toEqual(['4']);
    // After 2, the latest was 2: it no longer is.
    expect(await sequences(2)).toEqual(['2', '3', '4']);
    await play(ana, 'a');
    expect(await sequences(4)).toEqual(['3', '5']);
    await play(ana, '-');
    expect(await sequences(5)).toEqual(['5']);
  });
});

/** Ana's one attempt, so many times over. */
async function many(count: number): Promise<void> {
  const ana = await add('Ana');
  await play(ana, 'a');
  await services.close();
  house.inDatabase((driver) => {
    const columns = driver
      .cells("SELECT name FROM pragma_table_info('attempt') WHERE name NOT IN ('number', 'id', 'attempt_no')")
      .flat()
      .join(', ');
    driver.exec(`
      WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO attempt (id, attempt_no, ${columns})
      SELECT 'copy-' || i, i, ${columns} FROM n, attempt WHERE attempt.number = 1`);
  });
  services = await house.open();
}

test('comes a page at a time, says how far it is, and stops when told to', async () => {
  await many(3_500);
  const seen: number[] = [];
  const { text, facts } = await writeExport(house, { tell: ({ rowsDone, rowsTotal }) => seen.push(rowsDone, rowsTotal) });
  expect(seen).toEqual([0, 3_500, 1_000, 3_500, 2_000, 3_500, 3_000, 3_500, 3_500, 3_500]);
  expect(new Set(column(parseCsv(text), 'attempt_id')).size).toBe(3_500);
  expect(facts.files).toMatchObject([{ contents: 'attempts', rows: 3_500, bytes: Buffer.byteLength(text) }]);
  const stopped = writeExport(house, { stopped: () => seen.length > 0 });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
});

test('is of one moment: what is played meanwhile is not in it', async () => {
  await many(1_500);
  const waiting: Promise<unknown>[] = [];
  const { text } = await writeExport(house, {
    tell: ({ rowsDone }) => waiting.push(add(`Bo ${rowsDone}`).then((bo) => play(bo, 'a'))),
  });
  await Promise.all(waiting);
  expect(parseCsv(text)).toHaveLength(1_500);
  expect(await exported()).toHaveLength(1_503);
});

test('the policy keeps times and accommodations', async () => {
  await play(await add('Ana'), 'c');
  const tables = ['attempts', 'choices'] as const;
  const kept = { times: false, accommodations: false };
  const [attempt] = await exported({}, { leave: kept });
  expect(attempt).toMatchObject({ active_seconds: '', elapsed_seconds: '90', score: '59' });
  const cells = async (leave: typeof kept) => {
    const { files } = await writeExport(house, { tables, leave });
    return parseCsv(files.get('results.choices.out')?.toString('utf8') ?? '');
  };
  expect(await cells(kept)).toMatchObject([{ choice_id: 'c', response_seconds: '', timer_factor: '' }]);
  expect(await cells({ times: true, accommodations: true })).toMatchObject([{ response_seconds: '1.5', timer_factor: '1' }]);
});

describe('the long tables', () => {
  test('hold what the report card says, for the same attempts', async () => {
    const ana = await add('Ana');
    const attempt = await play(ana, 'c');
    await play(ana, 'f', 'other');
    await play(ana, '-');
    const { files, facts } = await writeExport(house, {
      tables: ['attempts', 'principles', 'choices'],
      filter: { scenario: 'one-story', names: 'named' },
    });
    expect([...files.keys()]).toEqual(['results.out', 'results.principles.out', 'results.choices.out']);
    expect(facts.files.map(({ contents, rows }) => [contents, rows])).toEqual([['attempts', 2], ['principles', 1], ['choices', 1]]);
    const rows = (name: string) => parseCsv(files.get(name)?.toString('utf8') ?? '');
    const about = { attempt_id: attempt, learner_id: ana, scenario_id: 'one-story', attempt_no: '1', record_seq: '1' };
    expect(rows('results.principles.out')).toMatchObject([
      { ...about, principle_id: 'own-it', opportunities: '1', shown: '1', dazzled: '0', lapses: '0' },
    ]);
    expect(rows('results.choices.out')).toMatchObject([
      { ...about, step: '1', beat_id: 'one', choice_id: 'c', choice_grade: 'meets', timed_out: 'false', response_seconds: '1.5' },
    ]);
  });
});

test('practice leaves in no table', async () => {
  const ana = await add('Ana');
  const detail = await services.attempts.start(ana, { scenario: 'one-story', timerFactor: 1, mode: 'practice' });
  await new TestPlayer(services.attempts, ana, detail).play('a');
  const { facts } = await writeExport(house, { tables: ['attempts', 'principles', 'choices', 'groups'] });
  expect(facts.files.map(({ rows }) => rows)).toEqual([0, 0, 0, 0]);
  const statements = await writeExport(house, { format: 'xapi' });
  expect(statements.text).toBe('');
});

describe('groups', () => {
  test('are people by their best grade; what is about too few is left out with what would give it away', async () => {
    for (const [name, plays] of [['Ana', 'f,a'], ['Bo', 'a'], ['Cy', 'c'], ['Di', 'c'], ['Ed', 'f'], ['Flo', 'f'], ['Gus', '-']] as const) {
      const person = await add(name);
      for (const what of plays.split(',')) await play(person, what);
    }
    await play(await add('Hal'), 'a', 'other');
    const groups = async (groupMinimum: number) => exported({}, { tables: ['groups'], groupMinimum });
    expect(await groups(1)).toMatchObject([
      { scenario_id: 'one-story', suppressed: 'false', people: '7', people_passed: '4', best_a: '2', best_c: '2', best_f: '2', no_grade: '1', attempts: '8' },
      { scenario_id: 'other', people: '1', best_a: '1', mean_best_score: '100' },
    ]);
    const [large, small] = await groups(2);
    expect(large).toMatchObject({ suppressed: 'true', people: '7', no_grade: '', mean_best_score: '' });
    expect([large?.['best_f'], large?.['people_passed']]).toContain('');
    expect(small).toMatchObject({ suppressed: 'true', people: '', best_a: '', people_passed: '', attempts: '', mean_best_score: '' });
  });
});
