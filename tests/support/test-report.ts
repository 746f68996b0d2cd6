import { z } from 'zod';

/** How many tests ended how. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: TestCounts = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

/** The counts in the JSON that vitest's `json` reporter writes. */
export function vitestCounts(text: string): TestCounts {
  const report = vitestReport.parse(JSON.parse(text));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts in the JSON that Playwright's `json` reporter writes. */
export function playwrightCounts(text: string): TestCounts {
  const { stats } = playwrightReport.parse(JSON.parse(text));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** One step of a test run: a check has no counts, a test runner has those of its report. */
export interface StepResult {
  readonly name: string;
  readonly exitCode: number;
  /** Null for a check; for a test runner that wrote no report, `NO_TESTS`. */
  readonly counts: TestCounts | null;
}

/** The whole run: its last line, the steps that failed, and whether it passed. */
export interface RunVerdict {
  readonly line: string;
  readonly failedSteps: readonly string[];
  readonly passed: boolean;
}

/** Sums a run up. A step that failed without a failed test counts as one failure. */
export function sumUp(steps: readonly StepResult[]): RunVerdict {
  const sum = steps.reduce((total, step) => add(total, countsOf(step)), NO_TESTS);
  const failedSteps = steps.filter((step) => countsOf(step).failed > 0).map((step) => step.name);
  return {
    line: `tests: ${String(sum.passed)} passed, ${String(sum.failed)} failed, ${String(sum.skipped)} skipped`,
    failedSteps,
    passed: sum.failed === 0 && sum.passed > 0,
  };
}

function countsOf({ counts, exitCode }: StepResult): TestCounts {
  const own = counts ?? NO_TESTS;
  const ranNothing = counts !== null && counts.passed + counts.failed + counts.skipped === 0;
  return (exitCode !== 0 || ranNothing) && own.failed === 0 ? { ...own, failed: 1 } : own;
}

function add(a: TestCounts, b: TestCounts): TestCounts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
