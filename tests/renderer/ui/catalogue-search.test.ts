import { describe, expect, it, test } from 'vitest';
import { keptSearch } from '#renderer/ui/catalogue/kept-search.ts';
import { filtersIn, found, isSearching, NO_SEARCH, type Search } from '#renderer/ui/catalogue/search.ts';
import { type Listed, listedFor } from '#renderer/ui/catalogue/standing.ts';
import { attempt, scenarioSummary } from '#tests/renderer/ui/support/summaries.ts';

const es = { locale: 'es', title: 'La sopa fría', summary: '', customer: 'Inés', complete: true };
const SOUP = scenarioSummary('soup', {
  title: 'Cold soup',
  summary: 'It came at last.',
  minutes: 4,
  topics: ['own-it', 'act-fast'],
  translations: [es],
});
const DESK = scenarioSummary('desk', { title: 'Two desks', setting: 'clinic', minutes: 5, topics: ['act-fast'] });
const LINE = scenarioSummary('line', { title: 'The line', setting: 'clinic', minutes: 6 });
const OWN = scenarioSummary('own', { title: 'Ours' });

const LISTED = listedFor(
  [SOUP, DESK, LINE, OWN],
  [
    attempt({ scenario: 'soup', grade: 'C' }),
    attempt({ scenario: 'desk', mode: 'practice' }),
    attempt({ scenario: 'line', grade: 'A' }),
    attempt({ scenario: 'line', mode: 'practice', status: 'in-progress', grade: null }),
  ],
);

const names = (locale: string) => ({
  locale,
  setting: (id: string) => (id === 'clinic' ? 'Clínica' : 'Restaurant'),
  topic: (id: string) => (id === 'act-fast' ? 'Act fast' : 'Own the mistake'),
});

const ids = (listed: readonly Listed[]): string[] => listed.map(({ scenario }) => scenario.id).toSorted();
const search = (parts: Partial<Search>, locale = 'en'): string[] => ids(found(LISTED, { ...NO_SEARCH, ...parts }, names(locale)));

describe('the catalogue is searched', () => {
  it.each<[string, Partial<Search>, string[]]>([
    ['nothing asked for: all of them', {}, ['desk', 'line', 'own', 'soup']],
    ['a word of the title, whatever its case', { words: 'SOUP' }, ['soup']],
    ['of the summary and the customer, every word somewhere', { words: '  last kim ' }, ['soup']],
    ['of the setting, accents apart', { words: 'clinica' }, ['desk', 'line']],
    ['of a topic', { words: 'mistake' }, ['soup']],
    ['words that never meet', { words: 'soup clinic' }, []],
    ['by setting', { setting: 'clinic' }, ['desk', 'line']],
    ['by topic', { topic: 'act-fast' }, ['desk', 'soup']],
    ['the short ones; one that does not say is of no length', { length: 'short' }, ['soup']],
    ['the middle ones', { length: 'middle' }, ['desk']],
    ['the long ones', { length: 'long' }, ['line']],
    ['what was never begun', { far: 'new' }, ['own']],
    ['what waits to be gone on with', { far: 'open' }, ['line']],
    ['what was practised', { far: 'practised' }, ['desk']],
    ['what counts, without an A', { far: 'counted' }, ['soup']],
    ['an A', { far: 'dazzled' }, ['line']],
    ['all of it at once', { words: 'line', setting: 'clinic', far: 'dazzled', length: 'long' }, ['line']],
  ])('%s', (_, parts, expected) => {
    expect(search(parts)).toEqual(expected);
  });

  it('in the language of the screen', () => {
    expect(search({ words: 'fria ines' }, 'es')).toEqual(['soup']);
    expect(search({ words: 'cold' }, 'es')).toEqual([]);
  });
});

test('blanks ask for nothing; filters are counted without the words', () => {
  expect(isSearching({ ...NO_SEARCH, words: '  ' })).toBe(false);
  expect(isSearching({ ...NO_SEARCH, far: 'new' })).toBe(true);
  expect(filtersIn({ words: 'soup', setting: 'clinic', length: null, topic: 'act-fast', far: null })).toBe(2);
});

test('a search is its player’s own', () => {
  const asked = { ...NO_SEARCH, words: 'soup' };
  keptSearch.keep('ana', asked);
  expect(keptSearch.of(keptSearch.get(), 'ana')).toBe(asked);
  expect(keptSearch.of(keptSearch.get(), 'ben')).toBe(NO_SEARCH);
});
