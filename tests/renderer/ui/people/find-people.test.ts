import { expect, test } from 'vitest';
import { hasNamesake, namesWith, peopleLike, peopleNamed } from '#renderer/ui/people/find-people.ts';

const person = (name: string, at: number) => ({ id: `${name} ${at}`, name, addedAt: `2026-01-0${at + 1}T09:00:00.000Z`, apart: null });
const PEOPLE = ['Ana', 'ANA', 'José Ortiz', 'Ben Adams', 'Sam Lee', 'Sam Lee'].map(person);
const names = (people: readonly { readonly name: string }[]): string[] => people.map(({ name }) => name);

test.each<[string, string[]]>([
  ['', []],
  ['  a ', []],
  ['an', ['Ana', 'ANA']],
  ['JO', ['José Ortiz']],
  ['jose\u0301 o', ['José Ortiz']],
  ['orti', ['José Ortiz']],
  ['ad', ['Ben Adams']],
  ['am', []],
  ['sa', ['Sam Lee', 'Sam Lee']],
])('%j finds %j', (typed, found) => {
  expect(names(peopleLike(PEOPLE, typed)).toSorted()).toEqual(found.toSorted());
});

test('who is called the same is listed by when they came', () => {
  expect(peopleLike(PEOPLE.toReversed(), 'sam').map(({ addedAt }) => addedAt)).toEqual([PEOPLE[4]?.addedAt, PEOPLE[5]?.addedAt]);
});

test.each<[string, string[]]>([
  ['Ana', ['Ana']],
  [' ANA ', ['ANA']],
  ['ana', ['Ana', 'ANA']],
  ['jose ortiz', ['José Ortiz']],
  ['Sam Lee', ['Sam Lee', 'Sam Lee']],
  ['Sam', []],
  ['', []],
])('%j is the name of %j', (typed, named) => {
  expect(names(peopleNamed(PEOPLE, typed))).toEqual(named);
});

test('a namesake is whoever reads the same', () => {
  expect(PEOPLE.map((one) => hasNamesake(PEOPLE, one))).toEqual([true, true, false, false, true, true]);
});

test.each<[string, string[]]>([
  ['', names(PEOPLE)],
  ['j', ['José Ortiz']],
  ['ort jos', ['José Ortiz']],
  ['a', ['Ana', 'ANA', 'Ben Adams']],
  ['le', ['Sam Lee', 'Sam Lee']],
  ['ee', []],
])('the list of names is narrowed by %j to %j', (typed, left) => {
  expect(names(namesWith(PEOPLE, typed))).toEqual(left);
});
