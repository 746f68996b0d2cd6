import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ContractClient, contractClient } from '#core/contract/client.ts';
import { hashText } from '#core/results/hash.ts';
import type { History } from '#core/studio/history.ts';
import type { Sheet } from '#core/studio/sheet.ts';
import { renameEntry } from '#core/studio/operations/rename-entry.ts';
import { setValue } from '#core/studio/operations/set-value.ts';
import { createRouter } from '#main/services/router.ts';
import type { Services } from '#main/services/services.ts';
import { keepHistory, keptHistory } from '#renderer/ui/studio/kept-histories.ts';
import { AGAIN_AFTER_MS, KEEP_AFTER_MS, openStudioDocument, type StudioDocument } from '#renderer/ui/studio/studio-document.ts';
import { MemoryLink } from '#tests/renderer/ui/support/memory-link.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { openStaff } from '#tests/support/staff.ts';
import { until } from '#tests/support/until.ts';

const TEXT = `${JSON.stringify(documentWith({ beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } }), null, 2)}\n`;
const FILE = 'mine.scenario.json';

/** A clock that rings when a test says so. */
class Bell {
  #now = 0;
  readonly #waiting = new Map<number, { readonly at: number; readonly run: () => void }>();
  #next = 0;

  readonly now = (): number => this.#now;
  readonly setTimeout = (run: () => void, ms: number): number => {
    this.#waiting.set((this.#next += 1), { at: this.#now + ms, run });
    return this.#next;
  };
  readonly clearTimeout = (handle: unknown): void => void this.#waiting.delete(Number(handle));

