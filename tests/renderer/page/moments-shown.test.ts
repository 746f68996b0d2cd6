import { expect, test } from 'vitest';
import { momentsShown } from '#renderer/page/moments-shown.ts';

const ALL = ['walk-out', 'slip', 'promise-kept', 'dazzle'] as const;

test('practice sees every moment', () => {
  expect(momentsShown('practice', ALL)).toEqual(ALL);
});

test('a run for the record sees only who leaves and who comes back', () => {
  expect(momentsShown('assessed', ALL)).toEqual(['walk-out']);
  expect(momentsShown('assessed', ['won-back', 'dazzle'])).toEqual(['won-back']);
});
