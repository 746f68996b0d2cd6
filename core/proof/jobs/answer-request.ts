import { requestSchema } from './job.ts';
import type { ProofReply } from './result.ts';
import { runJob } from './run-job.ts';

/**
 * What a worker does with a message: the job in it, and tells how it goes.
 *
 * @throws TypeError where the message is no request, so that whoever started the worker learns of it
 */
export function answerRequest(message: unknown, reply: (reply: ProofReply) => void): void {
  const parsed = requestSchema.safeParse(message);
  if (!parsed.success) throw new TypeError(`The prover was sent something that is no job: ${parsed.error.message}`);
  const { id, job } = parsed.data;
  try {
    const result = runJob(job, (states) => reply({ type: 'progress', id, states }));
    reply({ type: 'done', id, result });
  } catch (error) {
    reply({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}