  pass(ms: number): void {
    this.#now += ms;
    for (const [handle, { at, run }] of this.#waiting) {
      if (at > this.#now) continue;
      this.#waiting.delete(handle);
      run();
    }
  }
}

let house: TestHouse;
let services: Services;
let link: MemoryLink;
let client: ContractClient;
let bell: Bell;
let written: string;

beforeEach(async () => {
  house = await TestHouse.build();
  services = await house.open();
  const { token } = await openStaff(services, createRouterClient(createRouter(services), { context: {} }), 'trainer');
  link = new MemoryLink(services, () => token);
  client = contractClient(link);
  bell = new Bell();
  written = (await client.studio.create({ id: 'mine', title: 'Mine', text: TEXT })).disk?.text ?? '';
});

afterEach(() => house.demolish());

async function open(): Promise<StudioDocument> {
  const companions = await client.studio.companions({ file: FILE });
  const earlier = (sheet: Sheet): History | null => keptHistory(FILE, sheet);
  return openStudioDocument(await client.studio.open({ source: 'own', file: FILE }), { calls: client.studio, clock: bell, companions, earlier });
}

const draft = async (): Promise<string | undefined> => (await client.studio.open({ source: 'own', file: FILE })).draft?.text;

const onDisk = (): Promise<string> => readFile(join(house.dataFolder, 'scenarios', FILE), 'utf8');

const textIn = (document: StudioDocument): string => document.state.get().history.sheet.text;

/** Waits until what is written is this safe. */
async function reached(document: StudioDocument, keeping: string): Promise<void> {
  if (document.state.get().keeping === keeping) return;
  await new Promise<void>((resolve) => {
    const stop = document.state.subscribe(() => {
      if (document.state.get().keeping !== keeping) return;
      stop();
      resolve();
    });
  });
}

describe('what is written', () => {
  it('is kept within two seconds, and nothing before', async () => {
    const document = await open();
    document.write(`${written} `);
    expect(document.state.get()).toMatchObject({ keeping: 'waiting', unsaved: true });
    bell.pass(500);
    document.write(`${written}  `);
    expect(await draft()).toBeUndefined();
    bell.pass(KEEP_AFTER_MS - 500);
    await reached(document, 'kept');
    expect(await draft()).toBe(`${written}  `);
    expect(KEEP_AFTER_MS).toBeLessThan(2_000);
  });

  it('can be undone by whoever leaves and comes back, unless somebody else has gone on with it', async () => {
    const first = await open();
    first.operate((source) => setValue(source, '/title', 'Better'), { kind: 'set' });
    first.edit({ patches: [], positions: { one: { x: 3, y: 4 } } }, { kind: 'drag' });
    await first.close();
    keepHistory(FILE, first.state.get().history.pause());
    const second = await open();
    expect(second.state.get()).toMatchObject({ keeping: 'kept', unsaved: true, recovered: null });
    expect(second.state.get().history.steps).toBe(2);
    second.undo();
    second.undo();
    expect(textIn(second)).toBe(written);
    expect(await second.save()).toBe(true);
    expect(await onDisk()).toBe(written);
    await second.close();
    keepHistory(FILE, second.state.get().history);
    expect((await open()).state.get().history.redoable).toMatchObject({ kind: 'set' });
    await writeFile(join(house.dataFolder, 'scenarios', FILE), `${written} `);
    expect((await open()).state.get().history).toMatchObject({ undoable: null, redoable: null });
    for (const other of 'abcdefghij') keepHistory(other, second.state.get().history);
    await writeFile(join(house.dataFolder, 'scenarios', FILE), written);
    expect((await open()).state.get().history.redoable).toBeNull();
  });

  it('is there after a crash, offered, and may be refused', async () => {
    const first = await open();
    first.operate((source) => setValue(source, '/title', 'Better'), { kind: 'set' });
    await first.keep();
    const second = await open();
    expect(second.state.get()).toMatchObject({ recovered: { by: 'Theo' }, unsaved: true, selection: { pointer: '/title' } });
    expect(textIn(second)).toContain('"Better"');
    expect(await second.discard()).toBe(true);
    expect(second.state.get()).toMatchObject({ recovered: null, unsaved: false });
    expect([textIn(second), await draft()]).toEqual([written, undefined]);
    second.undo();
    expect(textIn(second)).toContain('"Better"');
    second.redo();
    expect(textIn(second)).toBe(written);
    second.write('again');
    expect(await second.keep()).toBe(true);
  });

  it('is undone and redone, and kept so', async () => {
    const document = await open();
    expect(document.operate((source) => renameEntry(source, 'beats', 'one', 'first'), { kind: 'rename' })).toBeNull();
    expect(document.operate((source) => renameEntry(source, 'beats', 'none', 'x'), { kind: 'rename' })).toBe('no-such-place');
    expect(document.state.get().history.undoable?.kind).toBe('rename');
    await document.keep();
    document.undo();
    expect(document.state.get()).toMatchObject({ unsaved: false, selection: { pointer: '' } });
    await document.keep();
    expect(await draft()).toBeUndefined();
    document.redo();
    expect(document.state.get().selection.pointer).toBe('/beats/first');
    await document.keep();
    expect(await draft()).toBe(textIn(document));
  });

  it('may be large, and is sent in calls that fit', async () => {
    const document = await open();
    document.write(`${written}${'\ud83c\udf27'.repeat(100_000)}`);
    await document.keep();
    expect(await draft()).toBe(textIn(document));
    expect(link.called.filter((name) => name === 'studio.keepDraft').length).toBeGreaterThan(3);
  });

  it('survives a way to main that breaks, and answers that are lost', async () => {
    const document = await open();
    link.weather = 'down';
    document.write(`${written}1`);
    expect(await document.keep()).toBe(false);
    expect(document.state.get()).toMatchObject({ keeping: 'failed', failure: { code: 'internal' } });
    link.weather = 'answers-lost';
    bell.pass(AGAIN_AFTER_MS);
    expect(await document.keep()).toBe(false);
    link.weather = 'fine';
    expect(await document.keep()).toBe(true);
    expect(document.state.get()).toMatchObject({ keeping: 'kept', failure: null, clash: null });
    expect(await draft()).toBe(`${written}1`);
  });

  it('is kept with where beats were put', async () => {
    const document = await open();
    document.edit({ patches: [], positions: { one: { x: 4, y: 2 } } }, { kind: 'drag', burst: { of: 'drag', key: '1' } });
    await document.close();
    expect(await client.studio.open({ source: 'own', file: FILE })).toMatchObject({ positions: { one: { x: 4, y: 2 } }, draft: null });
    expect((await open()).state.get()).toMatchObject({ unsaved: false, recovered: null });
  });
});

describe('saving', () => {
  it('writes the file and goes on', async () => {
    const document = await open();
    document.operate((source) => setValue(source, '/title', 'Better'), { kind: 'set' });
    expect(await document.save({ publish: true, label: 'First' })).toBe(true);
    expect(document.state.get()).toMatchObject({ unsaved: false, keeping: 'kept' });
    expect(await onDisk()).toBe(written.replace('"Mine"', '"Better"'));
    document.undo();
    expect(await document.save()).toBe(true);
    expect(await onDisk()).toBe(written);
    expect((await client.studio.versions({ file: FILE })).map(({ kind }) => kind)).toEqual(['saved', 'published', 'found']);
  });

  it.each([
    ['mine', 'mine', null],
    ['theirs', 'theirs', 'replace'],
  ] as const)('asks where the file has changed, and is settled with %s', async (by, text, undoable) => {
    const document = await open();
    document.write('mine');
    await document.keep();
    await writeFile(join(house.dataFolder, 'scenarios', FILE), 'theirs');
    expect(await document.save()).toBe(false);
    expect(document.state.get().clash).toEqual({ with: 'file', file: FILE, disk: { text: 'theirs', hash: hashText('theirs') } });
    expect(await onDisk()).toBe('theirs');
    expect(await document.settle(by)).toBe(true);
    expect(await document.save()).toBe(true);
    expect([textIn(document), await onDisk()]).toEqual([text, text]);
    if (undoable !== null) {
      expect(document.state.get().history.undoable?.kind).toBe(undoable);
      document.undo();
      expect(textIn(document)).toBe('mine');
    }
  });
});

describe('what others do meanwhile', () => {
  const write = (text: string): Promise<void> => writeFile(join(house.dataFolder, 'scenarios', FILE), text);
  const seen = (text: string) => ({ hash: hashText(text), draft: null });

  it('is told at once, and makes no draft of what nobody has written', async () => {
    const document = await open();
    await write('theirs');
    await document.look(seen('theirs'));
    expect(document.state.get()).toMatchObject({ clash: { with: 'file', disk: { text: 'theirs' } }, unsaved: false });
    await document.keep();
    expect(await draft()).toBeUndefined();
    await document.settle('theirs');
    expect([textIn(document), document.state.get().unsaved, document.state.get().clash]).toEqual(['theirs', false, null]);
    document.undo();
    expect(textIn(document)).toBe(written);
  });

  it('keeps nothing from being kept that is written here', async () => {
    const document = await open();
    await write('theirs');
    await document.look(seen('theirs'));
    document.write('mine');
    bell.pass(KEEP_AFTER_MS);
    expect(await document.keep()).toBe(true);
    expect([await draft(), await onDisk()]).toEqual(['mine', 'theirs']);
    expect(document.state.get()).toMatchObject({ keeping: 'kept', clash: { with: 'file' } });
    expect(await document.settle('mine')).toBe(true);
    expect(await document.save()).toBe(true);
    expect(await onDisk()).toBe('mine');
  });

  it('is nothing where it was taken back, is the same, or was done here', async () => {
    const document = await open();
    await write('theirs');
    await document.look(seen('theirs'));
    await write(written);
    await document.look(seen(written));
    expect(document.state.get().clash).toBeNull();
    document.write('mine');
    await document.save();
    await document.look(seen(written));
    expect(document.state.get().clash).toBeNull();
    document.write('ours');
    await write('ours');
    await document.look(seen('ours'));
    expect(document.state.get()).toMatchObject({ clash: null, unsaved: false });
  });

  it('is told where another window goes on with the draft, and where the file is gone', async () => {
    const [here, there] = [await open(), await open()];
    there.write('theirs');
    await there.keep();
    await here.look({ hash: hashText(written), draft: { revision: 1, at: '2026-01-05T09:00:00.000Z', by: 'Theo' } });
    expect(here.state.get().clash).toMatchObject({ with: 'draft', text: 'theirs', by: 'Theo' });
    await rm(join(house.dataFolder, 'scenarios', FILE));
    await there.look({ hash: null, draft: null });
    expect(there.state.get().clash).toEqual({ with: 'file', file: FILE, disk: null });
  });
});

describe('what goes with it', () => {
  const ES = 'mine.es.json';
  const spanish = (pointer: string): string => JSON.stringify({ scenario: 'mine', locale: 'es', strings: { [pointer]: { source: 'Words', text: 'Palabras' } } });
  const fileAt = (name: string): string => join(house.dataFolder, 'scenarios', name);
  const spanishIn = (document: StudioDocument): string | undefined => document.state.get().history.sheet.companions[ES];
  const rename = (document: StudioDocument): unknown => document.operate((source) => renameEntry(source, 'beats', 'one', 'first'), { kind: 'rename' });

  it('follows, is undone with it in one step, drafted and saved', async () => {
    const before = spanish('/beats/one/choices/0/say');
    await writeFile(fileAt(ES), before);
    const document = await open();
    rename(document);
    expect(spanishIn(document)).toBe(spanish('/beats/first/choices/0/say'));
    document.undo();
    expect([spanishIn(document), document.state.get().unsaved]).toEqual([before, false]);
    document.redo();
    await document.keep();
    expect([await readFile(fileAt(ES), 'utf8'), spanishIn(await open())]).toEqual([before, spanish('/beats/first/choices/0/say')]);
    expect(await document.save()).toBe(true);
    expect([await readFile(fileAt(ES), 'utf8'), document.state.get().unsaved]).toEqual([spanish('/beats/first/choices/0/say'), false]);
  });

  it('follows what is typed as soon as that can be read again', async () => {
    await writeFile(fileAt(ES), spanish('/beats/one/choices/0/say'));
    const document = await open();
    const half = written.replace('"one": {', '"first: {');
    expect(half).not.toBe(written);
    document.write(half);
    expect(spanishIn(document)).toBe(spanish('/beats/one/choices/0/say'));
    document.write(written.replace('"one": {', '"first": {'));
    expect(spanishIn(document)).toBe(spanish('/beats/first/choices/0/say'));
  });

  it('is refused with what was written', async () => {
    const document = await open();
    document.edit({ patches: [], companions: { [ES]: [{ offset: 0, length: 0, text: spanish('/title') }] } }, { kind: 'add' });
    await document.keep();
    const again = await open();
    expect([again.state.get().recovered?.by, spanishIn(again)]).toEqual(['Theo', spanish('/title')]);
    expect(await again.discard()).toBe(true);
    expect([spanishIn(again), again.state.get().unsaved]).toEqual(['', false]);
    expect(await client.studio.companions({ file: FILE })).toEqual([]);
  });

  it.each(['mine', 'theirs'] as const)('is written over by nobody unasked: settled with %s', async (by) => {
    await writeFile(fileAt(ES), spanish('/summary'));
    const document = await open();
    rename(document);
    const theirs = spanish('/role');
    await writeFile(fileAt(ES), theirs);
    document.edit({ patches: [], companions: { [ES]: [{ offset: 0, length: spanish('/summary').length, text: spanish('/title') }] } }, { kind: 'translate' });
    expect(await document.save()).toBe(false);
    expect(document.state.get().clash).toMatchObject({ file: ES });
    expect(await readFile(fileAt(ES), 'utf8')).toBe(theirs);
    await document.settle(by);
    expect(await document.save()).toBe(true);
    expect(await readFile(fileAt(ES), 'utf8')).toBe(by === 'mine' ? spanish('/title') : theirs);
  });
});

describe('two windows', () => {
  it.each(['mine', 'theirs'] as const)('never write over each other unasked: settled with %s', async (by) => {
    const [here, there] = [await open(), await open()];
    there.write('theirs');
    await there.keep();
    here.write('mine');
    expect(await here.keep()).toBe(false);
    expect(here.state.get()).toMatchObject({ keeping: 'failed', clash: { with: 'draft', text: 'theirs', by: 'Theo' } });
    expect([await draft(), textIn(here)]).toEqual(['theirs', 'mine']);
    expect(await here.settle(by)).toBe(true);
    expect([await draft(), textIn(here)]).toEqual([by, by]);
  });

  it('each see what the other has saved', async () => {
    const document = await open();
    const changes = await client.studio.changed();
    document.write(`${written}\n`);
    await document.save();
    await until(changes, ({ documents }) => documents.some(({ hash }) => hash === hashText(`${written}\n`)));
    await changes.return?.();
  });
});
