import { ContractError } from '#core/contract/errors.ts';
import { JobThread } from './job-thread.ts';
import type { LongJob, LongJobProgress } from './long-job.ts';

interface JobWatch {
  /** Breaks the job off. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: LongJobProgress) => void;
}

/**
 * Has long work on a data folder done in another thread, so that calls are answered meanwhile. A job has a connection
 * of its own, and writes in one transaction.
 */
export class LongJobs {
  readonly #thread: JobThread;
  readonly #admit: (job: LongJob) => void;
  readonly #closing = new AbortController();
  readonly #underWay = new Set<Promise<unknown>>();

  /** @param admit throws for a job that may not be done now */
  constructor(thread = new JobThread(), admit: (job: LongJob) => void = () => {}) {
    this.#thread = thread;
    this.#admit = admit;
  }

  /**
   * @param answers what the job is answered with
   * @throws ContractError as the job does, and `unavailable` where it was broken off
   */
  async do<Answer>(answers: { readonly parse: (answer: unknown) => Answer }, job: LongJob, { signal, onProgress }: JobWatch = {}): Promise<Answer> {
    this.#admit(job);
    const stop = signal === undefined ? this.#closing.signal : AbortSignal.any([this.#closing.signal, signal]);
    const replied = this.#thread.run(job, stop, onProgress);
    this.#underWay.add(replied);
    try {
      const reply = await replied;
      if (reply.kind === 'done') return answers.parse(reply.answer);
      if (reply.kind === 'refused') throw new ContractError(reply.code, reply.message, reply.details);
      throw new Error(reply.message);
    } finally {
      this.#underWay.delete(replied);
    }
  }

  /** Breaks off what is under way: a transaction that is not committed by then never was. */
  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#underWay);
  }
}
