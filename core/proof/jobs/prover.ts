import type { AnalyzeJob, CounterfactualsJob, Job, LintJob, MendJob, ProofRequest, SurveyJob, WayJob } from './job.ts';
import { ProverFailure } from './prover-failure.ts';
import {
  type AnalyzeResult,
  type CounterfactualsResult,
  type JobResult,
  type LintResult,
  type MendResult,
  type SurveyResult,
  type WayResult,
  replySchema,
} from './result.ts';

/** A thread that answers requests with `answerRequest`. */
export interface ProverWorker {
  readonly post: (request: ProofRequest) => void;
  /** Ends it at once, whatever it does. */
  readonly stop: () => void;
}

/** What a worker reports to whoever started it. */
export interface WorkerReports {
  readonly said: (message: unknown) => void;
  /** It has ended, or never begun. */
  readonly ended: (why: string) => void;
}

/** What a prover needs of the place it runs in. */
export interface ProverDeps {
  readonly start: (reports: WorkerReports) => ProverWorker;
  /** Does something once, milliseconds from now; answers with how to call it off. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** A worker that says nothing for so many milliseconds is replaced; Infinity: never. */
  readonly silenceMs: number;
}

/** Says when a caller has lost interest; an AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** How a caller keeps a job in hand. */
export interface JobOptions {
  readonly signal?: CancelSignal;
  /** Told now and then how many states were explored so far; nothing is told of small jobs. */
  readonly onProgress?: (states: number) => void;
}

/** A job in the queue, and whom it is for. */
interface Ticket {
  readonly request: ProofRequest;
  readonly onProgress: (states: number) => void;
  /** False where the result is of another kind. */
  readonly take: (result: JobResult) => boolean;
  readonly fail: (failure: ProverFailure) => void;
}

/** How long a worker may go on with what nobody waits for; most jobs are done by then, and it is kept. */
const PATIENCE_MS = 150;

/**
 * Has jobs done off this thread, one at a time and in order, by a worker that is started with the first
 * of them and kept. Every promise it gives settles: with the result, or a `ProverFailure`.
 */
export class Prover {
  readonly #deps: ProverDeps;
  readonly #queue: Ticket[] = [];
  #worker: ProverWorker | null = null;
  #current: Ticket | null = null;
  /** Nobody waits for the current job any more; the worker may finish it, if it is quick. */
  #abandoned = false;
  #callOff: () => void = () => undefined;
  #nextId = 0;
  #closed = false;

  constructor(deps: ProverDeps) {
    this.#deps = deps;
  }

  /** Every finding in the text of a scenario. */
  lint(job: Omit<LintJob, 'kind'>, options: JobOptions = {}): Promise<LintResult> {
    return this.#enqueue({ kind: 'lint', ...job }, options, (result) => (result.kind === 'lint' ? result : null));
  }

  /** Every finding in the text of a scenario, and the picture of its proof. */
  survey(job: Omit<SurveyJob, 'kind'>, options: JobOptions = {}): Promise<SurveyResult> {
    return this.#enqueue({ kind: 'survey', ...job }, options, (result) => (result.kind === 'survey' ? result : null));
  }

  /** Everything that can be mended in one right way in the text of a scenario, tried out. */
  mend(job: Omit<MendJob, 'kind'>, options: JobOptions = {}): Promise<MendResult> {
    return this.#enqueue({ kind: 'mend', ...job }, options, (result) => (result.kind === 'mend' ? result : null));
  }

  /** The shortest run that comes to a beat, or to a state there. */
  way(job: Omit<WayJob, 'kind'>, options: JobOptions = {}): Promise<WayResult> {
    return this.#enqueue({ kind: 'way', ...job }, options, (result) => (result.kind === 'way' ? result : null));
  }

