import { oc } from '@orpc/contract';
import { ERROR_STATUS, errorDataSchema } from '../errors.ts';

const declared = <Code extends keyof typeof ERROR_STATUS>(code: Code) => ({
  status: ERROR_STATUS[code],
  data: errorDataSchema,
});

/** What every call of the contract begins with: the errors that each of them can answer with. */
export const base = oc.errors({
  'bad-input': declared('bad-input'),
  'no-session': declared('no-session'),
  forbidden: declared('forbidden'),
  'not-found': declared('not-found'),
  conflict: declared('conflict'),
  'not-allowed': declared('not-allowed'),
  unavailable: declared('unavailable'),
  internal: declared('internal'),
});
