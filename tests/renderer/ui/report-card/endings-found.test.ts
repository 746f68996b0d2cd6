import { expect, test } from 'vitest';
import type { Catalogue, ListedAttempt } from '#core/contract/schemas.ts';
import { endingsFound } from '#renderer/ui/report-card/endings-found.ts';
import { choiceWith, documentWith, END, scenarioFrom } from '#tests/support/scenarios.ts';

const SCENARIO = scenarioFrom(
  documentWith({ beats: { one: { choices: [choiceWith('a'), choiceWith('b', { to: 'other' })] }, end: END, other: END } }),
);

function ended(ending: string | null, scenario = 'test'): ListedAttempt {
  return {
    attempt: '', learner: '', scenario, title: '', version: '', hash: '', variant: null, mode: 'practice', locale: 'en', takenOver: null,
    status: ending === null ? 'in-progress' : 'completed', grade: null, score: null, ending, startedAt: '', finishedAt: null, setAside: false,
  };
}

function catalogueWith(endings: number): Catalogue {
  const customer = { name: 'Kim', look: null };
  const scenario = {
    id: 'test', version: '1.0.0', title: '', summary: '', setting: '', minutes: null, locale: 'en', customer,
    variants: [], endings, topics: [], translations: [], hash: '', source: 'bundled' as const,
  };
  return { scenarios: [scenario], broken: [], waiting: [] };
}

test('each ending is counted once, whatever the mode, of as many as the catalogue knows', () => {
  const attempts = [ended('end'), ended('end'), ended('other'), ended(null), ended('far', 'another')];
  expect(endingsFound(SCENARIO, attempts, catalogueWith(5))).toEqual({ found: 2, endings: 5 });
});

test('a scenario that the catalogue has no more is counted as it was played', () => {
  expect(endingsFound(SCENARIO, [ended('end')], { scenarios: [], broken: [], waiting: [] })).toEqual({ found: 1, endings: 2 });
  expect(endingsFound(SCENARIO, [ended('end')], undefined)).toEqual({ found: 1, endings: 2 });
});

test('endings that are gone do not make more than there are', () => {
  expect(endingsFound(SCENARIO, [ended('end'), ended('old'), ended('older')], catalogueWith(2))).toEqual({ found: 2, endings: 2 });
});
