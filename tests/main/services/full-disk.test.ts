import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storageFault } from '#main/services/store/storage-fault.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

const ENDLESS = documentWith({
  beats: { one: { choices: [choiceWith('again', { to: 'one' }), choiceWith('stop')] }, end: END },
});

/** A small disk of its own, where the test may make one (root on Linux); null elsewhere. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'extra-mile-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

const disk = mountSmallDisk();
let house: TestHouse;

beforeAll(async () => {
  house = await TestHouse.build([ENDLESS]);
});

afterAll(async () => {
  await house.demolish();
  if (disk === null) return;
  execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});

test.skipIf(disk === null)('a full disk refuses a step, loses none, and goes on once there is room', async () => {
  const dataFolder = join(disk ?? '', 'data');
  const ballast = join(disk ?? '', 'ballast');
  const services = await house.open({ dataFolder });
  const { people, attempts, settings, ownSettings } = services;
  const { id } = await people.add('Ana');
  const { attempt } = await attempts.start(id, { scenario: 'test', timerFactor: 1 });
  const { bavail, bsize } = statfsSync(disk ?? '');
  writeFileSync(ballast, Buffer.alloc((bavail - 16) * bsize));

  const event = { type: 'chose', beat: 'one', choice: 'again', ms: 10 } as const;
  let index = 1;
  let refusal: unknown = null;
  for (; refusal === null && index < 2_000; index++) {
    refusal = await attempts.append(id, attempt, index, event).then(
      () => null,
      (error: unknown) => error,
    );
  }
  const refused = index - 1;
  expect(storageFault(refusal)).toMatchObject({ code: 'unavailable' });
  const settingsRefusal = await settings.set({ volume: 1 }).catch((error: unknown) => error);
  expect(storageFault(settingsRefusal)).toMatchObject({ code: 'unavailable' });

  const ownRefusal = await ownSettings.set(id, { textSize: 150 }).catch((error: unknown) => error);
  expect(storageFault(ownRefusal)).toMatchObject({ code: 'unavailable' });
  expect((await ownSettings.get(id)).own).toBe(false);

  unlinkSync(ballast);
  const { events } = await attempts.get(id, attempt);
  expect(events).toHaveLength(refused);
  expect((await attempts.append(id, attempt, refused, event)).nextIndex).toBe(refused + 1);
  expect(await settings.set({ volume: 2 })).toMatchObject({ volume: 2 });
  expect(await ownSettings.set(id, { textSize: 160 })).toMatchObject({ settings: { textSize: 160 }, own: true });
  await services.close();
  const again = await house.open({ dataFolder });
  expect(again.notices).toEqual([]);
  expect((await again.attempts.get(id, attempt)).events).toHaveLength(refused + 1);
  await again.close();
});
