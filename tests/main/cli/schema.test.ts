import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
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
