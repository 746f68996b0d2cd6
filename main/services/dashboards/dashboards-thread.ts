import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { ContractError } from '#core/contract/errors.ts';
import type { Question } from './question.ts';
import { replySchema } from './thread-messages.ts';

/** More questions than any screen asks at once. */
const MOST_WAITING = 64;

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Reads figures in a thread of its own, with a connection of its own, so that nothing else waits for them. The thread
 * starts with the first question, and again after it was lost; it does not keep the process alive.
 */
export class DashboardsThread {
  readonly #folder: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #asked = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @param answers what the question is answered with
   * @throws ContractError `unavailable` where it cannot be answered
   */
  async ask<Answer>(answers: { readonly parse: (reply: unknown) => Answer }, question: Question): Promise<Answer> {
    if (this.#waiting.size >= MOST_WAITING) throw unavailable('too many questions are waiting');
    const worker = (this.#worker ??= this.#start());
    const number = (this.#asked += 1);
    const answer = await new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
      worker.postMessage({ number, question }, []);
    });
    return answers.parse(answer);
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(workerFile(), { workerData: { folder: this.#folder } });
    worker.unref();
    worker.on('message', (message) => this.#settle(message));
    worker.on('error', (error) => this.#lose(worker, error instanceof Error ? error.message : String(error)));
    worker.on('exit', () => this.#lose(worker, 'the thread that reads figures ended'));
    return worker;
  }

  #settle(message: unknown): void {
    const reply = replySchema.parse(message);
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    if ('fault' in reply) waiting?.reject(unavailable(reply.fault));
    else waiting?.resolve(reply.answer);
  }

  #lose(worker: Worker, why: string): void {
    if (this.#worker === worker) this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(unavailable(why));
    this.#waiting.clear();
  }
}

function unavailable(cause: string): ContractError {
  return new ContractError('unavailable', 'The figures could not be read. Try again; "extra-mile verify" says whether something is wrong.', {
    cause,
  });
}

/** Beside this file: `.ts` as it is written, `.js` where it was bundled, and an entry of its own there too. */
function workerFile(): string {
  const { dirname, filename } = import.meta;
  return path.join(dirname, `dashboards-worker${path.extname(filename)}`);
}
