import { resolve } from 'node:path';
import { type Trace, tracesOf } from '#core/proof/trace.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import type { FileReport } from '../lint-file.ts';

/** What lint has to say of a file, with the trace of each finding at the same index. */
export interface TracedReport extends FileReport {
  readonly traces: readonly Trace[];
}

/**
 * Follows the playthroughs of a report through its scenario's text. The file is read again for it; where it
 * was edited meanwhile, so that findings no longer stand where they say, none is followed.
 */
export async function withTraces(cwd: string, report: FileReport): Promise<TracedReport> {
  const { file, findings, scenario } = report;
  const untraced = { ...report, traces: [] };
  if (scenario === null || findings.every(({ playthrough }) => playthrough === undefined)) return untraced;
  const read = await readTextFile(resolve(cwd, file));
  const parsed = read.ok ? parseScenario(read.text) : null;
  if (parsed?.ok !== true) return untraced;
  const { places } = parsed;
  const unmoved = findings.every(({ pointer, line, column }) => {
    const place = places.at(pointer);
    return place.line === line && place.column === column;
  });
  return unmoved ? { ...report, traces: tracesOf(parsed.scenario, places, findings) } : untraced;
}
