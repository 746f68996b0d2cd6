import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Prover, type ProverWorker, type WorkerReports } from '#core/proof/jobs/prover.ts';

/**
 * A prover in a thread of its own, which starts with its first job. Until it is closed, the thread keeps
 * the process alive.
 */
export function openProver(): Prover {
  return new Prover({
    start: startThread,
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    // Whoever asks is at a terminal, sees how far it is and can stop it.
    silenceMs: Infinity,
  });
}

function startThread({ said, ended }: WorkerReports): ProverWorker {
  const thread = new Worker(workerFile());
  thread.on('message', said);
  thread.on('messageerror', (error) => ended(error.message));
  thread.on('error', (error) => ended(error instanceof Error ? error.message : String(error)));
  thread.on('exit', (code) => ended(`its thread exited with code ${String(code)}`));
  return {
    post: (request) => thread.postMessage(request, []),
    stop: () => void thread.terminate(),
  };
}

/** Beside this file: `.ts` as it is written, `.js` where it was bundled, and an entry of its own there too. */
function workerFile(): string {
  const { dirname, filename } = import.meta;
  return path.join(dirname, `proof-worker${path.extname(filename)}`);
}
