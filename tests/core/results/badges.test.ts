import { describe, expect, test } from 'vitest';
import { type BadgeId, earnedBadges } from '#core/results/badges.ts';
import { replayEvents } from '#core/results/replay.ts';
import { eventsOfScript } from '#tests/support/attempt-events.ts';
import { choiceWith, documentWith, programFrom } from '#tests/support/scenarios.ts';

const choices = (to: string) => [
  choiceWith('plain', { to }),
  choiceWith('fix', { to, meets: ['help'] }),
  choiceWith('wow', { to, grade: 'dazzles' }),
  choiceWith('gift', { to, grade: 'dazzles', costs: 5 }),
  choiceWith('slip', { to, grade: 'falls-short', mood: -30 }),
  choiceWith('mend', { to, recovers: true }),
  choiceWith('vow', { to, promises: ['call'] }),
  choiceWith('keep', { to, keeps: ['call'] }),
  choiceWith('no', { to, shows: ['explain-the-no'] }),
  choiceWith('flat-no', { to, grade: 'falls-short', shows: ['explain-the-no'] }),
].filter(({ id }) => OFFERED.has(String(id)));

let OFFERED: ReadonlySet<string> = new Set();

interface Told {
  readonly customer?: string;
  readonly tone?: string;
  readonly allowance?: number;
}

/** An attempt at a story of as many beats as the script has words. */
function played(script: string, { customer = 'Kim', tone = 'good', allowance = 5 }: Told = {}) {
  const words = script.split(',');
  OFFERED = new Set(words);
  const beats = Object.fromEntries(
    words.map((_, at) => [`b${at}`, { choices: choices(at + 1 < words.length ? `b${at + 1}` : 'end') }]),
  );
  const program = programFrom(
    documentWith({
      cast: { kim: { name: customer } },
      start: 'b0',
      needs: { help: 'Help' },
      promises: { call: 'You would call' },
      allowance,
      beats: { ...beats, end: { ending: { title: 'The end', tone } } },
    }),
  );
  const result = replayEvents(program, 'assessed', eventsOfScript(program, script));
  if (!result.ok) throw new Error(result.refusal);
  return { attempt: `${customer}: ${script}`, replay: result.replay };
}

const badges = (script: string, told: Told = {}): BadgeId[] => earnedBadges([played(script, told)]).map(({ id }) => id);

describe('a badge is earned', () => {
  test.each<[BadgeId, string]>([
    ['promise-under-pressure', 'vow,slip,fix,keep'],
    ['recovered-to-a', 'slip,mend,fix,wow'],
    ['core-then-surprise', 'fix,plain,wow'],
    ['honest-no', 'no,fix,plain'],
    ['small-means', 'wow,fix,plain'],
  ])('%s by %s', (badge, script) => {
    expect(badges(script)).toContain(badge);
  });

  test('same-care by three customers, with the three attempts that showed it', () => {
    const three = ['Ana', 'Ben', 'Cy'].map((customer) => played('fix,plain,plain', { customer }));
    expect(earnedBadges(three)).toEqual([
      { id: 'same-care', attempts: three.map(({ attempt }) => attempt) },
    ]);
  });

  test('by the oldest attempt that shows it', () => {
    const two = [played('plain,fix,plain'), played('fix,plain,wow'), played('fix,wow,plain')];
    expect(earnedBadges(two).find(({ id }) => id === 'core-then-surprise')?.attempts).toEqual(['Kim: fix,plain,wow']);
  });
});

describe('a badge is not earned', () => {
  test.each<[BadgeId, string, string, Told?]>([
    ['promise-under-pressure', 'without pressure', 'vow,fix,keep'],
    ['promise-under-pressure', 'where the pressure came after', 'vow,keep,fix,slip'],
    ['promise-under-pressure', 'where it was broken', 'vow,slip,fix'],
    ['promise-under-pressure', 'where the need was not met', 'vow,slip,keep'],
    ['recovered-to-a', 'without a slip', 'plain,fix,wow'],
    ['recovered-to-a', 'where the slip stands', 'slip,fix,wow'],
    ['core-then-surprise', 'where the surprise came first', 'wow,fix,wow'],
    ['core-then-surprise', 'without a surprise', 'plain,fix,plain'],
    ['honest-no', 'where the no was flat', 'no,flat-no,fix'],
    ['honest-no', 'where it did not end well', 'no,fix,plain', { tone: 'bad' }],
    ['honest-no', 'where the need was not met', 'no,plain,plain'],
    ['honest-no', 'where there was no no', 'plain,fix,plain'],
    ['small-means', 'where something was spent', 'gift,fix,plain'],
    ['small-means', 'where there was nothing to spend', 'wow,fix,plain', { allowance: 0 }],
    ['small-means', 'without an A', 'plain,fix,plain'],
    ['core-then-surprise', 'by a story too short to show anything', 'fix,wow'],
  ])('%s %s', (badge, _, script, told) => {
    expect(badges(script, told)).not.toContain(badge);
  });

  test.each([
    ['two customers', [['Ana', 'fix,plain,plain'], ['Ben', 'fix,plain,plain'], ['Ana', 'fix,plain,plain']]],
    ['a slip', [['Ana', 'fix,plain,plain'], ['Ben', 'fix,slip,mend'], ['Cy', 'fix,plain,plain']]],
    ['a broken promise', [['Ana', 'fix,plain,plain'], ['Ben', 'fix,vow,plain'], ['Cy', 'fix,plain,plain']]],
    ['a need that was missed', [['Ana', 'fix,plain,plain'], ['Ben', 'plain,plain,plain'], ['Cy', 'fix,plain,plain']]],
  ] as const)('same-care with %s', (_, attempts) => {
    const all = attempts.map(([customer, script]) => played(script, { customer }));
    expect(earnedBadges(all).map(({ id }) => id)).not.toContain('same-care');
  });

  test('by somebody who has played nothing', () => {
    expect(earnedBadges([])).toEqual([]);
  });
});
