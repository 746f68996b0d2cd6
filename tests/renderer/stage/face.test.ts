import { expect, it } from 'vitest';
import { FEELINGS } from '#core/scenario/format.ts';
import { SHUT, filesOf, nextBlink } from '#renderer/stage/face.ts';
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
