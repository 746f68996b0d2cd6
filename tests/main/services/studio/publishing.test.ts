import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContractError } from '#core/contract/errors.ts';
import type { GradeComparison, GradeComparisonPiece, OpenedDocument } from '#core/contract/studio.ts';
import { hashText } from '#core/results/hash.ts';
import type { Services } from '#main/services/services.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { THEO, writing } from '#tests/support/studio-desk.ts';

const FILE = 'lobby.scenario.json';
const desk = { choices: [choiceWith('help', { to: 'thanks' }), choiceWith('shrug', { grade: 'falls-short', to: 'end' })] };
const thanks = { choices: [choiceWith('flowers', { grade: 'dazzles' }), choiceWith('nod')] };
const story = documentWith({ id: 'lobby', title: 'The lobby', version: '1.0.0', start: 'desk', beats: { desk, thanks, end: END } });
/** Nodding is enough for an A; what was an A is a C. */
const edited = { ...story, version: '2.0.0', beats: { desk, thanks: { choices: [choiceWith('flowers'), choiceWith('nod', { grade: 'dazzles' })] }, end: END } };

let house: TestHouse;
let services: Services;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
  await services.studio.create({ id: 'lobby', title: 'The lobby', text: JSON.stringify(story) });
});

afterEach(() => house.demolish());

const opened = (): Promise<OpenedDocument> => services.studio.open({ source: 'own', file: FILE });

/** Writes a text as the draft. */
async function write(document: unknown): Promise<OpenedDocument> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  await services.studio.keepDraft(writing(await opened(), text), THEO);
  return opened();
}

async function save(publish: boolean): Promise<unknown> {
  const { revision, disk } = await opened();
  try {
    return await services.studio.save({ file: FILE, revision, expected: disk?.hash ?? null, publish }, THEO);
  } catch (error) {
    return error instanceof ContractError ? error.details['refusal'] : error;
  }
}

const inForce = (): string | undefined => services.scenarios.find('lobby')?.text;

async function start(name: string): Promise<TestPlayer> {
  const { id } = await services.people.add(name);
  return new TestPlayer(services.attempts, id, await services.attempts.start(id, { scenario: 'lobby', timerFactor: 1 }));
}

const play = async (name: string, script: string): Promise<void> => void (await (await start(name)).play(script));

describe('what was published', () => {
  test('is what players get until the next is published, whatever is saved or written by hand', async () => {
    expect(await save(true)).toMatchObject({ saved: true });
    await write({ ...story, title: 'Not for players yet' });
    expect(await save(false)).toMatchObject({ saved: true });
    expect(inForce()).toBe(JSON.stringify(story));
    await writeFile(join(house.dataFolder, 'scenarios', FILE), '{"half": ');
    await services.scenarios.refresh();
    expect(inForce()).toBe(JSON.stringify(story));
    const [document] = (await services.studio.list()).documents;
    expect(document).toMatchObject({ faults: 1, hash: hashText('{"half": '), published: { hash: hashText(JSON.stringify(story)), by: 'Theo' } });
    await services.close();
    services = await house.open();
    expect(inForce()).toBe(JSON.stringify(story));
    await write(edited);
    expect(await save(true)).toMatchObject({ saved: true });
    expect(services.scenarios.find('lobby')?.summary).toMatchObject({ version: '2.0.0' });
  });

  test('leaves whoever is playing on theirs, and gives the new one to who begins after', async () => {
    await save(true);
    const running = await start('Ana');
    await running.play('help');
    await write(edited);
    await save(true);
    expect(await running.play('nod')).toMatchObject({ status: 'completed', grade: 'C', version: '1.0.0' });
    const next = await start('Ben');
    expect(await next.play('help,nod')).toMatchObject({ grade: 'A', version: '2.0.0' });
  });

  test('follows a new name, goes and comes back with its file, and is nothing to another document of that name', async () => {
    await save(true);
    const { disk } = await opened();
    await services.studio.rename(FILE, disk?.hash ?? '', 'foyer');
    await writeFile(join(house.dataFolder, 'scenarios', 'foyer.scenario.json'), '{');
    await services.scenarios.refresh();
    expect(services.scenarios.find('foyer')?.text).toBe(JSON.stringify({ ...story, id: 'foyer' }));
    const { removed } = await services.studio.remove('foyer.scenario.json', hashText('{'), THEO);
    expect(services.scenarios.find('foyer')).toBeNull();
    const again = await services.studio.create({ id: 'foyer', title: 'Another', text: JSON.stringify(story) });
    expect(services.scenarios.find('foyer')).toBeNull();
    expect(services.scenarios.findWaiting('foyer')?.title).toBe('Another');
    await services.studio.remove(again.file, again.disk?.hash ?? null, THEO);
    expect((await services.studio.list()).documents).toEqual([]);
    await services.studio.restore(removed, THEO);
    expect(services.scenarios.find('foyer')?.text).toBe(JSON.stringify({ ...story, id: 'foyer' }));
  });
});

