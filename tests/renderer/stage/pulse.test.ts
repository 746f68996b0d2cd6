import { beforeEach, describe, expect, it } from 'vitest';
import { Pulse } from '#renderer/stage/pulse.ts';

const loop = { running: true, sleep: () => (loop.running = false), wake: () => (loop.running = true) };
let pulse: Pulse;

/** Frames that are drawn until the loop sleeps; 50 where it does not. */
function frames(): number {
  let drawn = 0;
  while (loop.running && drawn < 50) {
    drawn += 1;
    pulse.beat();
  }
  return drawn;
}

beforeEach(() => {
  loop.running = true;
  pulse = new Pulse(loop);
});

describe('the pulse', () => {
  it('goes on while something moves', () => {
    expect(frames()).toBe(50);
  });

  it('rests where nothing moves, once what there is has been drawn', () => {
    pulse.rest({ still: true });
    expect(frames()).toBeLessThan(5);
    expect(frames()).toBe(0);
  });

  it('draws a few frames after a change, and rests again', () => {
    pulse.rest({ still: true });
    frames();
    pulse.stir();
    const drawn = frames();
    expect(drawn).toBeGreaterThan(0);
    expect(drawn).toBeLessThan(5);
  });

  it('rests during a pause, but for what changes: a window can be made smaller', () => {
    pulse.rest({ paused: true });
    expect(frames()).toBeLessThan(5);
    pulse.stir();
    expect(frames()).toBeGreaterThan(0);
    pulse.rest({ paused: false });
    expect(frames()).toBe(50);
  });

  it('draws nothing at all that nobody can see, and then everything that was missed', () => {
    pulse.rest({ still: true, hidden: true });
    pulse.stir();
    expect(frames()).toBe(0);
    pulse.rest({ hidden: false });
    expect(frames()).toBeGreaterThan(0);
  });
});
