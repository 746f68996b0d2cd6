import { expect, test } from 'vitest';
import { addressee } from '#renderer/ui/recognition/addressee.ts';

const person = (id: string, name: string) => ({ id, name, addedAt: '2026-01-05T09:00:00.000Z', apart: null });
const PEOPLE = [person('a', 'Ana'), person('b', 'Aná'), person('c', 'Ben'), person('d', 'Sam'), person('e', 'Sam')];

test.each<[string, string, object]>([
  ['nothing typed', '  ', { kind: 'missing' }],
  ['a name of nobody', 'Be', { kind: 'unknown' }],
  ['a name of one', 'ben', { kind: 'found', person: { id: 'c' } }],
  ['a name of two', 'Sam', { kind: 'several' }],
  ['the writer’s own name, where another reads the same', 'ana', { kind: 'found', person: { id: 'b' } }],
  ['the writer’s own name, letter by letter', 'Ana', { kind: 'self' }],
])('%s', (_, typed, expected) => {
  expect(addressee(PEOPLE, 'a', { typed, person: null })).toMatchObject(expected);
});

test('who was picked is meant, whatever else is called that', () => {
  const picked = person('e', 'Sam');
  expect(addressee(PEOPLE, 'a', { typed: 'Sam', person: picked })).toEqual({ kind: 'found', person: picked });
});
