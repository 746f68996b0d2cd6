import { toContractError } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

export const STORY = documentWith({
  needs: { help: 'Help' },
  beats: {
    one: {
      timer: { seconds: 20, choice: 'wait' },
      choices: [
        choiceWith('help', { grade: 'dazzles', meets: ['help'] }),
        choiceWith('wait', { grade: 'falls-short' }),
        choiceWith('again', { to: 'one' }),
      ],
    },
    end: END,
  },
});

/** One in which the prover finds no error. */
export const PROVED = documentWith({ beats: { one: { choices: [choiceWith('go', { grade: 'dazzles' }), choiceWith('stay')] }, end: END } });

/** Of everybody who has one. */
export const PIN = '2580';

export const NOBODY = '00000000-0000-4000-8000-000000000000';

export const chose = (choice: string) => ({ type: 'chose', beat: 'one', choice, ms: 900 }) as const;

/** An export as it is asked for. */
export const EXPORT = { format: 'csv', filter: {}, purpose: 'A test' } as const;

/** What a call fails with, as a caller sees it; a call that does not fail is a failed test. */
export async function failure(call: Promise<unknown>): Promise<ContractError> {
  try {
    await call;
  } catch (error) {
    return toContractError(error);
  }
  throw new Error('The call did not fail.');
}

export async function drain<Value>(opening: Promise<AsyncIterator<Value>>): Promise<Value[]> {
  const stream = await opening;
  const values: Value[] = [];
  for (;;) {
    const { done, value } = await stream.next();
    if (done === true) return values;
    values.push(value);
  }
}
