import { Prover, type ProverWorker, type WorkerReports } from '#core/proof/jobs/prover.ts';

/** Longer than any step of a proof takes between two words about its progress. */
const SILENCE_MS = 60_000;

/** The prover of a page: in a Web Worker, which starts with its first job. */
export function createProver(): Prover {
  return new Prover({
    start: startWorker,
    after: (ms, act) => {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    silenceMs: SILENCE_MS,
  });
}

function startWorker({ said, ended }: WorkerReports): ProverWorker {
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module', name: 'prover' });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => said(data));
  worker.addEventListener('messageerror', () => ended('what it said cannot be read'));
  worker.addEventListener('error', (event) => {
    // It is told to whoever asked, so the console need not.
    event.preventDefault();
    ended(event.message || 'its script could not be loaded');
  });
  return { post: (request) => worker.postMessage(request, []), stop: () => worker.terminate() };
}
