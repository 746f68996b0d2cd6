import { expect, it } from 'vitest';
import { FEELINGS } from '#core/scenario/format.ts';
import { SHUT, faceSteps, filesOf, nextBlink } from '#renderer/stage/face.ts';
import { LOOKS, lookOf } from '#renderer/stage/looks.ts';

it('names a body, a head for every feeling and the eyes that blink', () => {
  const files = filesOf('peep-dana');
  expect(files.body).toBe('looks/peep-dana/body.svg');
  expect(files.all).toContain(files.head('angry'));
  expect(files.blink('delighted')).toBeNull();
  expect(files.all.filter((path) => path.includes('/head-'))).toHaveLength(FEELINGS.length);
});

it('shows nobody in particular for a look that was never drawn', () => {
  expect(lookOf('peep-luis')).toBe('peep-luis');
  expect(lookOf('peep-of-nowhere')).toBe('peep-someone');
  expect(LOOKS.at(-1)).toBe('peep-someone');
});

it('blinks at a human pace', () => {
  expect(nextBlink(0)).toBeGreaterThan(10 * SHUT);
  expect(nextBlink(0.999)).toBeLessThan(8000);
});

it('blinks whenever chance has it, never in a beat', () => {
  expect(new Set([0.1, 0.4, 0.7].map(nextBlink)).size).toBe(3);
});

it('changes a face by way of another where the two are far apart', () => {
  expect(faceSteps('delighted', 'angry')).toEqual(['concerned', 'angry']);
  expect(faceSteps('angry', 'delighted')).toEqual(['calm', 'delighted']);
  expect(faceSteps('angry', 'calm')).toEqual(['concerned', 'calm']);
  expect(faceSteps('calm', 'pleased')).toEqual(['pleased']);
  expect(faceSteps('frustrated', 'concerned')).toEqual(['concerned']);
});

it('ends every change at the wanted face, and never passes by the one it began with', () => {
  for (const from of FEELINGS) {
    for (const to of FEELINGS) {
      const steps = faceSteps(from, to);
      expect(steps.at(-1)).toBe(to);
      if (from !== to) expect(steps).not.toContain(from);
      expect(new Set(steps).size).toBe(steps.length);
    }
  }
});

it('lets surprise come and go at once', () => {
  for (const feeling of FEELINGS) {
    expect(faceSteps('surprised', feeling)).toEqual([feeling]);
    expect(faceSteps(feeling, 'surprised')).toEqual(['surprised']);
  }
});
