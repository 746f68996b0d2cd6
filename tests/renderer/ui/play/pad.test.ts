import { describe, expect, test } from 'vitest';
import { type PadAction, type PadHeld, padHeld, padPresses, type PadState } from '#renderer/ui/play/pad.ts';

const NOTHING: PadHeld = new Set();

/** A controller with these buttons down and the left stick at `y`. */
function pad(buttons: readonly number[] = [], y = 0): PadState {
  return { buttons: Array.from({ length: 17 }, (_, index) => ({ pressed: buttons.includes(index) })), axes: [0, y, 0, 0] };
}

/** The presses of a controller that is seen in these states, one after another. */
function presses(...states: readonly PadState[]): PadAction[] {
  let held = NOTHING;
  return states.flatMap((state) => {
    const now = padHeld(held, [state]);
    const pressed = padPresses(held, now);
    held = now;
    return pressed;
  });
}

describe('a controller', () => {
  test.each<[number, PadAction]>([
    [0, 'confirm'],
    [1, 'back'],
    [2, 'backlog'],
    [3, 'skip'],
    [9, 'pause'],
    [12, 'previous'],
    [13, 'next'],
    [14, 'previous'],
    [15, 'next'],
  ])('button %i means %s', (button, action) => {
    expect(presses(pad(), pad([button]))).toEqual([action]);
  });

  test('buttons without a meaning do nothing', () => {
    expect(presses(pad([4, 5, 6, 7, 8, 10, 11, 16]))).toEqual([]);
  });

  test('a button that is held counts once, and again after it was let go', () => {
    expect(presses(pad([0]), pad([0]), pad([0]), pad(), pad([0]))).toEqual(['confirm', 'confirm']);
  });

  test('two buttons at once are two presses', () => {
    expect(presses(pad([0, 13]))).toEqual(['confirm', 'next']);
  });

  test('the stick moves once for a push, however it trembles', () => {
    expect(presses(pad([], 0.5), pad([], 0.7), pad([], 0.55), pad([], 0.65), pad([], 0.3), pad([], 0.7))).toEqual(['next', 'next']);
    expect(presses(pad([], -0.7), pad([], 0.7))).toEqual(['previous', 'next']);
  });

  test('a second one, or one that is pulled out, is no press', () => {
    const held = padHeld(NOTHING, [pad([0])]);
    expect(padPresses(held, padHeld(held, [pad([0]), pad([0])]))).toEqual([]);
    expect(padPresses(held, padHeld(held, []))).toEqual([]);
  });

  test('one without axes is no trouble', () => {
    expect(padHeld(NOTHING, [{ buttons: [], axes: [] }])).toEqual(NOTHING);
  });
});
