import module from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { ExportJob, ExportMessage } from './export-job.ts';

// A thread compiles for itself; it is started for work that often takes less time than that.
module.enableCompileCache?.();
const [{ runExport }, { failureData }] = await Promise.all([import('./run-export.ts'), import('./failure-data.ts')]);

const port = parentPort;
if (port === null) throw new Error('This file is the beginning of a worker thread: start it with startExport.');
let stopped = false;
port.once('message', () => {
  stopped = true;
});
const say = (message: ExportMessage): void => port.postMessage(message);
// `any` is what Node declares; only `startExport` starts this thread, with a job.
const job: ExportJob = workerData;
try {
  const facts = await runExport(job, {
    tell: (progress) => say({ kind: 'progress', ...progress }),
    stopped: () => stopped,
  });
  say({ kind: 'done', facts });
} catch (error) {
  say({ kind: 'failed', failure: failureData(error) });
}
port.close();
