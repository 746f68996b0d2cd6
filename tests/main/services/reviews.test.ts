import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewMomentOffer } from '#core/contract/reviews.ts';
import type { Services } from '#main/services/services.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const DAY = 86_400_000;

/** Each principle has a beat of its own, where it can be shown, dazzled with or let down. */
const story = (id: string, principles: readonly string[]) =>
  documentWith({
    id,
    start: 'b0',
    beats: {
      ...Object.fromEntries(
        principles.map((principle, at) => {
          const to = at + 1 < principles.length ? `b${at + 1}` : 'end';
          return [
            `b${at}`,
            {
              choices: [
                choiceWith('show', { shows: [principle], to }),
                choiceWith('wow', { shows: [principle], grade: 'dazzles', to }),
                choiceWith('lapse', { shows: [principle], grade: 'falls-short', to }),
              ],
            },
          ];
        }),
      ),
      end: END,
    },
  });

let house: TestHouse;
let services: Services;
let ana: string;

beforeEach(async () => {
  house = await TestHouse.build([story('four', ['p0', 'p1', 'p2', 'p3']), story('other', ['p0', 'p9'])]);
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana'));
});

afterEach(() => house.demolish());

async function play(scenario: string, script: string, mode: 'practice' | 'assessed' = 'practice'): Promise<void> {
  const detail = await services.attempts.start(ana, { scenario, mode, timerFactor: 1 });
  await new TestPlayer(services.attempts, ana, detail).play(script);
}

const answer = ({ principle, scenario, hash, run }: ReviewMomentOffer, choice: string) =>
  services.reviews.answer(ana, { principle, scenario, hash, run, choice });

async function first(): Promise<ReviewMomentOffer> {
  const [moment] = await services.reviews.due(ana);
  if (moment === undefined) throw new Error('Nothing is due.');
  return moment;
}

describe('what is due', () => {
  test('is nothing for who has played nothing, or shown everything', async () => {
    expect(await services.reviews.due(ana)).toEqual([]);
    await play('four', 'show,wow,show,show');
    expect(await services.reviews.due(ana)).toEqual([]);
  });

  test('are the principles that lapsed, three at most, in moments that can be opened', async () => {
    await play('four', 'lapse,show,lapse,show');
    const moments = await services.reviews.due(ana);
    expect(moments).toMatchObject([
      { principle: 'p0', scenario: 'four', variant: null, run: [], translation: null },
      { principle: 'p2', scenario: 'four', run: ['show', 'show'] },
    ]);
    expect(moments).toEqual(await services.reviews.due(ana));
    await play('four', 'lapse,lapse,lapse,lapse');
    expect(await services.reviews.due(ana)).toHaveLength(3);
  });

  test('comes out of scenarios that were played, so that nothing of another is told', async () => {
    await play('four', 'lapse,show,show,show');
    expect((await services.reviews.due(ana)).map(({ scenario }) => scenario)).toEqual(['four']);
  });

  test('is somebody’s own', async () => {
    await play('four', 'lapse,show,show,show');
    const { id: ben } = await services.people.add('Ben');
    expect(await services.reviews.due(ben)).toEqual([]);
  });

  test('leaves out a principle whose scenario is no longer there', async () => {
    await play('four', 'lapse,show,show,show');
    await services.close();
    await house.bundle(story('four', ['p1']));
    services = await house.open();
    expect(await services.reviews.due(ana)).toEqual([]);
  });
});

describe('an answer', () => {
  test.each([
    ['lapse', 'falls-short', 1],
    ['show', 'meets', 3],
    ['wow', 'dazzles', 8],
  ])('of %s is graded %s and comes up again in %i days, by main’s clock', async (choice, grade, days) => {
    await play('four', 'lapse,show,show,show');
    const verdict = await answer(await first(), choice);
    expect(verdict).toEqual({ grade, due: new Date(house.clock.now().getTime() + days * DAY).toISOString() });
    expect(await services.reviews.due(ana)).toEqual([]);
    house.clock.advance(days * DAY - 1);
    expect(await services.reviews.due(ana)).toEqual([]);
    house.clock.advance(1);
    expect((await services.reviews.due(ana)).map(({ principle }) => principle)).toEqual(['p0']);
  });

  test('stays when the program was closed, and the next one spaces it further', async () => {
    await play('four', 'lapse,show,show,show');
    const { due } = await answer(await first(), 'show');
    await services.close();
    services = await house.open();
    expect(await services.reviews.due(ana)).toEqual([]);
    house.clock.advance(Date.parse(due) - house.clock.now().getTime());
    const next = await answer(await first(), 'show');
    expect(Date.parse(next.due) - Date.parse(due)).toBeGreaterThan(3 * DAY);
  });

  test('counts once: of two, the second is told', async () => {
    await play('four', 'lapse,show,show,show');
    const moment = await first();
    const results = await Promise.allSettled([answer(moment, 'lapse'), answer(moment, 'wow')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    await expect(answer(moment, 'wow')).rejects.toMatchObject({ code: 'conflict', details: { why: 'not-due' } });
  });

  test.each<[string, Partial<ReviewMomentOffer>, string, string]>([
    ['a choice that is not there', {}, 'shout', 'not-allowed'],
    ['a run that cannot be taken', { run: ['shout'] }, 'show', 'not-allowed'],
    ['a run to where another principle is asked for', { run: ['show'] }, 'show', 'not-allowed'],
    ['a run to the ending', { run: ['show', 'show', 'show', 'show'] }, 'show', 'not-allowed'],
    ['another text', { hash: '0'.repeat(64) }, 'show', 'conflict'],
    ['a scenario that was not played', { scenario: 'other' }, 'show', 'conflict'],
    ['a principle that is not due', { principle: 'p1' }, 'show', 'conflict'],
  ])('with %s is refused and changes nothing', async (_, changes, choice, code) => {
    await play('four', 'lapse,show,show,show');
    const moment = await first();
    await expect(answer({ ...moment, ...changes }, choice)).rejects.toMatchObject({ code });
    expect(await first()).toEqual(moment);
  });
});
