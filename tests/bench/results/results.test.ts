import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { QUESTIONS } from './questions.ts';
import { measureResults } from './report.ts';
import { resultsAims, resultsTables } from './table.ts';

const PLAN = { players: 60, simulated: 20, attempts: 600, rounds: 1, steps: 5, workbookRows: 100 };

// Some thirty processes, one after the other.
test.runIf(process.env['LONG'] === '1')('the benchmark of the results runs, small, and says which aims are met', { timeout: 180_000 }, async () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'extra-mile-bench-'));
  try {
    const report = await measureResults(PLAN, { data: path.join(scratch, 'data'), scratch }, () => undefined);
    expect(report.questions.map(({ what }) => what)).toEqual(QUESTIONS.map(({ what }) => what));
    expect(report.csv.own.map(({ rows }) => rows)).toEqual([600]);
    // Packed.
    expect(report.csv.download.bytes).toBeGreaterThan(20_000);
    expect(report.workbook?.rows).toBeGreaterThanOrEqual(100);
    expect(report.steps.bare).toBeGreaterThan(0);
    const aims = resultsAims(report);
    for (const { aim } of aims) expect(resultsTables(report, aims)).toContain(aim);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});
