import type { ListedAttempt, ScenarioSummary } from '#core/contract/schemas.ts';

/** An assessed attempt at the soup that met expectations, or what `parts` make of it. */
export function attempt(parts: Partial<ListedAttempt>): ListedAttempt {
  return {
    attempt: 'a0000000-0000-4000-8000-000000000000',
    learner: 'b0000000-0000-4000-8000-000000000000',
    scenario: 'soup',
    title: 'Soup',
    version: '1.0.0',
    hash: '0'.repeat(64),
    variant: null,
    mode: 'assessed',
    locale: 'en',
    takenOver: null,
    status: 'completed',
    grade: 'C',
    score: 50,
    ending: 'end',
    startedAt: '2026-01-05T09:00:00.000Z',
    finishedAt: '2026-01-05T09:05:00.000Z',
    setAside: false,
    ...parts,
  };
}

/** A scenario of the catalogue, in English and whatever else `parts` say. */
export function scenarioSummary(id: string, parts: Partial<ScenarioSummary> = {}): ScenarioSummary {
  return {
    id,
    version: '1.0.0',
    title: id,
    summary: '',
    setting: 'restaurant',
    minutes: null,
    locale: 'en',
    customer: { name: 'Kim', look: null },
    variants: [],
    endings: 1,
    topics: [],
    translations: [],
    hash: '0'.repeat(64),
    source: 'bundled',
    ...parts,
  };
}
