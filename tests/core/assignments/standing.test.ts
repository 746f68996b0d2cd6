import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#core/assignments/days.ts';
import { doingOf, majorOf, scenariosOf } from '#core/assignments/doing.ts';
import { type Doing, scenarioStanding, type Standing, STANDINGS, standingOf, type Terms } from '#core/assignments/standing.ts';

const TERMS: Terms = { assignedOn: '2026-01-01', dueOn: '2026-03-31', attemptLimit: null, validMonths: null };

const doing = (changes: Partial<Doing> = {}): Doing => ({
  scenario: 'test',
  pass: 'C',
  passedOn: null,
  passedBefore: false,
  begunOn: [],
  grantedOn: [],
  ...changes,
});

describe('one scenario', () => {
  test.each<[string, Partial<Terms>, Partial<Doing>, string, Omit<Standing, 'of'>]>([
    ['nothing done', {}, {}, '2026-03-01', { kind: 'not-started', on: '2026-03-31', days: 30, done: 0 }],
    ['on the last day', {}, {}, '2026-03-31', { kind: 'not-started', on: '2026-03-31', days: 0, done: 0 }],
    ['the day after', {}, {}, '2026-04-01', { kind: 'overdue', on: '2026-03-31', days: -1, done: 0 }],
    ['begun', {}, { begunOn: ['2026-02-02'] }, '2026-03-01', { kind: 'in-progress', on: '2026-03-31', days: 30, done: 0 }],
    ['begun before it was assigned', {}, { begunOn: ['2025-12-31'] }, '2026-03-01', { kind: 'not-started', on: '2026-03-31', days: 30, done: 0 }],
    ['begun and late', {}, { begunOn: ['2026-02-02'] }, '2026-04-10', { kind: 'overdue', on: '2026-03-31', days: -10, done: 0 }],
    ['passed', {}, { passedOn: '2026-02-02' }, '2030-01-01', { kind: 'done', on: null, days: null, done: 1 }],
    ['passed before it was assigned', {}, { passedOn: '2020-02-02' }, '2026-01-02', { kind: 'done', on: null, days: null, done: 1 }],
    ['passed late', {}, { passedOn: '2026-05-05' }, '2026-05-06', { kind: 'done', on: null, days: null, done: 1 }],
    ['passed for a year', { validMonths: 12 }, { passedOn: '2026-02-02' }, '2027-01-02', { kind: 'done', on: '2027-02-02', days: 31, done: 1 }],
    ['30 days before that ends', { validMonths: 12 }, { passedOn: '2026-02-02' }, '2027-01-03', { kind: 'expiring', on: '2027-02-02', days: 30, done: 1 }],
    ['on its last day', { validMonths: 12 }, { passedOn: '2026-02-02' }, '2027-02-01', { kind: 'expiring', on: '2027-02-02', days: 1, done: 1 }],
    ['run out', { validMonths: 12 }, { passedOn: '2026-02-02' }, '2027-02-02', { kind: 'expired', on: '2027-02-02', days: 0, done: 0 }],
    ['an earlier major version', {}, { passedBefore: true }, '2026-03-01', { kind: 'new-version', on: '2026-03-31', days: 30, done: 0 }],
    ['the same, past the due date', {}, { passedBefore: true }, '2026-06-01', { kind: 'new-version', on: '2026-06-01', days: 0, done: 0 }],
    ['one more was granted', { attemptLimit: 1 }, { begunOn: ['2026-02-02'], grantedOn: ['2026-02-03'] }, '2026-03-01', { kind: 'in-progress', on: '2026-03-31', days: 30, done: 0 }],
    ['and used', { attemptLimit: 1 }, { begunOn: ['2026-02-04', '2026-02-02'], grantedOn: ['2026-02-03'] }, '2026-03-01', { kind: 'limit-reached', on: '2026-03-31', days: 30, done: 0 }],
    ['granted before the pass was to be renewed', { attemptLimit: 1, validMonths: 1 }, { passedOn: '2026-02-02', begunOn: ['2026-03-05'], grantedOn: ['2026-01-03'] }, '2026-03-10', { kind: 'limit-reached', on: '2026-03-31', days: 21, done: 0 }],
    ['one attempt of one', { attemptLimit: 1 }, { begunOn: ['2026-02-02'] }, '2026-03-01', { kind: 'limit-reached', on: '2026-03-31', days: 30, done: 0 }],
    ['one of two', { attemptLimit: 2 }, { begunOn: ['2026-02-02'] }, '2026-03-01', { kind: 'in-progress', on: '2026-03-31', days: 30, done: 0 }],
    ['passed with the last one', { attemptLimit: 1 }, { passedOn: '2026-02-02', begunOn: ['2026-02-02'] }, '2026-03-01', { kind: 'done', on: null, days: null, done: 1 }],
    [
      'run out, with attempts of before',
      { attemptLimit: 1, validMonths: 12 },
      { passedOn: '2026-02-02', begunOn: ['2026-02-02'] },
      '2027-02-10',
      { kind: 'expired', on: '2027-02-02', days: -8, done: 0 },
    ],
    [
      'run out, with a renewal used up',
      { attemptLimit: 1, validMonths: 12 },
      { passedOn: '2026-02-02', begunOn: ['2027-01-20', '2026-02-02'] },
      '2027-02-10',
      { kind: 'limit-reached', on: '2026-03-31', days: -316, done: 0 },
    ],
  ])('%s', (_, terms, done, today, standing) => {
    expect(standingOf({ ...TERMS, ...terms }, [doing(done)], today)).toEqual({ ...standing, of: 1 });
  });

  test('attempts count again once a pass can be renewed', () => {
    const terms = { ...TERMS, attemptLimit: 2, validMonths: 12 };
    const passed = doing({ passedOn: '2026-02-02', begunOn: ['2027-01-03', '2026-02-02', '2026-02-01'] });
    expect(scenarioStanding(terms, passed, '2026-06-01').used).toBe(3);
    expect(scenarioStanding(terms, passed, '2027-01-03').used).toBe(1);
  });
});

