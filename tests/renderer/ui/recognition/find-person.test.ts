import { expect, test } from 'vitest';
import { findPerson } from '#renderer/ui/recognition/find-person.ts';

const person = (name: string) => ({ id: name, name, addedAt: '2026-01-05T09:00:00.000Z', apart: null });
const PEOPLE = ['Ana', 'ANA', 'José', 'Ben Adams'].map(person);

test.each([
  ['Ana', 'Ana'],
  ['ANA', 'ANA'],
  ['  ben adams ', 'Ben Adams'],
  ['jose\u0301', 'José'],
])('%j is %s', (typed, name) => {
  expect(findPerson(PEOPLE, typed)?.name).toBe(name);
});

test.each(['', '   ', 'Be', 'Cleo'])('%j is nobody', (typed) => {
  expect(findPerson(PEOPLE, typed)).toBeNull();
});
