import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { habitsThatWin } from '#core/proof/rules/choices.ts';
import { longLines } from '#core/proof/rules/text.ts';
import { translationFaults } from '#core/proof/rules/translations.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { parseTranslation } from '#core/scenario/parse-translation.ts';
import { translateScenario } from '#core/scenario/translate.ts';
import { BUNDLED_FOLDER, bundledScenario } from '#tests/support/bundled.ts';
import { surfaceResults } from '#tests/support/surface-policies.ts';

const read = (file: string): string => readFileSync(path.join(BUNDLED_FOLDER, file), 'utf8');

const files = readdirSync(BUNDLED_FOLDER).filter((name) => /^[a-z-]+\.[a-z]{2}\.json$/.test(name) && !name.startsWith('principles'));

test('the founding scenarios are there in Spanish', () => {
  expect(files).toEqual(expect.arrayContaining(['missing-dressing.es.json', 'dusty-suite.es.json']));
});

describe.each(files)('%s', (file) => {
  const parsed = parseTranslation(read(file));
  if (!parsed.ok) throw new Error(`${file} is not valid: ${JSON.stringify(parsed.findings)}`);
  const { translation } = parsed;
  const scenario = bundledScenario(translation.scenario);
  const told = translateScenario(scenario, translation).scenario;

  test('translates every text as it now is, and nothing else', () => {
    expect(translationFaults(scenario, translation)).toEqual([]);
  });

  test('keeps to the lengths that the original keeps to', () => {
    expect(longLines(told)).toEqual([]);
  });

  test('gives no answer away by its length', () => {
    expect(habitsThatWin(told)).toEqual(habitsThatWin(scenario));
    expect(surfaceResults(told).get('the longest')).not.toContain('A');
  });
});

test('the principles are the same in Spanish', () => {
  const [english, spanish] = ['principles.json', 'principles.es.json'].map((file) => {
    const parsed = parsePrinciples(read(file));
    return parsed.ok ? parsed.principles : [];
  });
  expect(spanish?.map(({ id }) => id)).toEqual(english?.map(({ id }) => id));
  const same = spanish?.filter(({ name, summary }, at) => name === english?.[at]?.name || summary === english?.[at]?.summary);
  expect(same).toEqual([]);
});
