import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { build } from 'vite';
import { DATABASE_FILE } from '#main/services/store/open-store.ts';
import { CHILD, inChild } from '../in-child.ts';
import { computer, loadNow } from '../report.ts';
import { benchDeps } from './bench-deps.ts';
import { dayBefore, exportByCli, exportBySqlite, hasSqlite, type MadeExport, type ServiceExport } from './exporting.ts';
import { type HouseSize, makeHouse } from './make-house.ts';
import { QUESTIONS, type QuestionInput, type QuestionTimes } from './questions.ts';
import type { StepsResult } from './steps.ts';
import { watch, type Watched } from './watch.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** How much is measured. */
export interface ResultsPlan extends HouseSize {
  /** Of what is asked again, and of exports by turns. */
  readonly rounds: number;
  readonly steps: number;
  /** Rows of the workbook, at least. */
  readonly workbookRows: number;
}

/** One question of the dashboards. */
export interface QuestionReport extends QuestionTimes {
  readonly what: string;
  /** The first time where the system has nothing of the file in memory; null where it cannot be asked to forget it. */
  readonly fromDiskMs: number | null;
}

/** Everything that one run measured of the results. */
export interface ResultsReport {
  readonly computer: string;
  readonly node: string;
  readonly load: readonly [before: number, after: number];
  readonly house: HouseSize & {
    readonly bytes: number;
    /** null: it was there already. */
    readonly madeMs: number | null;
  };
  readonly questions: readonly QuestionReport[];
  readonly steps: StepsResult;
  readonly csv: {
    readonly own: readonly MadeExport[];
    /** Empty where SQLite's command line is not installed. */
    readonly sqlite: readonly Watched[];
    readonly download: ServiceExport & Pick<Watched, 'peakMib'>;
  };
  /** null where there are too few attempts for it. */
  readonly workbook: MadeExport | null;
}

/**
 * Measures all of it, one thing after the other.
 *
 * @param data the folder; made where it is not there
 * @param scratch a folder for what is exported
 */
export async function measureResults(
  plan: ResultsPlan,
  { data, scratch }: { readonly data: string; readonly scratch: string },
  onStep: (step: string) => void,
): Promise<ResultsReport> {
  onStep('building the command line');
  await build({ configFile: path.join(ROOT, 'vite.cli.config.ts'), root: ROOT, logLevel: 'error' });
  const { players, simulated, attempts } = plan;
  const database = path.join(data, DATABASE_FILE);
  const madeMs = existsSync(database) ? null : await make(plan, data, onStep);
  const before = loadNow();
  const fromDisk: (number | null)[] = [];
  for (const { what, question } of QUESTIONS) {
    onStep(`${what}, from the disk`);
    const forgotten = forget(database);
    const { firstMs } = await inChild<QuestionTimes>('question', { folder: data, question, rounds: 1 } satisfies QuestionInput);
    fromDisk.push(forgotten ? firstMs : null);
  }
  await readThrough(database);
  const questions: QuestionReport[] = [];
  for (const [index, { what, question }] of QUESTIONS.entries()) {
    onStep(what);
    const times = await inChild<QuestionTimes>('question', { folder: data, question, rounds: plan.rounds } satisfies QuestionInput);
    questions.push({ what, ...times, fromDiskMs: fromDisk[index] ?? null });
  }
  onStep('durable steps');
  const steps = await inChild<StepsResult>('steps', { steps: plan.steps });
  const csv = await measureCsv(plan, data, scratch, onStep);
  const from = dayBefore(data, plan.workbookRows);
  if (from !== null) onStep('a workbook');
  const workbook = from === null ? null : await exportByCli(data, 'xlsx', path.join(scratch, 'results.xlsx'), ['--from', from]);
  const load = [before, loadNow()] as const;
  const house = { players, simulated, attempts, bytes: statSync(database).size, madeMs };
  return { computer: computer(), node: process.versions.node, load, house, questions, steps, csv, workbook };
}

async function make(size: HouseSize, data: string, onStep: (step: string) => void): Promise<number> {
  mkdirSync(path.dirname(data), { recursive: true });
  const began = performance.now();
  await makeHouse(benchDeps(data), size, onStep);
  return performance.now() - began;
}

/** Our command line and SQLite's by turns, so that a busy computer slows both. */
async function measureCsv(
  { rounds }: ResultsPlan,
  data: string,
  scratch: string,
  onStep: (step: string) => void,
): Promise<ResultsReport['csv']> {
  const own: MadeExport[] = [];
  const sqlite: Watched[] = [];
  const hasPeer = hasSqlite();
  for (let round = 1; round <= Math.min(3, rounds); round++) {
    onStep(`every attempt as CSV, round ${round}`);
    own.push(await exportByCli(data, 'csv', path.join(scratch, 'results.csv')));
    if (hasPeer) sqlite.push(await exportBySqlite(data, path.join(scratch, 'peer.csv')));
  }
  onStep('the same as a download');
  const { stdout, peakMib } = await watch(process.execPath, [CHILD, 'download', JSON.stringify({ folder: data })]);
  const { result } = JSON.parse(stdout) as { result: ServiceExport };
  return { own, sqlite, download: { ...result, peakMib } };
}

/** Lets the system have a file in memory, as far as there is room: what comes first is not to pay for it. */
async function readThrough(file: string): Promise<void> {
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), new Writable({ write: (_piece, _encoding, done) => done() }));
}

/** Lets the system drop what it holds of a file in memory. @returns whether it could be asked */
function forget(file: string): boolean {
  return spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' }).status === 0;
}
