import { z } from './zod.ts';

/** Every code a contract call can fail with, and the HTTP status that carries it. */
export const ERROR_STATUS = {
  /** The input does not fit the method's schema. */
  'bad-input': 400,
  /** The call carries no session, or one that has ended. */
  'no-session': 401,
  /** The session's role may not call this. */
  forbidden: 403,
  /** There is no such person, scenario or attempt. */
  'not-found': 404,
  /** Something else was stored first: read it again and decide anew. */
  conflict: 409,
  /** The attempt's state does not allow the event. */
  'not-allowed': 422,
  /** Storage refused: the disk is full, the folder read-only, the database locked. */
  unavailable: 503,
  /** A fault of the program itself. */
  internal: 500,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** What travels beside the message; a list of named facts, safe to show. */
export const errorDataSchema = z.object({
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});

export type ErrorDetails = z.infer<typeof errorDataSchema>['details'];

/** A failed call, as both ends of the contract see it: callers branch on `code`, never on a text. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.details = details;
  }

  /** The error as plain data, as the command line prints it. */
  toJSON(): { code: ErrorCode; message: string; details: ErrorDetails } {
    return { code: this.code, message: this.message, details: this.details };
  }
}
