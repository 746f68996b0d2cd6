import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hashText } from '#core/results/hash.ts';
import type { Services } from '#main/services/services.ts';
import { storageFault } from '#main/services/store/storage-fault.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { runCli } from '#tests/support/cli.ts';
import { writeOlderFolder } from '#tests/support/older-database.ts';
import { hrSession, importFile } from '#tests/support/roster.ts';
import { oneIn } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { SmallDisk } from '#tests/support/small-disk.ts';

const STORY = documentWith({
  beats: { one: { choices: [choiceWith('again', { to: 'one' }), choiceWith('stop')] }, end: END },
});

const ATTEMPTS = 100;

const FULL = { code: 'unavailable', message: expect.stringContaining('The disk is full') };
const READ_ONLY = { code: 'unavailable', message: expect.stringMatching(/cannot be (written|used)/) };

const mounted = SmallDisk.mount();
let house: TestHouse;
/** A folder of the first layout, and the same brought up to date; both elsewhere. */
let older: string;

beforeAll(async () => {
  house = await TestHouse.build([STORY]);
  older = join(house.root, 'older');
  writeOlderFolder(older, STORY, 'again,stop', ATTEMPTS);
  cpSync(older, house.dataFolder, { recursive: true });
  await (await house.open()).close();
});

afterEach(() => {
  if (mounted === null) return;
  mounted.setReadOnly(false);
  for (const name of readdirSync(mounted.folder)) rmSync(join(mounted.folder, name), { recursive: true });
});

afterAll(async () => {
  await house.demolish();
  mounted?.unmount();
});

/** Everything in a folder, as it stands there. */
function contentsOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]));
}

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => storageFault(error) ?? error,
  );

const exportTo = (folder: string, data: string, format = 'csv') =>
  runCli(['export', '--format', format, '--data', data, '--out', join(folder, 'results.out')]);

/** The log of a database has room of its own on a full disk: writes until that is used up too. */
async function useUp({ store }: Services): Promise<void> {
  const entry = { at: '2026-01-05T09:00:00.000Z', staff: null, staffName: null, kind: 'test' };
  for (const length of [50_000, 0]) {
    let refused: unknown = null;
    for (let count = 0; refused === null && count < 1_000; count++) refused = await refusal(store.audit.add({ ...entry, body: { text: 'x'.repeat(length) } }));
    expect(refused).toMatchObject(FULL);
  }
}

