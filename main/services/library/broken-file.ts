import type { BrokenFile } from '#core/contract/schemas.ts';
import type { Finding } from '#core/scenario/finding.ts';
import type { Source } from './scenario-file.ts';

/** More findings of one file would help nobody in a list of files. */
const MOST_FINDINGS = 100;

/** A file that cannot be used, as lists show it. */
export function brokenFile(file: string, source: Source, findings: readonly Finding[]): BrokenFile {
  return { file, source, findings: shown(findings) };
}

function shown(findings: readonly Finding[]): BrokenFile['findings'] {
  const listed = findings.slice(0, MOST_FINDINGS).map(({ rule, severity, message, pointer, line, column }) => ({
    rule,
    severity,
    message,
    pointer,
    line,
    column,
  }));
  const last = findings[MOST_FINDINGS];
  if (last === undefined) return listed;
  const message = `There are ${findings.length - MOST_FINDINGS} more faults after these. Mend these first.`;
  return [...listed, { rule: 'limit', severity: 'error', message, pointer: '', line: last.line, column: last.column }];
}
