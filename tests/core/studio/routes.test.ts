import { describe, expect, test } from 'vitest';
import { parseRoutes } from '#core/scenario/parse-routes.ts';
import { addRoute, emptyRoutes, removeRoute, renameRoute, tryRoute } from '#core/studio/routes.ts';
import { choiceWith, documentWith, END, scenarioFrom } from '#tests/support/scenarios.ts';
import { edited } from './support.ts';

const SCENARIO = scenarioFrom(documentWith({ variants: { rainy: {} }, beats: { one: { choices: [choiceWith('go'), choiceWith('wow', { grade: 'dazzles' })] }, end: END } }));

test('a route holds, or says what has become of it', () => {
  expect(tryRoute(SCENARIO, { choices: ['wow'], grade: 'A', variant: 'rainy' })).toEqual({ holds: true });
  expect(tryRoute(SCENARIO, { choices: ['go'], grade: 'A' })).toEqual({ holds: false, why: 'grade', reached: 'C' });
  expect(tryRoute(SCENARIO, { choices: ['gone'], grade: 'A' })).toEqual({ holds: false, why: 'broken', step: 1, beat: 'one' });
  expect(tryRoute(SCENARIO, { choices: [], grade: 'A' })).toEqual({ holds: false, why: 'broken', step: 1, beat: 'one' });
  expect(tryRoute(SCENARIO, { choices: ['go'], grade: 'C', variant: 'sunny' })).toEqual({ holds: false, why: 'no-variant' });
});

describe('a file of routes', () => {
  const names = (text: string): readonly string[] => {
    const parsed = parseRoutes(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    return parsed.routes.routes.map(({ name }) => name);
  };

  test('begins empty, and each edit leaves the others as they were', () => {
    const none = emptyRoutes('test').text;
    expect(names(none)).toEqual([]);
    const one = edited(none, (source) => addRoute(source, { name: 'Plain', choices: ['go'], grade: 'C' }));
    const two = edited(one, (source) => addRoute(source, { name: 'Wow', choices: ['wow'], variant: 'rainy', grade: 'A' }));
    expect(names(two)).toEqual(['Plain', 'Wow']);
    const renamed = edited(two, (source) => renameRoute(source, 0, 'Plain and good'));
    expect(names(renamed)).toEqual(['Plain and good', 'Wow']);
    expect(names(edited(renamed, (source) => removeRoute(source, 0)))).toEqual(['Wow']);
    expect(two).toContain('"variant": "rainy"');
  });
});
