import validate from '@learninglocker/xapi-validation';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { exportFilterSchema } from '#core/contract/schemas.ts';
import type { z } from '#core/contract/zod.ts';
import type { Services } from '#main/services/services.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { parseCsv } from '#tests/support/csv.ts';
import { writeExport, type WrittenExport } from '#tests/support/exporting.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

type Filter = z.input<typeof exportFilterSchema>;

const STORY = documentWith({
  beats: {
    one: {
      choices: [
        choiceWith('a', { grade: 'dazzles', to: 'end' }),
        choiceWith('c', { shows: ['own-it'], to: 'end' }),
        choiceWith('f', { grade: 'falls-short', to: 'end' }),
      ],
    },
    end: END,
  },
});

const HANNA = { id: 'b7c5e8a0-0000-4000-8000-000000000001', name: 'Hanna' };

let house: TestHouse;
let services: Services;
let ana: string;
let bo: string;
/** Ana's: C, A, C. The records 1 to 3; Bo's A is 4. */
let played: string[];

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  services = await house.open();
  [ana, bo] = await Promise.all(['Ana', 'Bo'].map(async (name) => (await services.people.add(name)).id)).then(([one = '', two = '']) => [one, two]);
  played = [];
  for (const [who, what] of [[ana, 'c'], [ana, 'a'], [ana, 'c'], [bo, 'a']] as const) {
    const detail = await services.attempts.start(who, { scenario: 'test', timerFactor: 1 });
    await new TestPlayer(services.attempts, who, detail).play(what);
    played.push(detail.attempt);
  }
});

afterEach(() => house.demolish());

/** A review takes one of them away; @returns when */
async function setAside(index: number, learner = ana): Promise<string> {
  house.clock.advance(60_000);
  const { id } = await services.contests.open(learner, played[index] ?? '', 'The fire alarm rang.');
  const { review } = await services.contests.decide(id, { decision: 'set-aside', answer: 'It did.', reviewer: HANNA });
  return review?.decidedAt ?? '';
}

const rowsOf = async (filter: Filter = {}) =>
  parseCsv((await writeExport(house, { filter })).text).map(({ record_seq: seq, attempt_no: no, ...row }) =>
    [seq, no, ...['is_first', 'is_best', 'is_latest'].filter((flag) => row[flag] === 'true')].join(' '),
  );

const statementsIn = ({ text }: WrittenExport): { id: string; verb: { id: string }; object: { id: string } }[] =>
  text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));

describe('an attempt that was set aside', () => {
  test('is in no row, and numbers and flags are given without it', async () => {
    expect(await rowsOf()).toEqual(['1 1 is_first', '2 2 is_best', '3 3 is_latest', '4 1 is_first is_best is_latest']);
    const at = await setAside(1);
    expect(await rowsOf()).toEqual(['1 1 is_first is_best', '3 2 is_latest', '4 1 is_first is_best is_latest']);
    expect(await rowsOf({ which: 'best' })).toEqual(['1 1 is_first is_best', '4 1 is_first is_best is_latest']);
    const tables = ['attempts', 'principles', 'choices', 'groups'] as const;
    const { facts, files } = await writeExport(house, { tables, groupMinimum: 1 });
    expect(facts).toMatchObject({ attempts: 3, setAside: [{ attempt: played[1], at }] });
    for (const name of ['principles', 'choices']) expect(files.get(`results.${name}.out`)?.toString('utf8')).not.toContain(played[1]);
    expect(parseCsv(files.get('results.groups.out')?.toString('utf8') ?? '')).toMatchObject([{ people: '2', best_a: '1', best_c: '1', attempts: '3' }]);
    expect((await writeExport(house, { filter: { to: '2026-01-04' } })).facts.setAside).toEqual([]);
  });

  test('and was sent before is named, and the rows whose numbers or flags changed are sent again', async () => {
    const { next } = (await writeExport(house)).facts;
    const at = await setAside(0);
    // The first one now is the second, and the numbers of all after it change.
    expect(await rowsOf({ since: next })).toEqual(['2 1 is_first is_best', '3 2 is_latest']);
    const { facts } = await writeExport(house, { filter: { since: next } });
    expect(facts).toMatchObject({ resent: [2, 3], setAside: [{ attempt: played[0], at }], next: next + 1 });
    expect((await writeExport(house, { filter: { since: facts.next } })).facts).toMatchObject({ attempts: 0, resent: [], setAside: [] });
    await setAside(2);
    expect(await rowsOf({ since: facts.next })).toEqual(['2 1 is_first is_best is_latest']);
  });

  test('stays set aside once its player was erased, and verify finds nothing wrong', async () => {
    await setAside(3, bo);
    await services.privacy.erase(bo, HANNA);
    expect(await rowsOf()).toHaveLength(3);
    expect((await writeExport(house)).facts.setAside).toMatchObject([{ attempt: played[3] }]);
    expect(await verifyFolder(house.dataFolder)).toMatchObject({ problems: [] });
  });

  test.each([
    ['a mark without a review', "INSERT INTO set_aside_attempt SELECT number, record_seq, 'x' FROM attempt WHERE grade = 'C'", 'no review says so'],
    ['a review without its mark', 'DELETE FROM set_aside_attempt', 'it set aside still counts'],
  ])('%s is found by verify', async (_, change, told) => {
    await setAside(1);
    await services.close();
    house.inDatabase((driver) => driver.exec(change));
    const { problems } = await verifyFolder(house.dataFolder);
    expect(problems.map(({ problem }) => problem).join()).toContain(told);
  });
});

