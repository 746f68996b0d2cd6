import validate from '@learninglocker/xapi-validation';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDuration } from '#core/results/xapi/duration.ts';
import type { SealedAttempt } from '#core/results/xapi/sealed-attempt.ts';
import type { Statement } from '#core/results/xapi/statement.ts';
import { statementsOf } from '#core/results/xapi/statements.ts';
import { extensionOf } from '#tests/support/xapi.ts';
import { brokenRules } from './specification.ts';

const time = (seconds: number): string => new Date(Date.UTC(2026, 0, 5, 9, 0, seconds)).toISOString();
const ALL = { times: true, accommodations: true } as const;
const NONE = { times: false, accommodations: false } as const;

const ATTEMPT: SealedAttempt = {
  installation: '0b4e9a53-8a5c-4f6b-9d21-6a2c3f9b7e10',
  attempt: '5a1f3c7e-2b4d-4e6f-8a9b-0c1d2e3f4a5b',
  pseudonym: '0123456789abcdef0123456789abcdef',
  cohort: 'Spring',
  scenario: { id: 'dressing', title: 'The missing dressing', version: '1.2.0', hash: 'a'.repeat(64) },
  variant: 'rainy',
  locale: 'en',
  attemptNo: 2,
  timerFactor: 1.5,
  startedAt: time(0),
  finishedAt: time(60),
  activeMs: 42_345,
  record: { seq: 7, hash: 'b'.repeat(64) },
  events: [
    { type: 'started', seed: 1, timerFactor: 1.5, variant: 'rainy', index: 0, at: time(0) },
    { type: 'chose', beat: 'rings', choice: 'own-it', ms: 2_345, index: 1, at: time(5) },
    { type: 'reread', beat: 'rings', line: 0, index: 2, at: time(6) },
    { type: 'resumed', remainingMs: 900, index: 3, at: time(30) },
    { type: 'timed-out', beat: 'heat', ms: 20_000, index: 4, at: time(50) },
    { type: 'ended', ending: 'thanks', index: 5, at: time(60) },
  ],
  choices: [
    { choice: 'own-it', grade: 'dazzles', timedOut: false },
    { choice: 'let-it-ring', grade: 'falls-short', timedOut: true },
  ],
  principles: [
    { principle: 'act-fast', opportunities: 2, shown: 1, dazzled: 1, lapses: 1 },
    { principle: 'listen', opportunities: 0, shown: 0, dazzled: 0, lapses: 0 },
  ],
  result: {
    grade: 'C',
    score: 59,
    ending: 'thanks',
    coreMet: ['dressing'],
    coreMissed: [],
    dazzles: 1,
    surprises: 0,
    slips: 1,
    brokenPromises: 0,
    walkedOut: false,
    spent: 3,
    moodEnd: 57,
  },
};

const verbs = (statements: readonly Statement[]): string[] => statements.map(({ verb }) => verb.display['en-US'] ?? '');
const said = (statements: readonly Statement[], word: string): Statement[] =>
  statements.filter(({ verb }) => verb.display['en-US'] === word);

function expectSound(statements: readonly Statement[]): void {
  for (const statement of statements) {
    expect(validate(structuredClone(statement))).toEqual([]);
    expect(brokenRules(statement)).toEqual([]);
  }
}

describe('a completed attempt', () => {
  const statements = statementsOf(ATTEMPT, ALL);

  test('is told from its beginning to its result', () => {
    expect(verbs(statements)).toEqual([
      'initialized',
      'answered',
      'suspended',
      'resumed',
      'answered',
      'scored',
      'scored',
      'completed',
      'passed',
    ]);
    expectSound(statements);
  });

  test('every statement bears the pseudonym, the attempt and what it was played on', () => {
    for (const { actor, context } of statements) {
      expect(actor.account.name).toBe(ATTEMPT.pseudonym);
      expect(actor.account.homePage).toContain(ATTEMPT.installation);
      expect(context).toMatchObject({ registration: ATTEMPT.attempt, revision: '1.2.0', language: 'en', platform: 'Extra Mile' });
      expect(extensionOf(context.extensions, 'scenario-hash')).toBe('a'.repeat(64));
      expect(extensionOf(context.extensions, 'variant')).toBe('rainy');
      expect(extensionOf(context.extensions, 'cohort')).toBe('Spring');
      expect(extensionOf(context.extensions, 'attempt-no')).toBe(2);
      expect(extensionOf(context.extensions, 'record-seq')).toBe(7);
      expect(extensionOf(context.extensions, 'record-hash')).toBe('b'.repeat(64));
      expect(extensionOf(context.extensions, 'timer-factor')).toBe(1.5);
    }
  });

  test('a choice is answered at its own time, with what it was worth', () => {
    const [first, second] = said(statements, 'answered');
    expect(first).toMatchObject({
      timestamp: time(5),
      object: { id: expect.stringMatching(/\/scenarios\/dressing\/beats\/rings$/), definition: { interactionType: 'choice' } },
      result: { response: 'own-it', success: true, duration: 'PT2.35S' },
      context: { contextActivities: { parent: [{ id: expect.stringMatching(/\/scenarios\/dressing$/) }] } },
    });
    expect(extensionOf(first?.result?.extensions, 'choice-grade')).toBe('dazzles');
    expect(extensionOf(first?.result?.extensions, 'timed-out')).toBe(false);
    expect(second?.result).toMatchObject({ response: 'let-it-ring', success: false, duration: 'PT20S' });
    expect(extensionOf(second?.result?.extensions, 'timed-out')).toBe(true);
  });

  test('a break began when the event before it was over', () => {
    expect(said(statements, 'suspended').map(({ timestamp }) => timestamp)).toEqual([time(6)]);
    expect(said(statements, 'resumed').map(({ timestamp }) => timestamp)).toEqual([time(30)]);
  });

  test('a principle is scored below the scenario', () => {
    const [scored] = said(statements, 'scored');
    expect(scored?.result?.score).toEqual({ scaled: 0.5, raw: 1, min: 0, max: 2 });
    expect(scored?.context.contextActivities?.parent[0].definition?.name).toEqual({ en: 'The missing dressing' });
    expect(extensionOf(scored?.result?.extensions, 'lapses')).toBe(1);
  });

  test('the result has the score and the card', () => {
    const [completed] = said(statements, 'completed');
    expect(completed?.result).toMatchObject({
      score: { scaled: 0.59, raw: 59, min: 0, max: 100 },
      success: true,
      completion: true,
      duration: 'PT42.35S',
    });
    expect(extensionOf(completed?.result?.extensions, 'grade')).toBe('C');
    expect(extensionOf(completed?.result?.extensions, 'core-met')).toEqual(['dressing']);
    expect(completed?.timestamp).toBe(time(60));
  });

  test('an F is failed', () => {
    const { result } = ATTEMPT;
    const failed = statementsOf({ ...ATTEMPT, result: result === null ? null : { ...result, grade: 'F', score: 20 } }, ALL);
    expect(verbs(failed).at(-1)).toBe('failed');
    expect(failed.at(-1)?.result).toMatchObject({ success: false, completion: true });
    expectSound(failed);
  });
});

