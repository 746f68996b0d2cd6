import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AttemptDetail, Catalogue, ScenarioSummary } from '#core/contract/schemas.ts';
import type { StartRequest } from '#main/services/attempts/start-attempt.ts';
import type { Services } from '#main/services/services.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { until } from '#tests/support/until.ts';

const STORY = documentWith({
  id: 'story',
  title: 'A story',
  summary: 'What it is about.',
  beats: { one: { choices: [choiceWith('go', { to: 'two' })] }, two: { choices: [choiceWith('bye')] }, end: END },
});

const TEXTS = {
  '/title': ['A story', 'Una historia'],
  '/summary': ['What it is about.', 'De qué trata.'],
  '/role': ['You are at the counter.', 'Estás en el mostrador.'],
  '/cast/kim/name': ['Kim', 'Quim'],
  '/beats/one/choices/0/say': ['Choice go', 'Ir'],
  '/beats/one/choices/0/why': ['Because.', 'Porque sí.'],
  '/beats/two/choices/0/say': ['Choice bye', 'Adiós'],
  '/beats/two/choices/0/why': ['Because.', 'Porque sí.'],
  '/beats/end/ending/title': ['The end', 'Fin'],
} as const;

function spanish(changes: Record<string, unknown> = {}, more: Record<string, readonly [string, string]> = {}): string {
  const strings = Object.fromEntries(
    Object.entries({ ...TEXTS, ...more }).map(([pointer, [source, text]]) => [pointer, { source, text }]),
  );
  return JSON.stringify({ scenario: 'story', locale: 'es', strings, ...changes });
}

let house: TestHouse;
let services: Services;
let ana: string;

const bundled = (name: string): string => join(house.bundledFolder, name);
const own = (name: string): string => join(house.dataFolder, 'scenarios', name);

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  await mkdir(join(house.dataFolder, 'scenarios'), { recursive: true });
});

afterEach(() => house.demolish());

async function open(): Promise<void> {
  services = await house.open();
  ({ id: ana } = await services.people.add('Ana').catch(async () => (await services.people.list())[0] ?? { id: '' }));
}

const listed = (catalogue: Catalogue = services.scenarios.list()): ScenarioSummary['translations'] =>
  catalogue.scenarios.find(({ id }) => id === 'story')?.translations ?? [];

const brokenFiles = (): string[] => services.scenarios.list().broken.map(({ file }) => file);

async function after(change: () => Promise<unknown>, changed: (catalogue: Catalogue) => boolean): Promise<void> {
  const stream = services.scenarios.watch();
  await change();
  await until(stream, changed);
  await stream.return?.();
}

const verified = () => verifyFolder(house.dataFolder);

const start = (changes: Partial<StartRequest> = {}): Promise<AttemptDetail> =>
  services.attempts.start(ana, { scenario: 'story', timerFactor: 1, ...changes });

describe('the catalogue', () => {
  test('names the languages of a scenario, each with its words', async () => {
    await writeFile(bundled('story.es.json'), spanish());
    await writeFile(bundled('story.pt-BR.json'), spanish({ locale: 'pt-BR', strings: { '/title': { source: 'A story', text: 'Uma história' } } }));
    await open();
    expect(listed()).toEqual([
      { locale: 'es', title: 'Una historia', summary: 'De qué trata.', customer: 'Quim', complete: true },
      { locale: 'pt-BR', title: 'Uma história', summary: 'What it is about.', customer: 'Kim', complete: false },
    ]);
    expect(services.scenarios.list().broken).toEqual([]);
  });

  test('hears of a translation that is added to a bundled scenario, changed and taken away', async () => {
    await open();
    expect(listed()).toEqual([]);
    await after(() => writeFile(own('story.es.json'), spanish()), (now) => listed(now)[0]?.title === 'Una historia');
    const other = spanish({}, { '/title': ['A story', 'Un cuento'] });
    await after(() => writeFile(own('story.es.json'), other), (now) => listed(now)[0]?.title === 'Un cuento');
    await after(() => rm(own('story.es.json')), (now) => listed(now).length === 0);
  });

  test('prefers the data folder’s translation, and leaves a bundled one to the bundled text', async () => {
    await writeFile(bundled('story.es.json'), spanish());
    await writeFile(own('story.es.json'), spanish({}, { '/title': ['A story', 'La nuestra'] }));
    await open();
    expect(listed().map(({ title }) => title)).toEqual(['La nuestra']);
    await after(() => rm(own('story.es.json')), (now) => listed(now)[0]?.title === 'Una historia');
    const mine = JSON.stringify({ ...STORY, summary: 'Mine.' });
    await after(() => writeFile(own('story.scenario.json'), mine), (now) => listed(now).length === 0);
  });

  test('shows the original of what is stale, and leaves out a translation of which nothing fits', async () => {
    const stale = spanish({}, { '/title': ['An older story', 'Una historia vieja'] });
    await writeFile(bundled('story.es.json'), stale);
    const strings = { '/title': { source: 'Gone', text: 'Weg' } };
    await writeFile(bundled('story.de.json'), spanish({ locale: 'de', strings }));
    await open();
    expect(listed()).toMatchObject([{ locale: 'es', title: 'A story', summary: 'De qué trata.', complete: false }]);
  });

  test.each([
    ['text that is no JSON', 'story.es.json', '{"scenario": "story"'],
    ['an unknown key', 'story.es.json', spanish({ stings: {} })],
    ['a hostile key', 'story.es.json', spanish().replace('"/title"', '"__proto__"')],
    ['a name that is not its own', 'story.es.json', spanish({ locale: 'pt' })],
    ['another scenario’s name', 'story.es.json', spanish({ scenario: 'other' })],
    ['no scenario anywhere', 'other.es.json', spanish({ scenario: 'other' })],
    ['a text without end', 'story.es.json', spanish({}, { '/title': ['A story', 'x'.repeat(10_001)] })],
  ])('tells of a file with %s, and plays on without it', async (_, file, text) => {
    await writeFile(own(file), text);
    await open();
    expect(brokenFiles()).toEqual([file]);
    expect(listed()).toEqual([]);
    expect(await start({ locale: 'es' })).toMatchObject({ locale: 'en', translationText: null });
  });

  test('keeps words that look like code as words', async () => {
    const hostile = '<img src=x onerror=alert(1)> {name} \u202Eolleh';
    await writeFile(own('story.es.json'), spanish({}, { '/title': ['A story', hostile] }));
    await open();
    expect(listed()[0]?.title).toBe(hostile);
  });

  test('takes a translation into the scenario’s own language for nothing new', async () => {
    await writeFile(own('story.en.json'), spanish({ locale: 'en' }));
    await open();
    expect(listed()).toEqual([]);
  });
});