describe('a programme', () => {
  const of = (...doings: Partial<Doing>[]): Standing => standingOf({ ...TERMS, validMonths: 12 }, doings.map(doing), '2026-03-01');

  test('is in progress once any scenario is', () => {
    expect(of({}, {})).toMatchObject({ kind: 'not-started', done: 0, of: 2 });
    expect(of({}, { begunOn: ['2026-02-02'] })).toMatchObject({ kind: 'in-progress', done: 0 });
    expect(of({}, { passedOn: '2026-02-02' })).toMatchObject({ kind: 'in-progress', done: 1 });
  });

  test('is done when all are, and expires with the first', () => {
    expect(of({ passedOn: '2026-02-02' }, { passedOn: '2026-01-02' })).toMatchObject({ kind: 'done', on: '2027-01-02', done: 2 });
    expect(of({ passedOn: '2026-02-02' }, { passedOn: '2025-03-10' })).toMatchObject({ kind: 'expiring', on: '2026-03-10' });
    expect(of({ passedOn: '2026-02-02' }, { passedOn: '2025-02-10' })).toMatchObject({ kind: 'expired', on: '2026-02-10', done: 1 });
  });
});

const day = fc.integer({ min: 0, max: 2_000 }).map((days) => addDays('2024-01-01', days));
const optional = fc.option(day);
const anyDoing = fc.record({
  scenario: fc.constantFrom('a', 'b', 'c'),
  pass: fc.constantFrom('C' as const, 'A' as const),
  passedOn: optional,
  passedBefore: fc.boolean(),
  begunOn: fc.array(day, { maxLength: 6 }).map((days) => days.toSorted().toReversed()),
  grantedOn: fc.array(day, { maxLength: 3 }),
});
const anyTerms = fc.record({
  assignedOn: day,
  dueOn: day,
  attemptLimit: fc.option(fc.integer({ min: 1, max: 4 })),
  validMonths: fc.option(fc.integer({ min: 1, max: 36 })),
});
const doings = fc.array(anyDoing, { minLength: 1, maxLength: 5 });

