import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKUP_FOLDER } from '#main/services/store/open-store.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { Child } from '#tests/support/child.ts';
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

/** Runs the child until its n-th call of the database. @returns what it said until then */
async function crashAt(point: number, work: 'save' | 'migrate', folder: string): Promise<string[]> {
  const child = new Child('crash-at.ts', [folder, house.bundledFolder, String(point), work]);
  return child.rest();
}

async function callsOf(work: 'save' | 'migrate', folder: string): Promise<number> {
  return Number((await crashAt(0, work, folder)).at(-1)?.split(' ')[1]);
}

/** Points that are spread over all of the work, the same in every run. */
function points(count: number, calls: number): number[] {
  const share = calls / count;
  const within = fc.sample(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { numRuns: count, seed: 4711 });
  return within.map((part, index) => 1 + Math.floor((index + part) * share));
}

/** A folder as it is before the work. */
function fresh(name: string, from: string | null): string {
  const folder = join(house.root, name);
  if (from !== null) cpSync(from, folder, { recursive: true });
  return folder;
}

describe('killed while attempts are saved', () => {
  test('at any call of the database: nothing acknowledged is lost, nothing is doubled, and play goes on', { timeout: 900_000 }, async () => {
    const calls = await callsOf('save', fresh('save-whole', null));
    expect(calls).toBeGreaterThan(100);
    for (const point of points(runs(4, 100), calls)) {
      const folder = fresh(`save-${point}`, null);
      const said = await crashAt(point, 'save', folder);
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
      rmSync(folder, { recursive: true });
    }
  });
});

describe('killed while an older folder is brought up to date', () => {
  test('at any call of the database: the next start does it, and every attempt stands', { timeout: 900_000 }, async () => {
    const calls = await callsOf('migrate', fresh('older-whole', older));
    expect(calls).toBeGreaterThan(50);
    for (const point of points(runs(4, 100), calls)) {
      const folder = fresh(`older-${point}`, older);
      await crashAt(point, 'migrate', folder);
      const services = await house.open({ dataFolder: folder });
      expect(services.notices, `point ${point}`).toEqual([]);
      expect(await services.people.list()).toHaveLength(2);
      await services.close();
      expect(await verifyFolder(folder), `point ${point}`).toEqual({ attempts: OLDER, ok: OLDER, erased: 0, problems: [] });
      expect(existsSync(join(folder, BACKUP_FOLDER)) ? readdirSync(join(folder, BACKUP_FOLDER)) : []).not.toHaveLength(0);
      rmSync(folder, { recursive: true });
    }
  });
});
