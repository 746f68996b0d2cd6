import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type ExportFacts, ExportFailure, type ExportJob, type ExportMessage, type ExportProgress } from './export-job.ts';

/** An export at work in a thread of its own. */
export interface StartedExport {
  /** The files as they were drafted. Fails with an `ExportFailure`, and then no draft is left. */
  readonly facts: Promise<ExportFacts>;
  /** Stops it at its next page. */
  readonly stop: () => void;
}

/** Rows live for a page. Given more room than this, Node lets them pile up instead of clearing them away. */
const YOUNG_MIB = 32;

/** Starts an export; `tell` hears how far it is. */
export function startExport(job: ExportJob, tell: (progress: ExportProgress) => void): StartedExport {
  const thread = new Worker(workerFile(), { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
  const facts = new Promise<ExportFacts>((resolve, reject) => {
    const broke = (message: string): void => reject(new ExportFailure({ code: 'internal', message, details: {} }));
    // `any` is what the library declares; nothing but the worker beside this file posts here.
    thread.on('message', (message: ExportMessage) => {
      if (message.kind === 'progress') tell({ rowsDone: message.rowsDone, rowsTotal: message.rowsTotal });
      else if (message.kind === 'done') resolve(message.facts);
      else reject(new ExportFailure(message.failure));
    });
    thread.on('error', (error) => broke(error instanceof Error ? error.message : String(error)));
    thread.on('exit', (code) => broke(`The thread of the export ended early, with code ${code}. Export again.`));
  });
  return { facts, stop: () => thread.postMessage('stop', []) };
}

/** Beside this file: `.ts` as it is written, `.js` where it was bundled, and an entry of its own there too. */
function workerFile(): string {
  const { dirname, filename } = import.meta;
  return path.join(dirname, `export-worker${path.extname(filename)}`);
}