describe('whatever was done', () => {
  test('the order of the scenarios does not matter', () => {
    fc.assert(
      fc.property(anyTerms, doings, day, (terms, done, today) => {
        expect(standingOf(terms, done.toReversed(), today)).toEqual(standingOf(terms, done, today));
      }),
    );
  });

  test('it is done exactly where every scenario is, and the days fit the day', () => {
    fc.assert(
      fc.property(anyTerms, doings, day, (terms, done, today) => {
        const standing = standingOf(terms, done, today);
        const isDone = standing.kind === 'done' || standing.kind === 'expiring';
        expect(isDone).toBe(standing.done === standing.of);
        expect(STANDINGS).toContain(standing.kind);
        expect(standing.days).toBe(standing.on === null ? null : daysBetween(today, standing.on));
      }),
    );
  });

  test('a pass today never makes it worse', () => {
    const rank = ({ kind }: Standing): number => STANDINGS.indexOf(kind);
    fc.assert(
      fc.property(anyTerms, doings, fc.nat(), day, (terms, done, which, today) => {
        const better = done.map((one, index) => (index === which % done.length ? { ...one, passedOn: today } : one));
        const before = standingOf(terms, done, today);
        const after = standingOf(terms, better, today);
        expect(after.done).toBeGreaterThanOrEqual(before.done);
        // A pass for one month is expiring from its first day.
        const [from, to] = [before, after].map((one) => Math.min(rank(one), STANDINGS.indexOf('expiring')));
        expect(to).toBeGreaterThanOrEqual(from ?? 0);
      }),
    );
  });

  test('one more attempt is never one fewer of the limit', () => {
    fc.assert(
      fc.property(anyTerms, anyDoing, day, (terms, done, today) => {
        const more = { ...done, begunOn: [today, ...done.begunOn] };
        expect(scenarioStanding(terms, more, today).used).toBeGreaterThanOrEqual(scenarioStanding(terms, done, today).used);
      }),
    );
  });
});

describe('what counts for a scenario', () => {
  const progress = (major: number, passedOn: string | null, masteredOn: string | null = null) => ({
    major,
    passedOn,
    masteredOn,
    begunOn: [`2026-01-0${major}`],
  });

  test('is its current major version, and a later one', () => {
    const all = [progress(1, '2026-01-09'), progress(2, null), progress(3, '2026-01-07')];
    const of = (major: number | null) => doingOf({ scenario: 'test', pass: 'C', major }, all);
    expect(of(2)).toMatchObject({ passedOn: '2026-01-07', passedBefore: true, begunOn: ['2026-01-03', '2026-01-02'] });
    expect(of(4)).toMatchObject({ passedOn: null, passedBefore: true, begunOn: [] });
    expect(of(1)).toMatchObject({ passedOn: '2026-01-09', passedBefore: false });
    expect(of(null)).toMatchObject({ passedOn: '2026-01-09', passedBefore: false });
  });

  test('is an A where the programme asks for it', () => {
    const all = [progress(1, '2026-01-09', '2026-01-04')];
    expect(doingOf({ scenario: 'test', pass: 'A', major: 1 }, all).passedOn).toBe('2026-01-04');
    expect(doingOf({ scenario: 'test', pass: 'A', major: 1 }, [progress(1, '2026-01-09')]).passedOn).toBeNull();
  });

  test.each([['1.2.3', 1], ['12.0.0-rc.1+build', 12], ['0.9.0', 0]])('%s is major %d', (version, major) => {
    expect(majorOf(version)).toBe(major);
  });

  test('a scenario of two weeks is one, at the higher mark', () => {
    const week = (...scenarios: { scenario: string; pass: 'C' | 'A' }[]) => ({
      theme: 't', about: '', principles: [], standards: [], scenarios, discussion: [], reflection: '', leadQuestions: [],
    });
    const weeks = [week({ scenario: 'a', pass: 'A' }, { scenario: 'b', pass: 'C' }), week({ scenario: 'a', pass: 'C' })];
    expect(scenariosOf({ weeks })).toEqual([
      { scenario: 'a', pass: 'A' },
      { scenario: 'b', pass: 'C' },
    ]);
  });
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-02-02', 12, '2027-02-02'],
])('%s and %d months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});