describe('publishing', () => {
  test('takes no errors and no version that players have had, and is written down', async () => {
    await write({ ...story, beats: { desk, thanks, end: END, lost: { ending: { title: 'Lost', tone: 'bad' } } } });
    expect(await save(true)).toBe('has-errors');
    await write(story);
    await save(true);
    await write({ ...story, title: 'Another' });
    expect(await save(true)).toBe('version-not-later');
    // The same again is no other.
    await write(` ${JSON.stringify(story)}`);
    expect(await save(true)).toMatchObject({ saved: true });
    await write(edited);
    await save(true);
    const [last, , first] = await services.store.audit.list({ kind: 'scenario-published', limit: 10 });
    expect(last?.body).toMatchObject({ scenario: 'lobby', version: '2.0.0', instead: '1.0.0' });
    expect(first?.body).toMatchObject({ version: '1.0.0', instead: null });
  });
});

describe('who would be graded differently', () => {
  async function compare(role: 'hr' | 'trainer', { revision }: OpenedDocument): Promise<GradeComparison> {
    const pieces: GradeComparisonPiece[] = [];
    for await (const piece of services.studio.compareGrades(FILE, revision, role)) pieces.push(piece);
    const last = pieces.at(-1);
    if (last?.kind !== 'done') throw new Error('It came to no end.');
    return last.comparison;
  }

  test('is counted, with small groups hidden, and named where the policy allows', async () => {
    expect(await compare('hr', await opened())).toMatchObject({ inForce: null, counts: null });
    await save(true);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await play(name, 'help,nod');
    for (const name of ['g', 'h']) await play(name, 'help,flowers');
    await (await start('underway')).play('help');
    const draft = await write(edited);
    expect(await compare('trainer', draft)).toEqual({
      inForce: { version: '1.0.0', hash: services.scenarios.find('lobby')?.summary.hash },
      counts: { all: 8, same: 0, changed: 8, gone: 0, pairs: [{ from: 'A', to: 'C', attempts: null }, { from: 'C', to: 'A', attempts: null }] },
      groupMinimum: 5,
      named: null,
    });
    const { counts, named } = await compare('hr', draft);
    expect(counts?.pairs).toEqual([{ from: 'A', to: 'C', attempts: 2 }, { from: 'C', to: 'A', attempts: 6 }]);
    expect(named?.slice(-2)).toMatchObject([{ name: 'g', from: 'A', to: 'C' }, { name: 'h', from: 'A', to: 'C' }]);
  });

  test('is not told of few people, nor of a draft that has gone on', async () => {
    await save(true);
    expect(await compare('trainer', await opened())).toMatchObject({ counts: { all: 0, changed: 0 } });
    await play('a', 'shrug');
    const draft = await write({ ...story, beats: { desk: { choices: [desk.choices[0]] }, thanks, end: END } });
    expect((await compare('trainer', draft)).counts).toBeNull();
    expect(await compare('hr', draft)).toMatchObject({ counts: { all: 1, gone: 1 }, named: [{ from: 'C', to: null }] });
    await write(edited);
    await expect(compare('hr', draft)).rejects.toMatchObject({ code: 'conflict' });
    const broken = await write('{}');
    await expect(compare('hr', broken)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
