import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '#core/policy/policy.ts';
import { runCli } from '#tests/support/cli.ts';

test('schema prints the JSON Schema that ships beside the scenarios', async () => {
  const { exitCode, stdout } = await runCli(['schema']);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(readFileSync('scenarios/scenario.schema.json', 'utf8'));
});

test('and with --programme that of programmes', async () => {
  const { exitCode, stdout } = await runCli(['schema', '--programme']);
  expect(exitCode).toBe(0);
  expect(stdout).toBe(readFileSync('scenarios/programmes/programme.schema.json', 'utf8'));
});

test('and with --policy that of a policy, which the default one fits', async () => {
  const { exitCode, stdout } = await runCli(['schema', '--policy']);
  expect(exitCode).toBe(0);
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(stdout));
  expect(validate(DEFAULT_POLICY), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...DEFAULT_POLICY, groupMinimum: 1 })).toBe(false);
  expect(validate({ format: 1, see: { grades: ['player'] } })).toBe(false);
});

test('one schema at a time', async () => {
  expect((await runCli(['schema', '--policy', '--programme'])).exitCode).toBe(2);
});
