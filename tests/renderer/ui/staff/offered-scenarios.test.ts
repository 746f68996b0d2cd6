import { describe, expect, test } from 'vitest';
import type { Catalogue, ScenarioSummary } from '#core/contract/schemas.ts';
import { offeredScenarios } from '#renderer/ui/staff/exports/offered-scenarios.ts';

const LOBBY: ScenarioSummary = {
  id: 'lobby',
  version: '1.0.0',
  title: 'El vestíbulo',
  summary: 'Alguien espera.',
  setting: 'front-desk',
  minutes: 4,
  locale: 'es',
  customer: { name: 'Ana', look: null },
  variants: [],
  endings: 1,
  topics: [],
  translations: [],
  hash: 'a'.repeat(64),
  source: 'own',
};
const CATALOGUE: Catalogue = { scenarios: [LOBBY], broken: [], waiting: [{ id: 'draft', title: 'Nobody has played it' }] };
const SCOPE = {
  cohorts: [],
  scenarios: [
    { id: 'lobby', title: 'The lobby' },
    { id: 'withdrawn', title: 'Taken out of play' },
  ],
  weeks: null,
  groupMinimum: 5,
  names: { completion: true, grades: true, choices: true },
};

describe('the scenarios that an export can be asked of', () => {
  test('are what is played, in its own words, and after it what has results and is not played any more', () => {
    expect(offeredScenarios(CATALOGUE, SCOPE)).toEqual([
      { id: 'lobby', title: 'El vestíbulo', lang: 'es' },
      { id: 'withdrawn', title: 'Taken out of play' },
    ]);
  });

  test('are those of whichever list has come', () => {
    expect(offeredScenarios(CATALOGUE, undefined).map(({ id }) => id)).toEqual(['lobby']);
    expect(offeredScenarios(undefined, SCOPE).map(({ id }) => id)).toEqual(['lobby', 'withdrawn']);
  });
});
