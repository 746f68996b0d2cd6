import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Services } from '#main/services/services.ts';
import { Driver } from '#main/services/store/driver.ts';
import { BACKUP_FOLDER } from '#main/services/store/open-store.ts';
import { openResults } from '#main/services/results/open-results.ts';
import { verifyFolder } from '#main/services/verify/verify-folder.ts';
import { TestPlayer } from '#tests/support/play-attempt.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';
import { STAFF_NAMES, staffAccount } from '#tests/support/staff.ts';

const STORY = documentWith({
  beats: { one: { choices: [choiceWith('wow', { grade: 'dazzles' }), choiceWith('plain')] }, end: END },
});

/** Names that nothing else in a database is called. */
const ANA = 'Anastazija Qvx';
const HER_WORDS = 'zebrafinch reflections';
const HER_THANKS = 'wobbegong thanks';

const DAY = 24 * 3_600_000;

let house: TestHouse;
let services: Services;
let ana: string;
let bo: string;

beforeEach(async () => {
  house = await TestHouse.build([STORY]);
  services = await house.open();
  ({ id: ana } = await services.people.add(ANA));
  ({ id: bo } = await services.people.add('Bo'));
});

afterEach(() => house.demolish());

async function play(learner: string, mode: 'practice' | 'assessed', choice: string | null): Promise<string> {
  const detail = await services.attempts.start(learner, { scenario: 'test', timerFactor: 1, mode });
  if (choice !== null) await new TestPlayer(services.attempts, learner, detail).play(choice);
  return detail.attempt;
}

