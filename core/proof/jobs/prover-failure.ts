/**
 * Why a job has no result: `cancelled` and `closed` as the caller wished; `crashed`, the worker ended;
 * `silent`, it said nothing for too long; `failed`, the job itself could not be done.
 */
export type ProverFailureCode = 'cancelled' | 'closed' | 'crashed' | 'silent' | 'failed';

/** A job that has no result. After a crash or silence the next job gets a new worker. */
export class ProverFailure extends Error {
  override readonly name = 'ProverFailure';
  readonly code: ProverFailureCode;

  constructor(code: ProverFailureCode, message: string) {
    super(message);
    this.code = code;
  }
}