  /** What the proof says of the text of a scenario. */
  analyze(job: Omit<AnalyzeJob, 'kind'>, options: JobOptions = {}): Promise<AnalyzeResult> {
    return this.#enqueue({ kind: 'analyze', ...job }, options, (result) =>
      result.kind === 'analyze' ? result : null,
    );
  }

  /** The runs by which a finished attempt would have earned each better grade, replayed. */
  counterfactuals(
    job: Omit<CounterfactualsJob, 'kind'>,
    options: JobOptions = {},
  ): Promise<CounterfactualsResult> {
    return this.#enqueue({ kind: 'counterfactuals', ...job }, options, (result) =>
      result.kind === 'counterfactuals' ? result : null,
    );
  }

  /** Ends the worker; whatever still waits fails as `closed`. */
  close(): void {
    this.#closed = true;
    this.#dropWorker();
    const waiting = [...(this.#current === null ? [] : [this.#current]), ...this.#queue.splice(0)];
    this.#current = null;
    for (const ticket of waiting) ticket.fail(closed());
  }

  #enqueue<Result>(
    job: Job,
    { signal, onProgress = () => undefined }: JobOptions,
    narrow: (result: JobResult) => Result | null,
  ): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw closed();
      if (signal?.aborted === true) throw cancelled();
      const onAbort = (): void => this.#cancel(ticket);
      const settled = (): void => signal?.removeEventListener('abort', onAbort);
      const ticket: Ticket = {
        request: { id: this.#nextId++, job },
        onProgress,
        take: (result) => {
          const own = narrow(result);
          if (own === null) return false;
          settled();
          resolve(own);
          return true;
        },
        fail: (failure) => {
          settled();
          reject(failure);
        },
      };
      signal?.addEventListener('abort', onAbort);
      this.#queue.push(ticket);
      this.#advance();
    });
  }

  #advance(): void {
    if (this.#current !== null) return;
    const ticket = this.#queue.shift();
    if (ticket === undefined) return;
    this.#current = ticket;
    try {
      this.#worker ??= this.#startWorker();
      this.#worker.post(ticket.request);
    } catch (error) {
      this.#giveUp(crashed(error instanceof Error ? error.message : String(error)));
      return;
    }
    this.#listen();
  }

  #startWorker(): ProverWorker {
    // What an earlier worker still has to say is nobody's business.
    const ifMine = (act: () => void): void => {
      if (this.#worker === worker) act();
    };
    const worker = this.#deps.start({
      said: (message) => ifMine(() => this.#hear(message)),
      ended: (why) => ifMine(() => this.#giveUp(crashed(why))),
    });
    return worker;
  }

  #hear(message: unknown): void {
    const parsed = replySchema.safeParse(message);
    if (!parsed.success) {
      this.#giveUp(crashed(`it said what is no answer (${parsed.error.message})`));
      return;
    }
    const reply = parsed.data;
    const ticket = this.#current;
    if (ticket === null || reply.id !== ticket.request.id) return;
    if (reply.type === 'progress') {
      if (this.#abandoned) return;
      this.#listen();
      ticket.onProgress(reply.states);
      return;
    }
    if (reply.type === 'failed') ticket.fail(new ProverFailure('failed', reply.message));
    else if (!ticket.take(reply.result)) {
      this.#giveUp(crashed('it answered another question'));
      return;
    }
    this.#next();
  }

  /** Nobody waits for this any more. */
  #cancel(ticket: Ticket): void {
    ticket.fail(cancelled());
    const waiting = this.#queue.indexOf(ticket);
    if (waiting >= 0) {
      this.#queue.splice(waiting, 1);
    } else if (this.#current === ticket) {
      this.#abandoned = true;
      this.#callOff();
      this.#callOff = this.#deps.after(PATIENCE_MS, () => {
        this.#dropWorker();
        this.#next();
      });
    }
  }

  /** Waits for the next word of the worker, but not for ever. */
  #listen(): void {
    const { after, silenceMs } = this.#deps;
    if (silenceMs === Infinity) return;
    this.#callOff();
    this.#callOff = after(silenceMs, () => this.#giveUp(silent(silenceMs)));
  }

  /** Fails the job at hand; the next one gets a new worker. */
  #giveUp(failure: ProverFailure): void {
    this.#dropWorker();
    this.#current?.fail(failure);
    this.#next();
  }

  #next(): void {
    this.#callOff();
    this.#current = null;
    this.#abandoned = false;
    this.#advance();
  }

  #dropWorker(): void {
    this.#callOff();
    const worker = this.#worker;
    this.#worker = null;
    worker?.stop();
  }
}

function cancelled(): ProverFailure {
  return new ProverFailure('cancelled', 'The proof was cancelled.');
}

function closed(): ProverFailure {
  return new ProverFailure('closed', 'The prover was closed before the proof was done.');
}

function crashed(why: string): ProverFailure {
  return new ProverFailure('crashed', `The prover ended before the proof was done: ${why}. Try again.`);
}

function silent(ms: number): ProverFailure {
  const seconds = Math.round(ms / 1_000);
  return new ProverFailure('silent', `The prover has said nothing for ${seconds} s, so it was stopped. Try again.`);
}
