import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ChoiceGrade, Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { TEMPLATE_LOCALES, TEMPLATES, templateText } from '#renderer/ui/studio/documents/templates.ts';
import { BUNDLED_FOLDER } from '#tests/support/bundled.ts';
import { coveringRuns } from '#tests/support/covering-runs.ts';
import { runCli } from '#tests/support/cli.ts';
import { programFrom } from '#tests/support/scenarios.ts';

const FOLDER = path.join(BUNDLED_FOLDER, 'templates');
const APOLOGY = /\b(?:sorry|apolog\w*|perd[oó]n\w*|disculp\w*|lament\w*|lo siento)\b/iu;
const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

function parsed(text: string): Scenario {
  const result = parseScenario(text);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.scenario;
}

/** What players see of each beat with a choice: the words and what they are worth. */
function offers(scenario: Scenario): { beat: string; said: { words: string; worth: number }[] }[] {
  return [...scenario.beats].flatMap(([beat, written]) => {
    if (written.kind !== 'choices') return [];
    const said = written.choices.filter(({ silent }) => !silent).map((choice) => ({ words: choice.say ?? choice.do ?? '', worth: WORTH[choice.grade] }));
    return [{ beat, said }];
  });
}

/** The text without anything that is words. */
function bones(text: string): unknown {
  const wordy = new Set(['title', 'summary', 'role', 'about', 'say', 'do', 'why', 'notes', 'name', 'locale']);
  return JSON.parse(text, (key: string, value: unknown) => {
    if (wordy.has(key)) return null;
    return key === 'needs' || key === 'promises' ? Object.keys(Object(value)) : value;
  });
}

test('every file of a template can be chosen', () => {
  const files = TEMPLATE_LOCALES.map((locale) => readdirSync(path.join(FOLDER, locale)).toSorted());
  const wanted = TEMPLATES.map((template) => `${template}.scenario.json`).toSorted();
  expect(files).toEqual(TEMPLATE_LOCALES.map(() => wanted));
});

test('lint finds nothing in them', async () => {
  const { exitCode, stdout } = await runCli(['lint', FOLDER, '--max-warnings', '0', '--json']);
  const { files }: { files: { findings: unknown[] }[] } = JSON.parse(stdout);
  expect(files.flatMap(({ findings }) => findings)).toEqual([]);
  expect([files.length, exitCode]).toEqual([TEMPLATES.length * TEMPLATE_LOCALES.length, 0]);
});

test.each(TEMPLATES)('%s is one story in every language', async (template) => {
  const [en, es] = await Promise.all(TEMPLATE_LOCALES.map((locale) => templateText(template, locale)));
  expect(bones(es ?? '')).toEqual(bones(en ?? ''));
});

const all = TEMPLATES.flatMap((template) => TEMPLATE_LOCALES.map((locale) => ({ template, locale })));

describe.each(all)('$template in $locale', ({ template, locale }) => {
  const text = readFileSync(path.join(FOLDER, locale, `${template}.scenario.json`), 'utf8');
  const scenario = parsed(text);

  test('it is what a new file is made of, in its language', async () => {
    expect(JSON.parse(await templateText(template, locale))).toEqual(JSON.parse(text));
    expect(scenario.locale).toBe(locale);
  });

  test.each([null, ...scenario.variants.keys()])('every grade is within reach (variant %s)', (variant) => {
    const { runs } = coveringRuns(programFrom(text, variant));
    expect(new Set(runs.map(({ grade }) => grade))).toEqual(new Set(['A', 'C', 'F']));
  });

  test('notes tell what to change: of the whole, and of every beat with a choice', () => {
    const { notes, beats }: { notes: unknown; beats: Record<string, { notes?: unknown; choices?: unknown }> } = JSON.parse(text);
    const without = Object.entries(beats).filter(([, beat]) => beat.choices !== undefined && typeof beat.notes !== 'string');
    expect([typeof notes, without]).toEqual(['string', []]);
  });

  test('no answer stands out by its length', () => {
    const uneven = offers(scenario).flatMap(({ beat, said }) => {
      const lengths = said.map(({ words }) => words.length);
      return Math.max(...lengths) > (Math.min(...lengths) * 4) / 3 ? [`${beat}: ${lengths.join(', ')}`] : [];
    });
    expect(uneven).toEqual([]);
  });

  test('the best answer is not told by being the shortest, or the last', () => {
    const told = offers(scenario).map(({ said }) => {
      const best = Math.max(...said.map(({ worth }) => worth));
      const shortest = Math.min(...said.map(({ words }) => words.length));
      return { shortest: said.some(({ words, worth }) => worth === best && words.length === shortest), last: said.at(-1)?.worth === best };
    });
    const most = (told.length * 2) / 3;
    expect(told.filter(({ shortest }) => shortest).length).toBeLessThanOrEqual(most);
    expect(told.filter(({ last }) => last).length).toBeLessThanOrEqual(most);
  });

  test('the answer that says sorry is not the best one more often than it is not', () => {
    const sorry = offers(scenario).flatMap(({ said }) => {
      const best = Math.max(...said.map(({ worth }) => worth));
      return said.filter(({ words }) => APOLOGY.test(words)).map(({ worth }) => worth === best);
    });
    expect(sorry.filter(Boolean).length * 2).toBeLessThanOrEqual(sorry.length);
  });
});
