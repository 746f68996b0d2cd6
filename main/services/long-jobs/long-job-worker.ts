import { randomBytes } from 'node:crypto';
import module from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { LongJob, LongJobReply } from './long-job.ts';

// A thread compiles for itself; it is started for work that often takes less time than that.
module.enableCompileCache?.();
const [{ ContractError }, { readStory }, { cleanFiles }, { importRoster, previewRoster }, { readWhole }, { storageFault }, { compareGrades }] = await Promise.all([
  import('#core/contract/errors.ts'),
  import('../imports/read-story.ts'),
  import('../privacy/clean-backups.ts'),
  import('../roster/roster-work.ts'),
  import('../store/read-whole.ts'),
  import('../store/storage-fault.ts'),
  import('../studio/compare-grades.ts'),
]);

const port = parentPort;
if (port === null) throw new Error('This file is the beginning of a worker thread: start it with JobThread.');

// `any` is what Node declares; only `JobThread` posts here, one job at a time.
port.on('message', (job: LongJob) => {
  void doJob(job).then((answer): LongJobReply => ({ kind: 'done', answer }), replyTo).then((reply) => port.postMessage(reply));
});

function doJob(job: LongJob): Promise<unknown> {
  switch (job.kind) {
    case 'roster-preview':
      return previewRoster(job);
    case 'roster-import':
      return importRoster(job, randomBytes);
    case 'read-database':
      return readWhole(job);
    case 'clean-backups':
      return cleanFiles(job);
    case 'compare-grades':
      return compareGrades(job, (progress) => port?.postMessage({ kind: 'progress', ...progress }));
    case 'read-story':
      return readStory(Buffer.from(job.bytes.buffer, job.bytes.byteOffset, job.bytes.byteLength), job);
  }
}

function replyTo(error: unknown): LongJobReply {
  const refusal = error instanceof ContractError ? error : storageFault(error);
  if (refusal !== null) return { kind: 'refused', ...refusal.toJSON() };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
