import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#core/policy/policy.ts';
import { lookAtPolicy } from '#main/services/policy/policy-file.ts';
import { documentWith } from '#tests/support/scenarios.ts';
import { TestHouse } from '#tests/support/services.ts';

let house: TestHouse;

beforeEach(async () => {
  house = await TestHouse.build([documentWith({})]);
  await mkdir(house.dataFolder, { recursive: true });
});

afterEach(() => house.demolish());

const write = (content: string | Uint8Array): Promise<void> => writeFile(join(house.dataFolder, 'policy.json'), content);

test('without a file the defaults hold, and there is nothing to tell', async () => {
  const services = await house.open();
  expect(services.policy.policy).toEqual(DEFAULT_POLICY);
  expect(services.notices).toEqual([]);
});

test('a file holds from the next start', async () => {
  await write('{"format": 1, "groupMinimum": 8}');
  const services = await house.open();
  expect(services.policy.policy.groupMinimum).toBe(8);
  expect(services.notices).toEqual([]);
});

test.each([
  ['a fault', '{\n  "format": 1,\n  "leave": {"times": "yes"}\n}', /line 3, column 22: "times" must be true or false/],
  ['no text', '', /line 1/],
  ['another encoding', Buffer.from('\uFEFF{"format": 1}', 'utf16le'), /UTF-16/],
])('with %s in it the defaults hold, and a notice says where', async (_, content, told) => {
  await write(content);
  const services = await house.open();
  expect(services.policy.policy).toEqual(DEFAULT_POLICY);
  expect(services.notices).toMatchObject([{ code: 'policy-unreadable', message: expect.stringMatching(told) }]);
});

test('the file is looked at as it stands, while what was read holds on', async () => {
  await write('{"format": 1, "groupMinimum": 8}');
  const { policy } = await house.open();
  const look = () => lookAtPolicy(house.dataFolder, policy);
  expect(await look()).toEqual({ path: join(house.dataFolder, 'policy.json'), state: 'in-force', faults: [] });
  await write('{\n  "format": 1,\n  "groupMinimum": 9\n}');
  expect(await look()).toMatchObject({ state: 'waiting', faults: [] });
  await write('{\n  "format": 1,\n  "groupMinimum": "nine",\n  "leave": {"times": "yes"}\n}');
  const { state, faults } = await look();
  expect(state).toBe('faulty');
  expect(faults.map(({ line }) => line)).toEqual([3, 4]);
  await rm(join(house.dataFolder, 'policy.json'));
  expect(await look()).toMatchObject({ state: 'absent' });
});

test('what can be saved as a template is in force as it is', async () => {
  const { policy } = await house.open();
  await write(`${JSON.stringify(policy.policy, null, 2)}\n`);
  expect(await lookAtPolicy(house.dataFolder, policy)).toMatchObject({ state: 'in-force' });
});
