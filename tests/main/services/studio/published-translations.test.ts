import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import type { Services } from '#main/services/services.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { THEO, writing } from '#tests/support/studio-desk.ts';

const FILE = 'lobby.scenario.json';
const ES = 'lobby.es.json';
const FR = 'lobby.fr.json';
const beats = { desk: { choices: [choiceWith('help', { grade: 'dazzles' }), choiceWith('shrug')] }, end: END };
const story = documentWith({ id: 'lobby', title: 'The lobby', version: '1.0.0', start: 'desk', beats });
const later = { ...story, version: '2.0.0', title: 'The other lobby' };

/** A translation of the title alone. */
const into = (locale: string, text: string, source = 'The lobby', scenario = 'lobby'): string =>
  JSON.stringify({ scenario, locale, strings: { '/title': { source, text } } });

const SPANISH = into('es', 'El vestíbulo');
const FRENCH = into('fr', 'Le hall');

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
  await onDisk(FILE, JSON.stringify(story));
});

afterEach(() => house.demolish());

async function reopen(): Promise<void> {
  await services.close();
  services = await house.open();
}

const own = (name: string): string => join(house.dataFolder, 'scenarios', name);
const openOf = (file: string): Promise<OpenedDocument> => services.studio.open({ source: 'own', file });

/** As another program does it. */
async function onDisk(name: string, text: string | null): Promise<void> {
  await (text === null ? rm(own(name)) : writeFile(own(name), text));
  await services.scenarios.refresh();
}

async function write(file: string, text: string): Promise<void> {
  const before = await openOf(file).catch((): OpenedDocument => ({ source: 'own', file, disk: null, revision: 0, draft: null, positions: {} }));
  expect(await services.studio.keepDraft(writing(before, text), THEO)).toMatchObject({ kept: true });
}

async function save(file: string, publish = false): Promise<void> {
  const { revision, disk } = await openOf(file);
  expect(await services.studio.save({ file, revision, expected: disk?.hash ?? null, publish }, THEO)).toMatchObject({ saved: true });
}

const publish = (): Promise<void> => save(FILE, true);

/** The titles that players read, by language. */
function titles(id = 'lobby'): Record<string, string> {
  const { title, translations } = services.scenarios.find(id)?.summary ?? { title: '', translations: [] };
  return Object.fromEntries([['en', title], ...translations.map((each) => [each.locale, each.title])]);
}

