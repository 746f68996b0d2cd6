import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportFilterSchema } from '#core/contract/schemas.ts';
import type { z } from '#core/contract/zod.ts';
import { MOST_SHEET_ROWS } from '#core/results/exports/sheet-xml.ts';
import type { ExportFacts, ExportJob, ExportProgress } from '#main/services/exports/export-job.ts';
import { runExport } from '#main/services/exports/run-export.ts';
import type { TestHouse } from './services.ts';

/** What a test asks of an export; the rest is as usual. */
export interface AskedExport extends Partial<Omit<ExportJob, 'filter' | 'dataFolder' | 'target'>> {
  readonly filter?: z.input<typeof exportFilterSchema>;
  readonly tell?: (progress: ExportProgress) => void;
  readonly stopped?: () => boolean;
}

/** What an export wrote, by the names its files would get. */
export interface WrittenExport {
  readonly facts: ExportFacts;
  readonly files: ReadonlyMap<string, Buffer>;
  /** The text of the only, or the first, file. */
  readonly text: string;
}

/** Runs an export in this thread, and gives what it drafted; nothing of it is left. */
export async function writeExport(house: TestHouse, asked: AskedExport = {}): Promise<WrittenExport> {
  const folder = await mkdtemp(join(house.root, 'export-'));
  const { filter = {}, tell = () => undefined, stopped = () => false, ...changes } = asked;
  const job: ExportJob = {
    dataFolder: house.dataFolder,
    format: 'csv',
    tables: ['attempts'],
    profile: 'standard',
    preset: null,
    filter: exportFilterSchema.parse(filter),
    reach: null,
    leave: { times: true, accommodations: true },
    groupMinimum: 5,
    about: [],
    madeAt: '2026-01-05T09:00:00.000Z',
    target: join(folder, 'results.out'),
    draftMark: '.tmp',
    mostSheetRows: MOST_SHEET_ROWS,
    ...changes,
  };
  try {
    const facts = await runExport(job, { tell, stopped });
    const read = await Promise.all(facts.files.map(async ({ name, draft }) => [name, await readFile(draft)] as const));
    return { facts, files: new Map(read), text: read[0]?.[1].toString('utf8') ?? '' };
  } finally {
    await rm(folder, { recursive: true });
  }
}
