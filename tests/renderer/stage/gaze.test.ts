import { describe, expect, it } from 'vitest';
import { gazeOf } from '#renderer/stage/gaze.ts';
import { frameOf, spotsFor } from '#renderer/stage/layout.ts';

const size = { width: 1280, height: 720 };
const three = spotsFor(3, size, frameOf(size, { bottom: 0.4, top: 0 }));

describe('gazeOf', () => {
  it('turns everybody to whoever speaks', () => {
    expect(gazeOf(three, 0, 1)).toEqual({ facing: 1, attends: true });
    expect(gazeOf(three, 2, 1)).toEqual({ facing: -1, attends: true });
    expect(gazeOf(three, 1, 0)).toEqual({ facing: -1, attends: true });
    expect(gazeOf(three, 1, 2)).toEqual({ facing: 1, attends: true });
  });

  it('leaves speakers, and everybody while the narrator speaks, as their spots have them', () => {
    expect(gazeOf(three, 1, 1)).toEqual({ facing: three[1]?.facing, attends: false });
    expect(three.map((_, index) => gazeOf(three, index, null).facing)).toEqual(three.map(({ facing }) => facing));
  });

  it('looks ahead where nobody stands', () => {
    expect(gazeOf([], 0, null)).toEqual({ facing: 1, attends: false });
  });
});
