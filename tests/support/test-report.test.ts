import { expect, test } from 'vitest';
import { readmeCommands } from '#tests/support/readme-commands.ts';
import { NO_TESTS, playwrightCounts, sumUp, vitestCounts } from '#tests/support/test-report.ts';

const ok = (passed: number): { name: string; exitCode: number; counts: typeof NO_TESTS } => ({
  name: `suite of ${String(passed)}`,
  exitCode: 0,
  counts: { passed, failed: 0, skipped: 1 },
});
const check = { name: 'lint', exitCode: 0, counts: null };

test('reads what the runners write', () => {
  const vitest = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, success: false };
  expect(vitestCounts(JSON.stringify(vitest))).toEqual({ passed: 5, failed: 1, skipped: 3 });
  const playwright = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2, duration: 9 } };
  expect(playwrightCounts(JSON.stringify(playwright))).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('a good run ends with one line of counts', () => {
  const verdict = sumUp([check, ok(5), ok(2)]);
  expect(verdict).toEqual({ line: 'tests: 7 passed, 0 failed, 2 skipped', failedSteps: [], passed: true });
});

test('a failed check, a crash without a report and a suite that ran nothing all fail the run', () => {
  const faults = [
    { ...check, exitCode: 1 },
    { name: 'vitest', exitCode: 139, counts: NO_TESTS },
    { name: 'playwright', exitCode: 0, counts: NO_TESTS },
    { name: 'vitest', exitCode: 1, counts: { passed: 3, failed: 0, skipped: 0 } },
  ];
  for (const fault of faults) {
    const verdict = sumUp([ok(5), fault]);
    expect(verdict.passed).toBe(false);
    expect(verdict.failedSteps).toEqual([fault.name]);
    expect(verdict.line).toContain(' 1 failed');
  }
  expect(sumUp([check]).passed).toBe(false);
});

test('the commands are read from the code blocks of the README', () => {
  const readme = 'Text: `npm ci && npm test` now.\n\n```sh\nnpm ci && npm start\n$ npm ci && npm test # all of it\n```\n';
  expect(readmeCommands(readme)).toEqual({ start: 'npm ci && npm start', test: 'npm ci && npm test' });
  expect(() => readmeCommands('```sh\nnpm ci && npm start\n```\n')).toThrow('npm test');
});