describe('the translations of what was published', () => {
  test('follow their files until it is published, and stay as they stood from then on', async () => {
    await onDisk(ES, SPANISH);
    expect(titles()).toEqual({ en: 'The lobby', es: 'El vestíbulo' });
    await publish();
    await write(FILE, JSON.stringify(later));
    await write(ES, into('es', 'El otro vestíbulo', 'The other lobby'));
    await save(FILE);
    await save(ES);
    expect(titles()).toEqual({ en: 'The lobby', es: 'El vestíbulo' });
    await reopen();
    expect(titles()).toEqual({ en: 'The lobby', es: 'El vestíbulo' });
    const read = services.scenarios.find('lobby')?.translations;
    expect(read?.map(({ text }) => text)).toEqual([SPANISH]);
    await publish();
    expect(titles()).toEqual({ en: 'The other lobby', es: 'El otro vestíbulo' });
  });

  test('wait where they are new, and stay where their files are gone or spoilt, until it is published again', async () => {
    await onDisk(ES, SPANISH);
    await publish();
    await onDisk(FR, FRENCH);
    await onDisk(ES, '{"half": ');
    expect(titles()).toEqual({ en: 'The lobby', es: 'El vestíbulo' });
    // What is wrong with the file is told all the same.
    expect(services.scenarios.list().broken).toMatchObject([{ file: ES }]);
    await onDisk(ES, null);
    expect(titles()).toEqual({ en: 'The lobby', es: 'El vestíbulo' });
    await publish();
    expect(titles()).toEqual({ en: 'The lobby', fr: 'Le hall' });
  });

  test('are published as they were written last, before they are saved', async () => {
    await onDisk(ES, SPANISH);
    await onDisk(FR, FRENCH);
    await write(FILE, JSON.stringify(later));
    await write(ES, into('es', 'El otro vestíbulo', 'The other lobby'));
    await write(FR, '');
    await publish();
    expect(titles()).toEqual({ en: 'The other lobby', es: 'El otro vestíbulo' });
    await save(ES);
    await save(FR);
    expect(titles()).toEqual({ en: 'The other lobby', es: 'El otro vestíbulo' });
  });

  test('are published as their files say where what was written could not be saved over them, or is none', async () => {
    await onDisk(ES, SPANISH);
    await onDisk(FR, FRENCH);
    await write(ES, into('es', 'Recepción'));
    await onDisk(ES, into('es', 'La entrada'));
    await write(FR, '{"scenario": "other"}');
    await publish();
    expect(titles()).toEqual({ en: 'The lobby', es: 'La entrada', fr: 'Le hall' });
  });

  test('take no further room where they say the same as when it was published before', async () => {
    await onDisk(ES, SPANISH);
    await publish();
    await publish();
    expect(await services.studio.versions(ES)).toMatchObject([{ kind: 'published', by: 'Theo', hash: hashText(SPANISH) }]);
  });

  test('get a new name with it, those without a file too', async () => {
    await onDisk(ES, SPANISH);
    await onDisk(FR, FRENCH);
    await publish();
    await onDisk(FR, null);
    await onDisk(ES, into('es', 'La entrada'));
    const { disk } = await openOf(FILE);
    await services.studio.rename(FILE, disk?.hash ?? '', 'foyer');
    expect(titles('foyer')).toEqual({ en: 'The lobby', es: 'El vestíbulo', fr: 'Le hall' });
    await reopen();
    expect(titles('foyer')).toEqual({ en: 'The lobby', es: 'El vestíbulo', fr: 'Le hall' });
  });

  test('go into the bin and come back with it, and are nothing to another of its name', async () => {
    await onDisk(ES, SPANISH);
    await publish();
    await onDisk(ES, into('es', 'La entrada'));
    const { disk } = await openOf(FILE);
    const { removed } = await services.studio.remove(FILE, disk?.hash ?? null, THEO);
    const again = await services.studio.create({ id: 'lobby', title: 'The lobby', text: JSON.stringify(story) });
    await onDisk(ES, into('es', 'Nueva'));
    await publish();
    expect(titles()).toEqual({ en: 'The lobby', es: 'Nueva' });
    await services.studio.remove(FILE, again.disk?.hash ?? null, THEO);
    await services.studio.restore(removed, THEO);
    expect(titles()).toEqual({ en: 'The lobby', es: 'El vestíbulo' });
  });

  test('of other scenarios stay as they are', async () => {
    await onDisk('lobby-two.scenario.json', JSON.stringify({ ...story, id: 'lobby-two' }));
    await onDisk('lobby-two.es.json', into('es', 'Otro', 'The lobby', 'lobby-two'));
    await publish();
    expect(titles('lobby-two')).toEqual({ en: 'The lobby', es: 'Otro' });
  });

  test('go on following their files where it was published before they were kept', async () => {
    await onDisk(ES, SPANISH);
    await publish();
    await services.close();
    const driver = Driver.openWritable(join(house.dataFolder, DATABASE_FILE));
    driver.exec('UPDATE studio_published SET translations = NULL');
    driver.close();
    services = await house.open();
    await onDisk(ES, into('es', 'La entrada'));
    expect(titles()).toEqual({ en: 'The lobby', es: 'La entrada' });
    const { disk } = await openOf(FILE);
    const { removed } = await services.studio.remove(FILE, disk?.hash ?? null, THEO);
    await services.studio.restore(removed, THEO);
    await onDisk(ES, into('es', 'El portal'));
    expect(titles()).toEqual({ en: 'The lobby', es: 'El portal' });
  });
});
