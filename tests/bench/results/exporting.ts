import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { exportRequestSchema } from '#core/contract/exports.ts';
import { exportFilterSchema } from '#core/contract/schemas.ts';
import { z } from '#core/contract/zod.ts';
import { EXPORT_COLUMNS } from '#core/results/export-columns.ts';
import { chosenAttempts } from '#main/services/exports/attempts-query.ts';
import { tableQuery } from '#main/services/exports/table-queries.ts';
import { openServices } from '#main/services/services.ts';
import { Driver } from '#main/services/store/driver.ts';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { benchDeps } from './bench-deps.ts';
import { watch, type Watched } from './watch.ts';

const CLI = path.resolve(import.meta.dirname, '../../../dist/cli/extra-mile.js');

/** An export that was made. */
export interface MadeExport extends Omit<Watched, 'stdout'> {
  readonly rows: number;
}

/** The attempts of a folder as a file, by the command line as it is installed. @param more further options */
export async function exportByCli(folder: string, format: 'csv' | 'xlsx', out: string, more: readonly string[] = []): Promise<MadeExport> {
  const asked = ['--format', format, '--tables', 'attempts', '--names', 'named', '--data', folder, '--out', out, '--json'];
  const { stdout, ...took } = await watch(process.execPath, [CLI, 'export', ...asked, ...more]);
  return { ...took, rows: z.object({ rows: z.int() }).parse(JSON.parse(stdout)).rows };
}

/** Whether SQLite's own command line is installed. */
export function hasSqlite(): boolean {
  return spawnSync('sqlite3', ['-version']).status === 0;
}

/** The same rows and columns as CSV, by SQLite's own command line. */
export async function exportBySqlite(folder: string, out: string): Promise<Watched> {
  return watch('sqlite3', ['-readonly', '-csv', '-header', path.join(folder, DATABASE_FILE), sameColumns()], out);
}

/**
 * The statement by which an export reads its pages, for all of them at once and without the number that pages go by.
 * SQLite before 3.42 knows parts of a second by its day numbers only.
 */
function sameColumns(): string {
  const { rows } = tableQuery('attempts', chosenAttempts({ filter: exportFilterSchema.parse({}), reach: null }), EXPORT_COLUMNS);
  return rows
    .replace('a.number > @after AND a.number <= @upTo AND', '')
    .replace('SELECT a.number, ', 'SELECT ')
    .replaceAll(/unixepoch\((a\.\w+), 'subsec'\)/g, 'julianday($1) * 86400');
}

/** The day from which on at least so many attempts were started; null where there are fewer. */
export function dayBefore(folder: string, attempts: number): string | null {
  const driver = Driver.openReadOnly(path.join(folder, DATABASE_FILE));
  const row = driver.get('SELECT started_day FROM attempt ORDER BY started_day DESC LIMIT 1 OFFSET @attempts', { attempts: attempts - 1 });
  driver.close();
  return row === undefined ? null : z.object({ started_day: z.string() }).parse(row).started_day;
}

/** The attempts as a download, and how long nothing else could run meanwhile. */
export interface ServiceExport {
  readonly ms: number;
  readonly bytes: number;
  /** The longest that the thread of the services was away. */
  readonly longestWaitMs: number;
  /** What the process held before it (MiB): everything that runs from the sources, the services among them. */
  readonly beforeMib: number;
}

/** For a process of its own: HR's download, made by the services. */
export async function exportByServices({ folder }: { readonly folder: string }): Promise<ServiceExport> {
  const services = await openServices(benchDeps(folder));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const request = exportRequestSchema.parse({ format: 'csv', tables: ['attempts'], filter: { names: 'named' }, purpose: 'A benchmark' });
  try {
    const beforeMib = process.memoryUsage.rss() / 2 ** 20;
    delay.enable();
    const began = performance.now();
    let bytes = 0;
    for await (const piece of services.exports.make(request, { role: 'hr', staff: null, staffName: null, reach: null })) {
      if (piece.kind === 'bytes') bytes += Buffer.byteLength(piece.base64, 'base64');
    }
    return { ms: performance.now() - began, bytes, longestWaitMs: delay.max / 1e6, beforeMib };
  } finally {
    delay.disable();
    await services.close();
  }
}