/** Whether any file of the data folder holds a text, however deep. */
async function filesWith(text: string): Promise<string[]> {
  const names = await readdir(house.dataFolder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const read = await Promise.all(files.map(async (file) => [file, await readFile(file)] as const));
  return read.filter(([, bytes]) => bytes.includes(text)).map(([file]) => file.slice(house.dataFolder.length + 1));
}

async function backUp(): Promise<void> {
  await services.close();
  await mkdir(join(house.dataFolder, BACKUP_FOLDER), { recursive: true });
  house.inDatabase((driver) => driver.copyTo(join(house.dataFolder, BACKUP_FOLDER, 'extra-mile.layout-5-x.db')));
  services = await house.open();
}

describe('erasing a person', () => {
  beforeEach(async () => {
    await play(ana, 'practice', 'plain');
    const attempt = await play(ana, 'assessed', 'wow');
    await play(bo, 'assessed', 'plain');
    await play(ana, 'assessed', null);
    await services.reflections.write(ana, { about: { type: 'attempt', attempt }, text: HER_WORDS, shared: true });
    await services.kudos.send(ana, bo, HER_THANKS);
  });

  test('leaves nothing of them in any file, backups included, and the chain holds', async () => {
    await backUp();
    for (const text of [ANA, HER_WORDS, HER_THANKS, ana]) expect(await filesWith(text)).not.toEqual([]);
    const receipt = await services.privacy.erase(ana, null);
    expect(receipt).toEqual({ at: '2026-01-05T09:00:00.000Z', kept: 1, removed: 2, backups: 1, left: [] });
    for (const text of [ANA, HER_WORDS, HER_THANKS, ana]) expect(await filesWith(text), text).toEqual([]);
    expect(await verifyFolder(house.dataFolder)).toEqual({ attempts: 3, ok: 1, erased: 2, setAside: [], problems: [] });
    await services.close();
    for (const text of [ANA, HER_WORDS, HER_THANKS, ana]) expect(await filesWith(text), text).toEqual([]);
  });

  test('keeps what the other one has, and goes on', async () => {
    await services.privacy.erase(ana, null);
    expect(await services.people.list()).toMatchObject([{ id: bo }]);
    expect(await services.attempts.list(bo)).toHaveLength(1);
    await play(bo, 'assessed', 'wow');
    expect((await verifyFolder(house.dataFolder)).problems).toEqual([]);
    await expect(services.attempts.start(ana, { scenario: 'test', timerFactor: 1 })).rejects.toThrow();
  });

  test('ends their sessions, and is kept as an event that names nobody', async () => {
    const { token } = services.sessions.openPlayer(ana);
    await services.privacy.erase(ana, { id: 'b7c5e8a0-0000-4000-8000-000000000001', name: 'Hanna' });
    expect(services.sessions.find(token)).toBeNull();
    await services.close();
    house.inDatabase((driver) => {
      expect(driver.all('SELECT staff_name, kind, body FROM audit')).toEqual([
        { staff_name: 'Hanna', kind: 'erasure', body: JSON.stringify({ kept: 1, removed: 2, backups: 0, left: [] }) },
      ]);
    });
  });

  test('says which files it could not clean', async () => {
    await mkdir(join(house.dataFolder, BACKUP_FOLDER));
    await writeFile(join(house.dataFolder, BACKUP_FOLDER, 'broken.db'), 'no database');
    await writeFile(join(house.dataFolder, 'extra-mile.damaged-2026.db'), ANA);
    const { left } = await services.privacy.erase(ana, null);
    expect(left).toEqual(['backups/broken.db', 'extra-mile.damaged-2026.db']);
  });

  test('says so where an export holds the log', async () => {
    const reader = openResults(house.dataFolder);
    reader.driver.exec('BEGIN');
    reader.driver.get('SELECT count(*) FROM person');
    const { left } = await services.privacy.erase(ana, null);
    expect(left).toEqual(['extra-mile.db-wal']);
    reader.close();
    await services.close();
    expect(await filesWith(ANA)).toEqual([]);
  });

  test('keeps nobody waiting for the backups', async () => {
    await backUp();
    const backup = Driver.openWritable(join(house.dataFolder, BACKUP_FOLDER, 'extra-mile.layout-5-x.db'));
    backup.exec('BEGIN IMMEDIATE');
    const erasing = services.privacy.erase(ana, null);
    // The backup is held by somebody else; meanwhile the other one plays.
    await vi.waitFor(async () => expect(await services.people.list()).toMatchObject([{ id: bo }]));
    await play(bo, 'assessed', 'wow');
    backup.exec('COMMIT');
    backup.close();
    expect(await erasing).toMatchObject({ backups: 1, left: [] });
    expect(await filesWith(ANA)).toEqual([]);
  });

  test('that was broken off at the backups is finished by the next start, and noted then', async () => {
    await backUp();
    const backup = Driver.openWritable(join(house.dataFolder, BACKUP_FOLDER, 'extra-mile.layout-5-x.db'));
    backup.exec('BEGIN IMMEDIATE');
    const by = { id: 'b7c5e8a0-0000-4000-8000-000000000001', name: 'Hanna' };
    const erasing = expect(services.privacy.erase(ana, by)).rejects.toThrow('at the next start');
    await vi.waitFor(async () => expect(await services.people.list()).toMatchObject([{ id: bo }]));
    await services.close();
    await erasing;
    backup.exec('COMMIT');
    backup.close();
    expect(await filesWith(ANA)).toEqual(['backups/extra-mile.layout-5-x.db']);
    services = await house.open();
    await services.privacy.settled;
    for (const text of [ANA, HER_WORDS, HER_THANKS, ana]) expect(await filesWith(text), text).toEqual([]);
    expect(await services.store.audit.list({ limit: 5 })).toMatchObject([
      { kind: 'erasure', staffName: 'Hanna', body: { kept: 1, removed: 2, backups: 1, left: [] } },
    ]);
  }, 30_000);

  test('that did not come to be is not carried out in the backups by the next start', async () => {
    await backUp();
    await services.close();
    const intent = { what: { kind: 'person', person: ana }, by: null, done: null };
    await writeFile(join(house.dataFolder, 'backups-to-clean.json'), JSON.stringify([intent]));
    services = await house.open();
    await services.privacy.settled;
    expect(await services.store.audit.list({ limit: 5 })).toEqual([]);
    await services.close();
    expect((await filesWith(ANA)).toSorted()).toEqual(['backups/extra-mile.layout-5-x.db', 'extra-mile.db']);
    expect(await readdir(house.dataFolder)).not.toContain('backups-to-clean.json');
  });

  test('somebody who is not there is an error, and nothing is noted', async () => {
    await services.privacy.erase(ana, null);
    await expect(services.privacy.erase(ana, null)).rejects.toMatchObject({ code: 'not-found' });
    await services.close();
    house.inDatabase((driver) => expect(driver.all('SELECT * FROM audit')).toHaveLength(1));
  });

  test('a backup of the very first layout is cleaned too', async () => {
    const path = join(house.dataFolder, BACKUP_FOLDER, 'old.db');
    await backUp();
    const driver = Driver.openWritable(join(house.dataFolder, BACKUP_FOLDER, 'extra-mile.layout-5-x.db'));
    driver.exec('PRAGMA foreign_keys = OFF; DROP TABLE kudos; DROP TABLE reflection; DROP TABLE review_card');
    driver.copyTo(path);
    driver.close();
    expect(await services.privacy.erase(ana, null)).toMatchObject({ backups: 2, left: [] });
    expect(await filesWith(ANA)).toEqual([]);
  });
});

describe('retention', () => {
  const policy = (retention: object) =>
    writeFile(join(house.dataFolder, 'policy.json'), JSON.stringify({ format: 1, retention }));

  test('removes what is older at the next start, leaves its hash, and says so', async () => {
    await play(ana, 'assessed', 'wow');
    await play(bo, 'practice', 'plain');
    await play(bo, 'assessed', null);
    house.clock.advance(40 * DAY);
    await play(bo, 'assessed', 'plain');
    await backUp();
    await policy({ attempts: 1 });
    await services.close();
    services = await house.open();
    expect(await services.attempts.list(ana)).toEqual([]);
    expect(await services.attempts.list(bo)).toHaveLength(1);
    await services.privacy.settled;
    expect(await verifyFolder(house.dataFolder)).toEqual({ attempts: 3, ok: 1, erased: 2, setAside: [], problems: [] });
    await services.close();
    house.inDatabase((driver) => {
      expect(driver.all('SELECT reason FROM record WHERE body IS NULL')).toEqual([{ reason: 'retention' }, { reason: 'retention' }]);
      const [entry] = driver.all('SELECT kind, body FROM audit');
      expect(entry).toEqual({
        kind: 'retention',
        body: JSON.stringify({ before: '2026-01-14T09:00:00.000Z', attempts: 3, backups: 1, left: [] }),
      });
    });
    services = await house.open();
    await services.close();
    house.inDatabase((driver) => expect(driver.all('SELECT * FROM audit'), 'nothing more to remove').toHaveLength(1));
  });

  test('never removes anything where the policy says nothing of it', async () => {
    await play(ana, 'assessed', 'wow');
    await services.close();
    house.clock.advance(5_000 * DAY);
    services = await house.open();
    expect(await services.attempts.list(ana)).toHaveLength(1);
  });

  test('erases leavers after their time, and nobody else', async () => {
    await play(ana, 'assessed', 'wow');
    await policy({ leavers: 3 });
    await services.close();
    house.inDatabase((driver) =>
      driver.run("UPDATE person SET archived_at = '2026-01-05T09:00:00.000Z' WHERE id = @ana", { ana }),
    );
    house.clock.advance(80 * DAY);
    services = await house.open();
    expect(await filesWith(ANA)).toEqual(['extra-mile.db']);
    await services.close();
    house.clock.advance(20 * DAY);
    services = await house.open();
    await services.privacy.settled;
    expect(await filesWith(ANA)).toEqual([]);
    expect(await filesWith('Bo')).not.toEqual([]);
    expect((await verifyFolder(house.dataFolder)).problems).toEqual([]);
  });
});

describe('what is held on a person', () => {
  test('is all there for themselves, and without what is their own for staff', async () => {
    await play(ana, 'practice', 'plain');
    const attempt = await play(ana, 'assessed', 'wow');
    await services.reflections.write(ana, { about: { type: 'attempt', attempt }, text: HER_WORDS, shared: false });
    await services.kudos.send(ana, bo, HER_THANKS);
    await services.kudos.send(bo, ana, 'For the umbrella.');
    const mine = await services.privacy.report(ana, 'self');
    expect(mine).toMatchObject({
      for: 'self',
      person: { name: ANA, pinSetAt: null, pseudonym: expect.stringMatching(/^[0-9a-f]{32}$/) },
      attempts: [
        { mode: 'practice' },
        {
          mode: 'assessed',
          grade: 'A',
          choices: [{ beat: 'one', choice: 'wow', grade: 'dazzles', words: { kind: 'say', text: expect.any(String), locale: 'en' } }],
          events: [{ type: 'started' }, { type: 'chose', choice: 'wow' }, { type: 'ended' }],
        },
      ],
      practiceRuns: 1,
      reflections: [{ text: HER_WORDS }],
      kudosReceived: [{ from: 'Bo' }],
      kudosSent: [{ to: 'Bo', text: HER_THANKS }],
      settings: {},
      reviewDays: [],
    });
    const theirs = await services.privacy.report(ana, 'staff');
    expect(theirs).toMatchObject({
      attempts: [{ mode: 'assessed' }],
      practiceRuns: 1,
      reflections: [],
      kudosReceived: [],
      kudosSent: [],
      settings: null,
      reviewDays: null,
    });
    // What staff see of a person, that person sees too.
    expect(mine.attempts).toEqual(expect.arrayContaining(theirs.attempts));
    expect(mine.person).toEqual(theirs.person);
  });

  test('has what staff did about them', async () => {
    const { id: staff } = await staffAccount(services, 'hr');
    await services.roster.archive({ token: 'any', role: 'hr', learner: null, staff }, ana);
    await services.roster.archive({ token: 'any', role: 'hr', learner: null, staff }, bo);
    const at = house.clock.now().toISOString();
    for (const reader of ['self', 'staff'] as const) {
      expect((await services.privacy.report(ana, reader)).acts).toEqual([{ at, kind: 'person-archived', by: STAFF_NAMES.hr }]);
    }
  });

  test('of somebody who is not there is not found', async () => {
    await services.privacy.erase(ana, null);
    await expect(services.privacy.report(ana, 'staff')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is erased only by the name that stands there', async () => {
    await expect(services.privacy.eraseNamed(ana, 'Bo', null)).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await services.people.list()).toHaveLength(2);
    await services.privacy.eraseNamed(ana, ` ${ANA.toUpperCase()} `, null);
    expect(await services.people.list()).toMatchObject([{ name: 'Bo' }]);
  });
});

test('attempts carry the hash of the policy they were played under, whose text is kept', async () => {
  await play(ana, 'assessed', 'wow');
  const { hash } = services.policy;
  await services.close();
  house.inDatabase((driver) => {
    expect(driver.all("SELECT json_extract(body, '$.policy') AS policy FROM record")).toEqual([{ policy: hash }]);
    expect(driver.all('SELECT hash, text FROM policy_archive')).toEqual([{ hash, text: JSON.stringify(services.policy.policy) }]);
  });
});
