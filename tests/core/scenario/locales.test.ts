import { expect, test } from 'vitest';
import { canonical, closestLocale } from '#core/scenario/locales.ts';

test.each([
  ['es', ['en', 'es'], 'es'],
  ['es-MX', ['en', 'es', 'es-MX'], 'es-MX'],
  ['es-MX', ['en', 'es-ES', 'es'], 'es'],
  ['es', ['en', 'es-MX', 'es-AR'], 'es-MX'],
  ['zh-Hant-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  ['ES-mx', ['es-MX'], 'es-MX'],
  ['en', ['EN'], 'EN'],
  ['fr', ['en', 'es'], null],
  ['e', ['en', 'es'], null],
  ['', ['en'], null],
  ['not a tag', ['en'], null],
  ['es', [], null],
])('%s is served best from %j by %s', (wish, available, closest) => {
  expect(closestLocale(wish, available)).toBe(closest);
});

test('a tag is written one way; what is none stays', () => {
  expect(['es-mx', 'ZH-hant', 'no tag'].map(canonical)).toEqual(['es-MX', 'zh-Hant', 'no tag']);
});
