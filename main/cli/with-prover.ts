import { ProverFailure } from '#core/proof/jobs/prover-failure.ts';
import type { JobOptions, Prover } from '#core/proof/jobs/prover.ts';
import { openProver } from '#main/services/proof/open-prover.ts';
import { CliFailure, type CliIo } from './io.ts';
import { ProofProgress } from './proof-progress.ts';

/** A prover at work for one command. */
export interface ProverAtWork {
  readonly prover: Prover;
  /** Options of a job about this file: it can be interrupted, and shows how far it is. */
  readonly jobOn: (file: string) => JobOptions;
}

/**
 * Gives a command a prover for as long as it works. Ctrl+C stops the proof.
 *
 * @param quiet true where no progress is to be shown
 * @throws CliFailure (exit 1): `cancelled`, or that the prover broke
 */
export async function withProver<Result>(
  io: CliIo,
  quiet: boolean,
  work: (at: ProverAtWork) => Promise<Result>,
): Promise<Result> {
  const prover = openProver();
  const progress = new ProofProgress(io, quiet, () => performance.now());
  const interrupted = new AbortController();
  const forget = io.onInterrupt?.(() => interrupted.abort());
  const jobOn = (file: string): JobOptions => ({
    signal: interrupted.signal,
    onProgress: (states) => progress.tell(file, states),
  });
  try {
    return await work({ prover, jobOn });
  } catch (error) {
    throw error instanceof ProverFailure ? asCliFailure(error) : error;
  } finally {
    forget?.();
    prover.close();
    progress.end();
  }
}

function asCliFailure({ code, message }: ProverFailure): CliFailure {
  if (code === 'cancelled') return new CliFailure(1, code, 'Stopped before the proof was done; nothing is decided.');
  return new CliFailure(1, 'internal', message);
}
