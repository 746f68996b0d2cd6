import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#core/policy/policy.ts';
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