describe('an attempt in another language', () => {
  beforeEach(async () => {
    await writeFile(bundled('story.es.json'), spanish());
    await open();
  });

  test('notes the language it is played in, and keeps the original’s title and hash', async () => {
    const english = await start();
    expect(english).toMatchObject({ locale: 'en', translationText: null });
    expect(await start({ locale: 'es-MX' })).toMatchObject({
      locale: 'es',
      title: 'A story',
      hash: english.hash,
      scenarioText: english.scenarioText,
      translationText: spanish(),
    });
    expect(await start({ locale: 'fr' })).toMatchObject({ locale: 'en', translationText: null });
    expect(await start({ locale: 'en-GB' })).toMatchObject({ locale: 'en', translationText: null });
  });

  test('goes on in the words it began in, though the translation is changed or gone', async () => {
    const { attempt } = await start({ locale: 'es' });
    await after(() => rm(bundled('story.es.json')), (now) => listed(now).length === 0);
    expect(await services.attempts.get(ana, attempt)).toMatchObject({ locale: 'es', translationText: spanish() });
    await services.close();
    services = await house.open();
    expect(await services.attempts.get(ana, attempt)).toMatchObject({ locale: 'es', translationText: spanish() });
  });

  test('is sealed with its language, and verifies', async () => {
    const player = new TestPlayer(services.attempts, ana, await start({ locale: 'es' }));
    expect(await player.play('go,bye')).toMatchObject({ status: 'completed', locale: 'es' });
    await services.close();
    expect(house.inDatabase((driver) => driver.cells("SELECT json_extract(body, '$.locale') FROM record"))).toEqual([['es']]);
    expect(await verified()).toMatchObject({ attempts: 1, ok: 1, problems: [] });
  });

  test.each([
    ['changed', "UPDATE translation_archive SET text = replace(text, 'Una historia', 'Otra cosa')"],
    ['no translation any more', "UPDATE translation_archive SET text = '{'"],
    ['another scenario’s', `UPDATE translation_archive SET text = replace(text, '"story"', '"other"')`],
    ['gone', 'PRAGMA foreign_keys = OFF; DELETE FROM translation_archive'],
  ])('whose archived translation is %s shows the original, and replays and verifies all the same', async (_, sql) => {
    const { attempt } = await start({ locale: 'es' });
    await services.close();
    house.inDatabase((driver) => driver.exec(sql));
    services = await house.open();
    const detail = await services.attempts.get(ana, attempt);
    expect(detail).toMatchObject({ locale: 'es', translationText: null });
    const player = new TestPlayer(services.attempts, ana, detail);
    expect(await player.play('go,bye')).toMatchObject({ status: 'completed', grade: 'C' });
    await services.close();
    expect(await verified()).toMatchObject({ attempts: 1, ok: 1, problems: [] });
  });

  test('gone back into is played in its own language, or in another that is asked for', async () => {
    const { attempt } = await start({ locale: 'es' });
    const from = { attempt, steps: 0 };
    expect(await start({ mode: 'practice', from })).toMatchObject({ locale: 'es', translationText: spanish() });
    expect(await start({ mode: 'practice', from, locale: 'en' })).toMatchObject({ locale: 'en', translationText: null });
    const english = await start();
    const intoSpanish = { mode: 'practice', from: { attempt: english.attempt, steps: 0 }, locale: 'es' } as const;
    expect(await start(intoSpanish)).toMatchObject({ locale: 'es', translationText: spanish() });
  });

  test('keeps one copy of a translation, however often it is played', async () => {
    for (let times = 0; times < 3; times++) await start({ locale: 'es' });
    await services.close();
    expect(house.inDatabase((driver) => driver.cells('SELECT count(*) FROM translation_archive'))).toEqual([[1]]);
  });
});

test('a scenario is read with its translation into the language asked for', async () => {
  await writeFile(bundled('story.es.json'), spanish());
  await open();
  expect(await services.readScenario('story', null, 'es')).toMatchObject({ translation: spanish() });
  expect(await services.readScenario('story', null, 'fr')).toMatchObject({ translation: null });
  expect(await services.readScenario('story', null)).toMatchObject({ translation: null });
});
