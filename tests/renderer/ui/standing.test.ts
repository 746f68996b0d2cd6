import { describe, expect, it } from 'vitest';
import { factorsWith } from '#renderer/ui/before-play/timer-factors.ts';
import { listedFor, standingIn } from '#renderer/ui/catalogue/standing.ts';
import { readableId } from '#renderer/ui/common/readable-id.ts';
import { attempt, scenarioSummary } from '#tests/renderer/ui/support/summaries.ts';

describe('standingIn', () => {
  it('is new where nothing was played', () => {
    const nothing = { open: null, best: null, setAside: false, practised: 0, assessed: false, endings: 0 };
    expect(standingIn('soup', [attempt({ scenario: 'salad' })])).toEqual(nothing);
  });

  it('leaves out the grade that a review set aside, and says that there was one', () => {
    const attempts = [attempt({ grade: 'A', setAside: true }), attempt({ grade: 'F' })];
    expect(standingIn('soup', attempts)).toMatchObject({ best: 'F', setAside: true, assessed: true });
  });

  it('names the best grade, not the latest, and leaves out what was given up', () => {
    const attempts = [
      attempt({ grade: 'F' }),
      attempt({ status: 'abandoned', grade: null, score: null }),
      attempt({ grade: 'A' }),
      attempt({ grade: 'C' }),
    ];
    expect(standingIn('soup', attempts).best).toBe('A');
  });

  it('goes on with the newest unfinished attempt', () => {
    const open = attempt({ attempt: 'c0000000-0000-4000-8000-000000000000', status: 'in-progress', grade: null });
    const older = attempt({ status: 'in-progress', grade: null });
    expect(standingIn('soup', [open, older])).toMatchObject({ open, best: null });
  });

  it('counts practice apart from the runs that count, and every ending once', () => {
    const attempts = [
      attempt({ mode: 'practice', grade: 'A', ending: 'party' }),
      attempt({ mode: 'practice', grade: 'A', ending: 'party' }),
      attempt({ mode: 'practice', status: 'abandoned', grade: null, ending: null }),
      attempt({ grade: 'F', ending: 'gone' }),
    ];
    const standing = standingIn('soup', attempts);
    expect(standing).toEqual({ open: null, best: 'F', setAside: false, practised: 2, assessed: true, endings: 2 });
    expect(standingIn('soup', attempts.slice(0, 3))).toMatchObject({ best: null, assessed: false });
  });
});

describe('listedFor', () => {
  it('puts what waits first and leaves the rest as it stands', () => {
    const scenarios = ['salad', 'soup', 'tea'].map((id) => scenarioSummary(id));
    const attempts = [attempt({ scenario: 'tea', status: 'in-progress', grade: null }), attempt({ scenario: 'soup' })];
    expect(listedFor(scenarios, attempts).map(({ scenario }) => scenario.id)).toEqual(['tea', 'salad', 'soup']);
  });
});

describe('factorsWith', () => {
  it('offers the usual ones, off last', () => {
    expect(factorsWith(2)).toEqual([1, 1.5, 2, 3, 5, 10, 0]);
  });

  it('keeps one that was set otherwise, in its place', () => {
    expect(factorsWith(2.5)).toEqual([1, 1.5, 2, 2.5, 3, 5, 10, 0]);
  });
});

describe('readableId', () => {
  it('reads as a person would write it', () => {
    expect(readableId('own-the-mistake')).toBe('Own the mistake');
  });
});
