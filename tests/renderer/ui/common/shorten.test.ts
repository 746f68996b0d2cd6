import { assert, integer, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { shorten } from '#renderer/ui/common/shorten.ts';

it('leaves alone what is short enough, and cuts after a whole word', () => {
  expect(shorten('I just opened my bag.', 21)).toBe('I just opened my bag.');
  expect(shorten('I just opened my bag.', 20)).toBe('I just opened my…');
  expect(shorten('I just opened my bag.', 14)).toBe('I just opened…');
  expect(shorten('Twelve years, and now this.', 15)).toBe('Twelve years…');
  expect(shorten('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
  expect(shorten('🌂🌂🌂🌂', 3)).toBe('🌂🌂…');
});

it('is never longer than asked for, and what it keeps is how the text begins', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 60 }), integer({ min: 2, max: 40 }), (text, most) => {
      const short = shorten(text, most);
      expect(Array.from(short).length).toBeLessThanOrEqual(most);
      expect(text.startsWith(short.replace(/…$/u, ''))).toBe(true);
    }),
  );
});
