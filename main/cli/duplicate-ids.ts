import { dirname } from 'node:path';
import type { Finding } from '#core/scenario/finding.ts';
import type { FileReport } from './lint-file.ts';

/** Adds a `duplicate-id` to every report whose scenario shares its id with another in its folder. */
export function withDuplicateIds(reports: readonly FileReport[]): FileReport[] {
  return reports.map((report) => {
    const twins = twinsOf(report, reports);
    return twins.length === 0 ? report : { ...report, findings: [...report.findings, duplicate(report, twins)] };
  });
}

function twinsOf(report: FileReport, reports: readonly FileReport[]): string[] {
  return reports
    .filter((other) => other !== report && dirname(other.file) === dirname(report.file))
    .filter((other) => report.scenario !== null && other.scenario?.id === report.scenario.id)
    .map(({ file }) => file);
}

function duplicate({ scenario }: FileReport, twins: readonly string[]): Finding {
  return {
    rule: 'duplicate-id',
    severity: 'error',
    message: `The id "${scenario?.id ?? ''}" is also that of ${twins.join(', ')}. Give one of them another id.`,
    pointer: '/id',
    line: scenario?.line ?? 1,
    column: scenario?.column ?? 1,
  };
}
