import { beforeEach, describe, expect, it } from 'vitest';
import { IdleWatch } from '#renderer/ui/idle/idle-watch.ts';

const MINUTE = 60_000;

let now: number;
let waiting: { readonly at: number; readonly act: () => void } | null;
let told: string[];

const clock = {
  now: () => now,
  after: (ms: number, act: () => void) => {
    const timer = { at: now + ms, act };
    waiting = timer;
    return () => {
      if (waiting === timer) waiting = null;
    };
  },
};

/** Time passes, and whatever is due runs at its time. */
function pass(ms: number): void {
  const until = now + ms;
  while (waiting !== null && waiting.at <= until) {
    const { at, act } = waiting;
    waiting = null;
    now = Math.max(now, at);
    act();
  }
  now = until;
}

function watch(minutes: number): IdleWatch {
  return new IdleWatch(clock, minutes, {
    warn: () => told.push('warn'),
    back: () => told.push('back'),
    over: () => told.push('over'),
  });
}

beforeEach(() => {
  now = 1_000_000;
  waiting = null;
  told = [];
});

describe('a window that is left alone', () => {
  it('warns a minute before, and then it is over, once', () => {
    const left = watch(15);
    pass(14 * MINUTE - 1);
    expect(told).toEqual([]);
    pass(1);
    expect(told).toEqual(['warn']);
    pass(MINUTE);
    expect(told).toEqual(['warn', 'over']);
    left.touch();
    pass(60 * MINUTE);
    expect(told).toEqual(['warn', 'over']);
  });

  it('warns at half the time where a minute is all there is', () => {
    watch(1);
    pass(MINUTE / 2);
    expect(told).toEqual(['warn']);
  });

  it('begins anew with every touch, also one after the warning', () => {
    const used = watch(15);
    for (let minutes = 0; minutes < 40; minutes += 10) {
      pass(10 * MINUTE);
      used.touch();
    }
    expect(told).toEqual([]);
    pass(14 * MINUTE);
    used.touch();
    pass(14 * MINUTE - 1);
    expect(told).toEqual(['warn', 'back']);
  });

  it('is over at the first touch after a sleep in which no timer ran', () => {
    const asleep = watch(15);
    now += 8 * 60 * MINUTE;
    asleep.touch();
    expect(told).toEqual(['over']);
  });

  it('says nothing once it is stopped', () => {
    watch(15).stop();
    pass(60 * MINUTE);
    expect(told).toEqual([]);
  });
});