test('an abandoned attempt has no result', () => {
  const events = [...ATTEMPT.events.slice(0, 2), { type: 'abandoned' as const, index: 2, at: time(60) }];
  const statements = statementsOf({ ...ATTEMPT, events, principles: [], choices: ATTEMPT.choices.slice(0, 1), result: null }, ALL);
  expect(verbs(statements)).toEqual(['initialized', 'answered', 'abandoned']);
  expect(statements.at(-1)?.result).toEqual({ completion: false, duration: 'PT42.35S' });
  expectSound(statements);
});

describe('where neither times nor accommodations leave', () => {
  const statements = statementsOf(ATTEMPT, NONE);

  test('nothing tells when within the attempt something happened, nor how long it took', () => {
    expect(verbs(statements)).not.toContain('suspended');
    expect(verbs(statements)).not.toContain('resumed');
    expect(new Set(statements.map(({ timestamp }) => timestamp))).toEqual(new Set([time(0), time(60)]));
    expect(JSON.stringify(statements)).not.toContain('duration');
    expect(JSON.stringify(statements)).not.toContain('timer-factor');
    expectSound(statements);
  });

  test('each statement has the id that it has where they do', () => {
    const ids = new Map(statementsOf(ATTEMPT, ALL).map(({ id, verb, object }) => [id, `${verb.id} ${object.id}`]));
    for (const { id, verb, object } of statements) expect(ids.get(id)).toBe(`${verb.id} ${object.id}`);
  });
});

test('ids are the same every time, and differ between statements, attempts and installations', () => {
  const ids = (changes: Partial<SealedAttempt> = {}): string[] => statementsOf({ ...ATTEMPT, ...changes }, ALL).map(({ id }) => id);
  expect(ids()).toEqual(ids());
  const all = [
    ...ids(),
    ...ids({ attempt: '6a1f3c7e-2b4d-4e6f-8a9b-0c1d2e3f4a5b' }),
    ...ids({ installation: '1b4e9a53-8a5c-4f6b-9d21-6a2c3f9b7e10' }),
  ];
  expect(new Set(all).size).toBe(all.length);
  // By Python's own uuid5 (RFC 9562, section 5.5), so that no update of a library changes ids that were sent.
  expect(ids()[0]).toBe('c4ceed4a-afa4-50bb-8ce9-906c7d93c83d');
});

test.each([
  [0, 'PT0S'],
  [4, 'PT0S'],
  [5, 'PT0.01S'],
  [1_500, 'PT1.5S'],
  [90_400, 'PT90.4S'],
  [3_600_000, 'PT3600S'],
])('%i ms are %s', (ms, duration) => {
  expect(isoDuration(ms)).toBe(duration);
});

test('whatever an attempt holds, its statements are sound', () => {
  const beat = fc.stringMatching(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  const step = fc.record({
    beat,
    choice: beat,
    ms: fc.nat(),
    grade: fc.constantFrom('falls-short' as const, 'meets' as const, 'dazzles' as const),
    timedOut: fc.boolean(),
    resumed: fc.boolean(),
  });
  const tally = fc.record({ principle: beat, opportunities: fc.nat(20), dazzled: fc.nat(3), lapses: fc.nat(3) });
  const leave = fc.record({ times: fc.boolean(), accommodations: fc.boolean() });
  const locale = fc.constantFrom('en', 'es-419', 'pt-BR', 'zh-Hant');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.array(tally), fc.string(), fc.nat(100), locale, leave, (steps, tallies, title, score, language, leaving) => {
      const events = steps.flatMap(({ beat: at, choice, ms, timedOut, resumed }) => [
        ...(resumed ? [{ type: 'resumed' as const, remainingMs: null }] : []),
        timedOut ? { type: 'timed-out' as const, beat: at, ms } : { type: 'chose' as const, beat: at, choice, ms },
      ]);
      const { result } = ATTEMPT;
      const statements = statementsOf(
        {
          ...ATTEMPT,
          locale: language,
          scenario: { ...ATTEMPT.scenario, title },
          events: events.map((event, index) => ({ ...event, index, at: time(index) })),
          choices: steps,
          principles: tallies.map((each) => ({ ...each, shown: Math.floor(each.opportunities / 2) })),
          result: result === null ? null : { ...result, score },
        },
        leaving,
      );
      expectSound(statements);
    }),
    { numRuns: 60 },
  );
});
