import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ExportedFile } from '#core/results/exports/manifest.ts';
import { openResults } from '../results/open-results.ts';
import type { ExportFacts, ExportJob } from './export-job.ts';
import { ExportReading, type ExportWatch } from './export-reading.ts';
import { HashedFile } from './hashed-file.ts';
import { writeStatements } from './write-statements.ts';
import { writeTables } from './write-tables.ts';
import { writeWorkbook } from './write-workbook.ts';

/** Writes one of an export's files. */
export type WriteDraft = (
  name: string,
  contents: ExportedFile['contents'],
  /** @returns how many rows it wrote */
  write: (file: HashedFile) => Promise<number>,
) => Promise<void>;

const WRITERS = { csv: writeTables, jsonl: writeTables, xlsx: writeWorkbook, xapi: writeStatements } as const;

/**
 * Writes an export's files, each under a name that says it is unfinished. All of it is one moment's state of the
 * database, however long reading takes. It works in the thread that calls it; `startExport` gives it its own.
 *
 * @throws ExportFailure where it was stopped, or does not fit its format; and as `openResults` does
 */
export async function runExport(job: ExportJob, watch: ExportWatch): Promise<ExportFacts> {
  const files: ExportFacts['files'][number][] = [];
  const folder = dirname(job.target);
  const draft: WriteDraft = async (name, contents, write) => {
    const path = join(folder, `${name}${job.draftMark}`);
    const file = new HashedFile(path);
    try {
      const rows = await write(file);
      files.push({ name, contents, rows, ...file.finish(), draft: path });
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      file.close();
    }
  };
  const results = openResults(job.dataFolder);
  try {
    const { driver } = results;
    driver.exec('BEGIN');
    const reading = new ExportReading(driver, job, watch);
    await WRITERS[job.format](reading, job, basename(job.target), draft);
    const { installation, demonstration, within, smallestCohort, head } = reading;
    return { installation, demonstration, within, smallestCohort, ...reading.seen(), next: head?.seq ?? 0, head, files };
  } catch (error) {
    for (const { draft: path } of files) rmSync(path, { force: true });
    throw error;
  } finally {
    results.close();
  }
}
