import { expect, it } from 'vitest';
import { findIn } from '#core/studio/find/find.ts';
import { shownHit, type ShownHit } from '#core/studio/find/place.ts';
import { Source } from '#core/studio/source.ts';
import { story } from '../support.ts';

function shown(document: unknown, words: string): readonly ShownHit[] {
  const source = new Source(JSON.stringify(document));
  return findIn(source, { words, wholeWord: false, matchCase: false }).map((hit) => shownHit(source, hit));
}

it('says what each text is for, and which beat, person or variant it belongs to', () => {
  const tea = structuredClone(story());
  const all = shown({ ...tea, summary: 'Tea.', role: 'Tea.', cast: { kim: { name: 'Kim', about: 'Tea.' } }, variants: { late: { about: 'Tea.' } }, promises: { soon: 'Tea.' } }, 'tea.');
  expect(all.map(({ pointer, place, of }) => [pointer, place, of])).toEqual([
    ['/summary', 'summary', ''],
    ['/role', 'role', ''],
    ['/cast/kim/about', 'person', 'Kim'],
    ['/promises/soon', 'promise', ''],
    ['/variants/late/about', 'variant', 'late'],
  ]);
  expect(shown(story(), 'Gone')).toMatchObject([{ pointer: '/beats/gone/ending/title', place: 'ending', of: 'Gone' }]);
});

it('shows some words around it, whole ones', () => {
  const text = `${'before '.repeat(20)}TEA ${'🌧'.repeat(40)} after`;
  expect(shown({ title: text }, 'tea')).toMatchObject([
    { before: `… ${'before '.repeat(8)}`, words: 'TEA', after: ` …` },
  ]);
  expect(shown({ title: `${'🌧'.repeat(40)}tea${'🌧'.repeat(40)}` }, 'tea')).toMatchObject([
    { before: `…${'🌧'.repeat(30)}`, after: `${'🌧'.repeat(30)}…` },
  ]);
  expect(shown({ title: 'A tea.' }, 'tea')).toMatchObject([{ before: 'A ', after: '.' }]);
});