describe('statements of an attempt that was set aside', () => {
  test('are not sent, and those sent before are voided, by the rules of xAPI', async () => {
    const before = await writeExport(house, { format: 'xapi' });
    const sent = statementsIn(before);
    const at = await setAside(1);
    const whole = statementsIn(await writeExport(house, { format: 'xapi' }));
    expect(whole).toEqual(sent.filter(({ id }) => whole.some((one) => one.id === id)));
    const gone = sent.filter(({ id }) => !whole.some((one) => one.id === id));
    expect(gone.length).toBeGreaterThan(3);
    const { facts, ...later } = await writeExport(house, { format: 'xapi', filter: { since: before.facts.next } });
    const voids = statementsIn({ facts, ...later });
    expect(facts.setAside).toEqual([{ attempt: played[1], at }]);
    expect(voids.map(({ object }) => object)).toEqual(gone.map(({ id }) => ({ objectType: 'StatementRef', id })));
    for (const statement of voids) {
      expect(validate(structuredClone(statement))).toEqual([]);
      expect(statement).toMatchObject({ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, timestamp: at });
      expect(statement.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
      expect(JSON.stringify(statement)).not.toContain('context');
    }
    expect(new Set([...sent, ...voids].map(({ id }) => id)).size).toBe(sent.length + voids.length);
  });

  test('that nobody was sent are not voided, and those of somebody erased are', async () => {
    const { next } = (await writeExport(house, { format: 'xapi' })).facts;
    const detail = await services.attempts.start(ana, { scenario: 'test', timerFactor: 1 });
    await new TestPlayer(services.attempts, ana, detail).play('f');
    played.push(detail.attempt);
    await setAside(4);
    expect(statementsIn(await writeExport(house, { format: 'xapi', filter: { since: next } }))).toEqual([]);
    await setAside(3, bo);
    await services.privacy.erase(bo, HANNA);
    const voids = statementsIn(await writeExport(house, { format: 'xapi', filter: { since: next } }));
    expect(new Set(voids.map(({ verb }) => verb.id))).toEqual(new Set(['http://adlnet.gov/expapi/verbs/voided']));
  });

  test('of the best attempts are those of the next best then', async () => {
    const best = { format: 'xapi', filter: { which: 'best' } } as const;
    const { facts } = await writeExport(house, best);
    await setAside(1);
    const later = await writeExport(house, { ...best, filter: { ...best.filter, since: facts.next } });
    expect(later.facts).toMatchObject({ records: { from: 1, to: 1 } });
    const verbs = Map.groupBy(statementsIn(later), ({ verb }) => verb.id.split('/').at(-1));
    expect([...verbs.keys()]).toEqual(['initialized', 'answered', 'scored', 'completed', 'passed', 'voided']);
  });
});
