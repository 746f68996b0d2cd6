import { expect, test } from 'vitest';
import type { Reflection } from '#core/contract/schemas.ts';
import { charactersOf, faultOf, reflectionAbout } from '#renderer/ui/reflections/draft.ts';

const draftOf = (text: string) => ({ text, shared: false });

test('blanks around the words count for nothing', () => {
  expect(charactersOf(draftOf('  two words \n'))).toBe(9);
});

test('no words, and more than 4,000 characters of them, cannot be kept', () => {
  expect(faultOf(draftOf(' \n '))).toBe('empty');
  expect(faultOf(draftOf('a'.repeat(4_001)))).toBe('too-long');
  expect(faultOf(draftOf(` ${'a'.repeat(4_000)} `))).toBeNull();
});

test('the reflection about an attempt or a week is found among the others', () => {
  const written = { text: 'x', commitment: null, shared: false, writtenAt: '', askAt: null, outcome: null };
  const week: Reflection = { id: 'w', about: { type: 'week', programme: 'p', week: 1 }, ...written };
  const about: Reflection = { id: 'a', about: { type: 'attempt', attempt: 'one' }, ...written };
  expect(reflectionAbout({ type: 'attempt', attempt: 'one' }, [week, about])).toBe(about);
  expect(reflectionAbout({ type: 'attempt', attempt: 'two' }, [week, about])).toBeNull();
  expect(reflectionAbout({ type: 'week', programme: 'p', week: 1 }, [about, week])).toBe(week);
  expect(reflectionAbout({ type: 'week', programme: 'p', week: 2 }, [about, week])).toBeNull();
});
