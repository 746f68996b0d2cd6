import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DueFilePiece, dueFileQuerySchema, dueQuerySchema } from '#core/contract/assignments.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { Services } from '#main/services/services.ts';
import { BEGUN_AT, GRANTS, MEMBERS, PROGRESS } from '#main/services/store/assignments-store.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { programmeWith, weekWith } from '#tests/support/programmes.ts';
import { hrSession, importFile } from '#tests/support/roster.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const story = (id: string, version = '1.0.0') =>
  documentWith({
    id,
    title: `The ${id}`,
    version,
    needs: { help: 'Help' },
    beats: {
      one: {
        choices: [
          choiceWith('a', { grade: 'dazzles', meets: ['help'] }),
          choiceWith('c', { meets: ['help'] }),
          choiceWith('f', { grade: 'falls-short' }),
        ],
      },
      end: END,
    },
  });

const DAY = 86_400_000;
const EVERY_TERM = { dueOn: '2026-01-31', attemptLimit: null, validMonths: null };

let house: TestHouse;
let services: Services;
let hr: Session;
let spring: string;
let ana: string;
let bo: string;

async function open(): Promise<void> {
  services = await house.open();
  hr = hrSession(services);
}

beforeEach(async () => {
  house = await TestHouse.build([story('one'), story('two')]);
  const weeks = [weekWith({ scenarios: [{ scenario: 'one' }, { scenario: 'two', pass: 'A' }] })];
  await mkdir(join(house.bundledFolder, 'programmes'));
  await writeFile(join(house.bundledFolder, 'programmes', 'weeks.programme.json'), JSON.stringify(programmeWith({ weeks })));
  await open();
  await importFile(services, hr, 'number,name,cohort\n1,Ana,Spring\n2,Bo,Spring\n3,Cleo,Autumn\n');
  spring = (await services.cohorts.list(hr)).find(({ name }) => name === 'Spring')?.id ?? '';
  [ana = '', bo = ''] = (await services.people.list()).map(({ id }) => id);
});

afterEach(() => house.demolish());

const assign = (terms: object = {}, what: object = { kind: 'scenario', subject: 'one' }) =>
  services.assignments.add(hr, { cohort: spring, kind: 'scenario', subject: 'one', ...what, ...EVERY_TERM, ...terms });

async function play(learner: string, choice: string, scenario = 'one', mode: 'assessed' | 'practice' = 'assessed'): Promise<void> {
  const detail = await services.attempts.start(learner, { scenario, mode, timerFactor: 1 });
  await new TestPlayer(services.attempts, learner, detail).play(choice);
}

async function due(query: object = { view: 'all' }) {
  const { rows } = await services.assignments.due(hr, dueQuerySchema.parse(query));
  return rows.map(({ person, standing }) => `${person.name}: ${standing.kind} ${standing.done}/${standing.of}`);
}

describe('a scenario', () => {
  test('is due, overdue, done', async () => {
    await assign();
    expect(await due()).toEqual(['Ana: not-started 0/1', 'Bo: not-started 0/1']);
    await play(ana, 'f');
    expect(await due()).toEqual(['Ana: in-progress 0/1', 'Bo: not-started 0/1']);
    await play(ana, 'c');
    house.clock.advance(40 * DAY);
    expect(await due()).toEqual(['Bo: overdue 0/1', 'Ana: done 1/1']);
    expect(await due({ view: 'overdue' })).toEqual(['Bo: overdue 0/1']);
    expect(await due({ view: 'done', person: ana })).toEqual(['Ana: done 1/1']);
  });

  test('is passed by attempts that count only', async () => {
    await assign();
    await play(ana, 'a', 'one', 'practice');
    expect(await due({ person: ana })).toEqual(['Ana: not-started 0/1']);
  });

  test('is due again when its pass runs out', async () => {
    await assign({ validMonths: 2 });
    await play(ana, 'c');
    house.clock.advance(40 * DAY);
    expect(await due({ view: 'expiring' })).toEqual(['Ana: expiring 1/1']);
    house.clock.advance(20 * DAY);
    expect(await due({ view: 'all', person: ana })).toEqual(['Ana: expired 0/1']);
    await play(ana, 'c');
    expect(await due({ view: 'all', person: ana })).toEqual(['Ana: done 1/1']);
  });

  test('is due again when it has a new major version, and no other', async () => {
    await assign();
    await play(ana, 'c');
    for (const [version, standing] of [['1.9.0', 'done 1/1'], ['2.0.0', 'new-version 0/1']] as const) {
      await services.close();
      await house.bundle(story('one', version));
      await open();
      expect(await due({ view: 'all', person: ana })).toEqual([`Ana: ${standing}`]);
    }
    await play(ana, 'c');
    expect(await due({ view: 'all', person: ana })).toEqual(['Ana: done 1/1']);
  });

  test('of an archived person, or of one who has left the cohort, is asked of nobody', async () => {
    await assign();
    await services.roster.archive(hr, ana);
    await services.roster.move(hr, bo, null);
    expect(await due()).toEqual([]);
    expect(await services.assignments.mine(bo)).toEqual([]);
    await services.roster.restore(hr, ana);
    expect(await due()).toEqual(['Ana: not-started 0/1']);
  });
});

