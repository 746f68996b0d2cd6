import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ContractError } from '#core/contract/errors.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { type LongJob, type LongJobProgress, longJobProgressSchema, type LongJobReply, longJobReplySchema } from './long-job.ts';

/**
 * A thread that does one job after the other, whichever data folder they are about. It starts with the first, and
 * again after it was lost; while it has nothing to do it does not keep the process alive.
 */
export class JobThread {
  readonly #queue = new KeyedQueue();
  #worker: Worker | null = null;

  /**
   * @param stop breaks the job off, wherever it is
   * @param onProgress told how far it has come, where the job tells
   * @throws ContractError `unavailable` where it was broken off or the thread was lost
   */
  run(job: LongJob, stop: AbortSignal, onProgress: (progress: LongJobProgress) => void = () => {}): Promise<LongJobReply> {
    return this.#queue.run('one', async () => {
      if (stop.aborted) throw brokenOff('it was no longer wanted');
      const worker = (this.#worker ??= this.#start());
      const end = (): void => void worker.terminate();
      stop.addEventListener('abort', end);
      worker.ref();
      try {
        return await replyOf(worker, job, onProgress);
      } finally {
        worker.unref();
        stop.removeEventListener('abort', end);
      }
    });
  }

  /** Ends the thread; the next job would start another. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerFile());
    worker.once('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}

function replyOf(worker: Worker, job: LongJob, onProgress: (progress: LongJobProgress) => void): Promise<LongJobReply> {
  const heard = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<LongJobReply>();
  const on = (event: string, listener: (value: unknown) => void): void => {
    worker.on(event, listener);
    heard.signal.addEventListener('abort', () => worker.off(event, listener));
  };
  on('message', (message) => {
    const progress = longJobProgressSchema.safeParse(message);
    if (progress.success) onProgress(progress.data);
    else resolve(longJobReplySchema.parse(message));
  });
  on('error', (error) => reject(brokenOff(error instanceof Error ? error.message : String(error))));
  on('exit', (code) => reject(brokenOff(`its thread ended with code ${String(code)}`)));
  worker.postMessage(job, []);
  return promise.finally(() => heard.abort());
}

function brokenOff(cause: string): ContractError {
  return new ContractError('unavailable', 'This was broken off before it was done, so nothing was changed. Try again.', { cause });
}

/** Beside this file: `.ts` as it is written, `.js` where it was bundled, and an entry of its own there too. */
function workerFile(): string {
  const { dirname, filename } = import.meta;
  return path.join(dirname, `long-job-worker${path.extname(filename)}`);
}
