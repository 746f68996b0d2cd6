import type { ExportJob } from './export-job.ts';
import type { ExportReading } from './export-reading.ts';
import type { WriteDraft } from './run-export.ts';

/** Writes xAPI statements as JSON Lines: one a line, so that they can be sent in batches of any size. */
export function writeStatements(reading: ExportReading, _job: ExportJob, name: string, draft: WriteDraft): Promise<void> {
  return draft(name, 'statements', async (file) => {
    let count = 0;
    for await (const statements of reading.statements()) {
      file.write(statements.map((statement) => `${JSON.stringify(statement)}\n`).join(''));
      count += statements.length;
    }
    return count;
  });
}