describe('a programme', () => {
  test('is done when every scenario is, with the grade it asks for', async () => {
    await assign({}, { kind: 'programme', subject: 'weeks' });
    await play(ana, 'c', 'one');
    await play(ana, 'c', 'two');
    expect(await due({ view: 'all', person: ana })).toEqual(['Ana: in-progress 1/2']);
    await play(ana, 'a', 'two');
    expect(await due({ view: 'all', person: ana })).toEqual(['Ana: done 2/2']);
    expect(await services.assignments.mine(ana)).toMatchObject([
      {
        kind: 'programme',
        title: 'Some weeks',
        scenarios: [
          { scenario: 'one', pass: 'C', kind: 'done', used: 1 },
          { scenario: 'two', pass: 'A', kind: 'done', used: 2 },
        ],
      },
    ]);
  });

  test('that cannot be read asks nothing of anybody', async () => {
    const { id } = await assign({}, { kind: 'programme', subject: 'weeks' });
    await writeFile(join(house.bundledFolder, 'programmes', 'weeks.programme.json'), '{');
    expect(await services.assignments.list(hr)).toMatchObject([{ id, title: null }]);
    expect(await due()).toEqual([]);
  });
});

describe('a limit of attempts', () => {
  test('holds for attempts that count, given up ones included, and never for practice', async () => {
    await assign({ attemptLimit: 2 });
    await play(ana, 'f');
    const { attempt } = await services.attempts.start(ana, { scenario: 'one', timerFactor: 1 });
    await services.attempts.abandon(ana, attempt, 1);
    await expect(play(ana, 'c')).rejects.toMatchObject({ code: 'not-allowed', details: { refusal: 'limit-reached', limit: 2 } });
    expect(await due({ person: ana })).toEqual(['Ana: limit-reached 0/1']);
    await play(ana, 'c', 'one', 'practice');
    await play(ana, 'c', 'two');
    await play(bo, 'c');
  });

  test('lets one person have one more where staff grant it, once each time', async () => {
    const { id } = await assign({ attemptLimit: 1 });
    await expect(services.assignments.grant(hr, id, ana)).rejects.toMatchObject({ code: 'not-allowed' });
    await play(ana, 'f');
    await play(bo, 'f');
    await services.assignments.grant(hr, id, ana);
    expect(await due()).toEqual(['Bo: limit-reached 0/1', 'Ana: in-progress 0/1']);
    expect(await services.assignments.mine(ana)).toMatchObject([{ scenarios: [{ used: 1, allowed: 2 }] }]);
    await expect(services.assignments.grant(hr, id, ana)).rejects.toMatchObject({ details: { refusal: 'attempts-left' } });
    await play(ana, 'f');
    await expect(play(ana, 'c')).rejects.toMatchObject({ code: 'not-allowed', details: { limit: 2 } });
    await expect(play(bo, 'c')).rejects.toMatchObject({ code: 'not-allowed' });
    await services.assignments.grant(hr, id, ana);
    await play(ana, 'c');
    expect(await due({ view: 'done' })).toEqual(['Ana: done 1/1']);
    const { acts } = await services.privacy.report(ana, 'staff');
    expect(acts.map(({ kind }) => kind)).toEqual(['person-added', 'attempt-granted', 'attempt-granted']);
    await expect(services.assignments.grant(hr, spring, ana)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of a programme grants what is used up, and nothing else', async () => {
    const { id } = await assign({ attemptLimit: 1 }, { kind: 'programme', subject: 'weeks' });
    await play(ana, 'f', 'two');
    await services.assignments.grant(hr, id, ana);
    expect(await services.assignments.mine(ana)).toMatchObject([{ scenarios: [{ allowed: 1 }, { allowed: 2 }] }]);
  });

  test('cannot be passed by two windows at once', async () => {
    await assign({ attemptLimit: 1 });
    const start = () => services.attempts.start(ana, { scenario: 'one', timerFactor: 1 });
    const results = await Promise.allSettled([start(), start(), start()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });

  test('counts from when it was assigned, and goes with the assignment', async () => {
    await play(ana, 'f');
    house.clock.advance(DAY);
    const { id } = await assign({ attemptLimit: 1 });
    await play(ana, 'f');
    await expect(play(ana, 'c')).rejects.toMatchObject({ code: 'not-allowed' });
    await services.assignments.change(hr, id, { ...EVERY_TERM, attemptLimit: 2 });
    await play(ana, 'f');
    await expect(play(ana, 'c')).rejects.toMatchObject({ code: 'not-allowed' });
    await services.assignments.withdraw(hr, id);
    await play(ana, 'c');
  });

  test('of a programme holds for each of its scenarios', async () => {
    await assign({ attemptLimit: 1 }, { kind: 'programme', subject: 'weeks' });
    await play(ana, 'f', 'one');
    await play(ana, 'f', 'two');
    await expect(play(ana, 'f', 'two')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

test('an attempt that a review has set aside counts neither as a pass nor as an attempt', async () => {
  await assign({ attemptLimit: 1 });
  await play(ana, 'c');
  expect(await due({ view: 'all', person: ana })).toEqual(['Ana: done 1/1']);
  const { attempt = '' } = (await services.attempts.list(ana))[0] ?? {};
  const { id } = await services.contests.open(ana, attempt, 'It was not me.');
  const reviewer = { id: spring, name: 'Hanna' };
  await services.contests.decide(id, { decision: 'set-aside', answer: 'It was not.', reviewer });
  expect(await due({ view: 'all', person: ana })).toEqual(['Ana: not-started 0/1']);
  await play(ana, 'f');
  await expect(play(ana, 'c')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('what is there already, or is not there, is not assigned', async () => {
  await assign();
  await expect(assign()).rejects.toMatchObject({ code: 'conflict' });
  await expect(assign({}, { kind: 'scenario', subject: 'weeks' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(assign({ cohort: ana })).rejects.toMatchObject({ code: 'not-found' });
});

test('every change is in the audit, with ids and without names', async () => {
  const { id } = await assign();
  await services.assignments.withdraw(hr, id);
  await services.close();
  const kinds = house.inDatabase((driver) => driver.cells('SELECT kind, body FROM audit ORDER BY number'));
  expect(kinds.map((row) => String(Array.isArray(row) ? row[0] : ''))).toEqual([
    'roster-import',
    'person-added',
    'person-added',
    'person-added',
    'assignment-made',
    'assignment-withdrawn',
  ]);
  expect(JSON.stringify(kinds)).not.toMatch(/Ana|Bo|Cleo/);
});

test('without leave to see names there are counts, and small ones are left out', async () => {
  await services.close();
  await writeFile(join(house.dataFolder, 'policy.json'), JSON.stringify({ format: 1, see: { completion: ['hr'] }, groupMinimum: 2 }));
  await open();
  await assign();
  await play(ana, 'c');
  const trainer = services.sessions.openStaff({ id: '5a0c1c9e-0000-4000-8000-000000000001', role: 'trainer' });
  const page = await services.assignments.due(trainer, dueQuerySchema.parse({ view: 'all' }));
  expect(page).toMatchObject({ named: false, rows: [], total: null });
  expect(page.counts.find(({ kind }) => kind === 'done')?.people).toBeNull();
  expect(page.counts.find(({ kind }) => kind === 'not-started')?.people).toBeNull();
  await expect(services.assignments.due(trainer, dueQuerySchema.parse({ person: ana }))).rejects.toMatchObject({ code: 'forbidden' });
  expect(await due({ view: 'done' })).toEqual(['Ana: done 1/1']);
});

test('the list leaves as a file with nothing in it that a spreadsheet would run, and is in the audit before', async () => {
  const assigned = await assign();
  await services.assignments.add(hr, { cohort: spring, kind: 'scenario', subject: 'two', ...EVERY_TERM });
  await importFile(services, hr, 'number,name,cohort\n1,Ana,Spring\n2,"=1+1",Spring\n');
  const query = dueFileQuerySchema.parse({ assignment: assigned.id, purpose: 'To remind them' });
  const pieces: DueFilePiece[] = [];
  for await (const piece of services.assignments.dueFile(hr, query)) {
    if (pieces.length === 0) expect(await services.assignments.taken(hr)).toMatchObject([{ purpose: 'To remind them', rows: 2 }]);
    pieces.push(piece);
  }
  const [file, ...bytes] = pieces;
  const text = Buffer.concat(bytes.map((piece) => Buffer.from(piece.kind === 'bytes' ? piece.base64 : '', 'base64'))).toString();
  expect(file).toMatchObject({ kind: 'file', name: 'extra-mile-due-2026-01-05.csv', bytes: Buffer.byteLength(text) });
  expect(text.split('\r\n')).toEqual([
    'display_name,employee_number,cohort,assignment_kind,assignment_id,assignment_title,standing,due_or_until,days,done,of',
    "'=1+1,2,Spring,scenario,one,The one,not-started,2026-01-31,26,0,1",
    'Ana,1,Spring,scenario,one,The one,not-started,2026-01-31,26,0,1',
    '',
  ]);
  const others = { ...hr, role: 'trainer' as const, staff: '5a0c1c9e-0000-4000-8000-000000000001' };
  expect(await services.assignments.taken(others)).toEqual([]);
});

test('where names may not be seen, no list with names leaves', async () => {
  await services.close();
  await writeFile(join(house.dataFolder, 'policy.json'), JSON.stringify({ format: 1, see: { completion: ['hr'] } }));
  await open();
  await assign();
  const trainer = services.sessions.openStaff({ id: '5a0c1c9e-0000-4000-8000-000000000001', role: 'trainer' });
  const pieces = services.assignments.dueFile(trainer, dueFileQuerySchema.parse({ purpose: 'To remind them' }));
  await expect(pieces.next()).rejects.toMatchObject({ code: 'forbidden' });
  expect(await services.assignments.taken(hr)).toEqual([]);
});

test('no attempt is scanned to say who is due', async () => {
  await services.close();
  const plans = house.inDatabase((driver) =>
    [MEMBERS, PROGRESS, BEGUN_AT, GRANTS].map((sql) => {
      const params = { cohort: '', assignment: '', person: null, scenarios: '[]', learner: '', scenario: '', major: 1 };
      const named = Object.fromEntries(Object.entries(params).filter(([name]) => sql.includes(`@${name}`)));
      return driver.all(`EXPLAIN QUERY PLAN ${sql}`, named).map((row) => JSON.stringify(row));
    }),
  );
  const [members = [], progress = [], begun = [], grants = []] = plans.map((lines) => lines.filter((line) => /SCAN|SEARCH/.test(line)));
  expect(members).toEqual([expect.stringContaining('SEARCH person USING INDEX person_cohort (cohort=?)')]);
  expect(progress).toEqual([
    expect.stringContaining('SEARCH p USING INDEX person_cohort (cohort=?)'),
    expect.stringContaining('SCAN j VIRTUAL TABLE'),
    expect.stringContaining('SEARCH s USING PRIMARY KEY (learner=? AND scenario=?)'),
  ]);
  expect(grants).toEqual([expect.stringContaining('SEARCH granted_attempt USING INDEX granted_attempt_assignment (assignment=?)')]);
  expect(begun).toEqual([
    expect.stringMatching(/SEARCH attempt USING INDEX \S+ \(learner=\? AND scenario=\? AND mode=\?\)/),
    expect.stringMatching(/SEARCH contest USING INDEX \S+ \(attempt=\?\)/),
  ]);
});

test('who is due of 5,000 people with 60,000 sums is said in a moment', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `${index + 10},Person ${index},Spring\n`);
  await importFile(services, hr, `number,name,cohort\n${lines.join('')}`);
  await assign({ attemptLimit: 3, validMonths: 12 }, { kind: 'programme', subject: 'weeks' });
  await assign({ validMonths: 12 });
  await services.close();
  house.inDatabase((driver) =>
    driver.exec(`
      INSERT INTO scenario_progress
      SELECT p.id, s.value, m.value, 2, '2026-01-04T09:00:00.000Z',
        CASE WHEN p.number % 3 = 0 THEN '2026-01-04T09:00:00.000Z' END, NULL
      FROM person p, json_each('["one","two","three","four","five","six"]') s, json_each('[1,2]') m`),
  );
  await open();
  const begun = performance.now();
  const { total } = await services.assignments.due(hr, dueQuerySchema.parse({ view: 'all' }));
  const ms = performance.now() - begun;
  expect(total).toBe(10_004);
  // 200 ms is the aim on a machine of its own; this one is shared.
  expect(ms).toBeLessThan(2_000);
});
