import { expect, test } from 'vitest';
import { newId } from '#core/studio/ids.ts';

test.each([
  ['The phone rings through the noise of the lunch rush.', 'phone-rings-through-noise'],
  ['\u00bfQu\u00e9 pas\u00f3, se\u00f1ora?', 'que-paso-senora'],
  ["That's on us", 'thats-us'],
  ['The', 'the'],
  ['42 things', 'things'],
  ['\u4f60\u597d', 'beat'],
  ['', 'beat'],
  ['Donaudampfschifffahrtsgesellschaftskapit\u00e4n', 'donaudampfschifffahrtsgesell'],
])('%s', (words, id) => {
  expect(newId(words, new Set(), 'beat')).toBe(id);
});

test('an id that is taken gets a number', () => {
  expect(newId('Ring', new Set(['ring']), 'beat')).toBe('ring-2');
  expect(newId('ring-2', new Set(['ring', 'ring-2', 'ring-3']), 'beat')).toBe('ring-4');
});