describe.skipIf(mounted === null)('a full disk', () => {
  const disk = (): SmallDisk => {
    if (mounted === null) throw new Error('There is no disk.');
    return mounted;
  };

  test('refuses a step, loses none, and goes on once there is room', async () => {
    const dataFolder = join(disk().folder, 'data');
    const services = await house.open({ dataFolder });
    const { people, attempts, settings, ownSettings } = services;
    const { id } = await people.add('Ana');
    const { attempt } = await attempts.start(id, { scenario: 'test', timerFactor: 1 });
    disk().fill(64 * 1_024);

    const event = { type: 'chose', beat: 'one', choice: 'again', ms: 10 } as const;
    let index = 1;
    let refused: unknown = null;
    for (; refused === null && index < 2_000; index++) refused = await refusal(attempts.append(id, attempt, index, event));
    expect(refused).toMatchObject(FULL);
    const steps = index - 1;
    expect(await refusal(settings.set({ volume: 1 }))).toMatchObject(FULL);
    expect(await refusal(ownSettings.set(id, { textSize: 150 }))).toMatchObject(FULL);
    expect(await refusal(importFile(services, hrSession(services), 'number,name\n7,Bo\n'))).toMatchObject(FULL);
    expect((await ownSettings.get(id)).own).toBe(false);
    expect(await people.list()).toHaveLength(1);

    disk().free();
    const { events } = await attempts.get(id, attempt);
    expect(events).toHaveLength(steps);
    expect((await attempts.append(id, attempt, steps, event)).nextIndex).toBe(steps + 1);
    expect(await settings.set({ volume: 2 })).toMatchObject({ volume: 2 });
    expect(await ownSettings.set(id, { textSize: 160 })).toMatchObject({ settings: { textSize: 160 }, own: true });
    expect(await importFile(services, hrSession(services), 'number,name\n7,Bo\n')).toMatchObject({ added: 1 });
    await services.close();
    const again = await house.open({ dataFolder });
    expect(again.notices).toEqual([]);
    expect((await again.attempts.get(id, attempt)).events).toHaveLength(steps + 1);
    await again.close();
  });

  test.each(oneIn(2, ['csv', 'xapi', 'xlsx', 'jsonl']))('gets no half of an export as %s, wherever it fills up, and loses no earlier one', async (format) => {
    const { folder } = disk();
    expect((await exportTo(folder, house.dataFolder, format)).exitCode).toBe(0);
    const earlier = contentsOf(folder);
    const outcomes = new Set<number>();
    for (const room of oneIn(2, [0, 4_096, 20_000, 40_000, 60_000, 100_000, 2_000_000])) {
      disk().fill(room);
      const { exitCode, stderr } = await exportTo(folder, house.dataFolder, format);
      outcomes.add(exitCode);
      disk().free();
      if (exitCode === 0) continue;
      expect(stderr).toContain('cannot be written (ENOSPC), so nothing was');
      expect(contentsOf(folder)).toEqual(earlier);
    }
    expect(outcomes).toEqual(new Set([0, 1]));
  });

  test('lets no export out that its audit cannot have', async () => {
    const dataFolder = join(disk().folder, 'data');
    cpSync(house.dataFolder, dataFolder, { recursive: true });
    const out = join(house.root, 'out');
    cpSync(join(house.root, 'bundled'), out, { recursive: true });
    const before = contentsOf(out);
    const services = await house.open({ dataFolder });
    const logged = () => services.exports.list({ role: 'hr', staff: null }, null);
    const loggedBefore = await logged();
    disk().fill(0);
    await useUp(services);
    const { exitCode, stderr } = await exportTo(out, dataFolder);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('The disk is full')]);
    expect(contentsOf(out)).toEqual(before);
    disk().free();
    expect(await logged()).toEqual(loggedBefore);
    expect((await exportTo(out, dataFolder)).exitCode).toBe(0);
    await services.close();
  });

  test('removes no scenario that the bin cannot have', async () => {
    const dataFolder = join(disk().folder, 'data');
    cpSync(house.dataFolder, dataFolder, { recursive: true });
    const services = await house.open({ dataFolder });
    const file = join(dataFolder, 'scenarios', 'mine.scenario.json');
    await services.studio.create({ id: 'mine', title: 'Mine', text: JSON.stringify({ ...STORY, id: 'mine', title: 'Mine' }) });
    const text = readFileSync(file, 'utf8');
    disk().fill(0);
    await useUp(services);
    expect(await refusal(services.studio.remove('mine.scenario.json', hashText(text), { staff: null, staffName: null }))).toMatchObject(FULL);
    expect(readFileSync(file, 'utf8')).toBe(text);
    disk().free();
    const { removed } = await services.studio.remove('mine.scenario.json', hashText(text), { staff: null, staffName: null });
    expect(await services.store.studio.findRemoved(removed)).toMatchObject({ files: [{ name: 'mine.scenario.json', text }] });
    await services.close();
  });

  test('keeps a folder of an earlier version as it was, and brings it up to date once there is room', async () => {
    const dataFolder = join(disk().folder, 'data');
    const outcomes = new Set<boolean>();
    for (const room of oneIn(2, [0, 50_000, 150_000, 250_000, 400_000, 600_000, 3_000_000])) {
      cpSync(older, dataFolder, { recursive: true });
      disk().fill(room);
      const refused = await refusal(house.open({ dataFolder }).then((services) => services.close()));
      disk().free();
      outcomes.add(refused !== null);
      if (refused !== null) expect(refused, `${room} bytes`).toMatchObject(FULL);
      for (const name of readdirSync(dataFolder, { recursive: true })) expect(name).not.toMatch(/tmp|damaged/);
      await (await house.open({ dataFolder })).close();
      expect(await verifyFolder(dataFolder)).toEqual({ attempts: ATTEMPTS, ok: ATTEMPTS, erased: 0, setAside: [], problems: [] });
      rmSync(dataFolder, { recursive: true });
    }
    expect(outcomes).toEqual(new Set([true, false]));
  });
});

describe.skipIf(mounted === null)('a folder that may only be read', () => {
  const { folder = '' } = mounted ?? {};

  test('is refused for saving and for bringing it up to date, and stays as it is', async () => {
    for (const [name, from] of [['today', house.dataFolder], ['older', older]] as const) cpSync(from, join(folder, name), { recursive: true });
    const before = contentsOf(folder);
    mounted?.setReadOnly(true);
    for (const name of ['today', 'older', 'none']) {
      expect(await refusal(house.open({ dataFolder: join(folder, name) })), name).toMatchObject(READ_ONLY);
    }
    expect(contentsOf(folder)).toEqual(before);
    mounted?.setReadOnly(false);
    for (const name of ['today', 'older']) await (await house.open({ dataFolder: join(folder, name) })).close();
  });

  test('gets no export, and is told why; what is in it can be exported elsewhere, which its audit cannot have', async () => {
    cpSync(house.dataFolder, join(folder, 'data'), { recursive: true });
    mounted?.setReadOnly(true);
    for (const format of ['csv', 'xlsx', 'xapi']) {
      const { exitCode, stderr } = await exportTo(folder, house.dataFolder, format);
      expect([exitCode, stderr]).toEqual([1, expect.stringContaining('cannot be written (EROFS), so nothing was')]);
    }
    const out = join(house.root, 'from-read-only');
    cpSync(join(house.root, 'bundled'), out, { recursive: true });
    const { exitCode, stderr } = await exportTo(out, join(folder, 'data'));
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('this export is not in its audit')]);
  });
});
