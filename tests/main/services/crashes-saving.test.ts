import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examineDatabase } from '#main/services/store/examine-database.ts';
import { BACKUP_FOLDER } from '#main/services/store/open-store.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { callsOf, crashAt, pointsIn } from '#tests/support/crash-points.ts';
import { writeOlderFolder } from '#tests/support/older-database.ts';
import { runs } from '#tests/support/runs.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const STORY = documentWith({
  beats: { one: { choices: [choiceWith('again', { to: 'one' }), choiceWith('stop')] }, end: END },
});

/** Attempts of the older folder; each takes its migrations some calls. */
const OLDER = 12;

let house: TestHouse;
let older: string;

beforeAll(async () => {
  house = await TestHouse.build([STORY]);
  older = join(house.root, 'older');
  writeOlderFolder(older, STORY, 'again,stop', OLDER);
});

afterAll(() => house.demolish());

const argsOf = (work: 'save' | 'migrate', folder: string) => [folder, house.bundledFolder, work] as const;

/** A folder as it is before the work. */
function fresh(name: string, from: string | null): string {
  const folder = join(house.root, name);
  if (from !== null) cpSync(from, folder, { recursive: true });
  return folder;
}

describe('killed while attempts are saved', () => {
  test('at any call of the database or of the file system: nothing acknowledged is lost, nothing is doubled, and play goes on', { timeout: 1_800_000 }, async () => {
    const calls = await callsOf('crash-at.ts', argsOf('save', fresh('save-whole', null)));
    expect(calls).toBeGreaterThan(100);
    for (const point of pointsIn(calls, runs(4, 200))) {
      const folder = fresh(`save-${point}`, null);
      const { said, died } = await crashAt(point, 'crash-at.ts', argsOf('save', folder));
      expect(died, `point ${point}`).toBe(true);
      const services = await house.open({ dataFolder: folder });
      const learner = said.find((line) => line.startsWith('person '))?.split(' ')[1];
      const acknowledged = new Map(
        said.filter((line) => line.startsWith('stored ')).map((line) => [line.split(' ')[1] ?? '', Number(line.split(' ')[2])]),
      );
      const stored = learner === undefined ? [] : await services.attempts.list(learner);
      // At most the one on its way is there without having been acknowledged.
      expect(stored.length - acknowledged.size, `point ${point}`).toBeOneOf([0, 1]);
      for (const [attempt, nextIndex] of acknowledged) {
        const { events } = await services.attempts.get(learner ?? '', attempt);
        expect(events.map(({ index }) => index)).toEqual([...events.keys()]);
        expect(events.length, `point ${point}`).toBeGreaterThanOrEqual(nextIndex);
      }
      expect(services.notices).toEqual([]);
      const { id } = await services.people.add('Bo');
      await services.attempts.start(id, { scenario: 'test', timerFactor: 1 });
      await services.close();
      expect((await verifyFolder(folder)).problems, `point ${point}`).toEqual([]);
      expect(readdirSync(folder, { recursive: true }).filter((name) => /tmp|new/.test(String(name)))).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  });
});

describe('killed while an older folder is brought up to date', () => {
  test('at any call of the database or of the file system: the next start does it, and every attempt stands', { timeout: 1_800_000 }, async () => {
    const calls = await callsOf('crash-at.ts', argsOf('migrate', fresh('older-whole', older)));
    expect(calls).toBeGreaterThan(50);
    for (const point of pointsIn(calls, runs(4, 200))) {
      const folder = fresh(`older-${point}`, older);
      expect((await crashAt(point, 'crash-at.ts', argsOf('migrate', folder))).died, `point ${point}`).toBe(true);
      const services = await house.open({ dataFolder: folder });
      expect(services.notices, `point ${point}`).toEqual([]);
      expect(await services.people.list()).toHaveLength(2);
      await services.close();
      expect(await verifyFolder(folder), `point ${point}`).toEqual({ attempts: OLDER, ok: OLDER, erased: 0, setAside: [], problems: [] });
      const backups = readdirSync(join(folder, BACKUP_FOLDER));
      expect(backups).not.toHaveLength(0);
      for (const name of backups) expect(examineDatabase(join(folder, BACKUP_FOLDER, name)), name).toMatchObject({ kind: 'sound' });
      expect(readdirSync(folder, { recursive: true }).filter((name) => /tmp|new/.test(String(name)))).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  });
});
