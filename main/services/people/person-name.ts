import { ContractError } from '#core/contract/errors.ts';
import { LABEL_LIMIT, type LabelProblem, readLabel } from '#core/roster/label.ts';

const MESSAGES: Readonly<Record<LabelProblem, string>> = {
  'invisible-character': 'A name cannot hold invisible or control characters. Type it again.',
  empty: 'A name needs at least one letter or other visible character.',
  'too-many-marks': 'A name can have at most 4 accents on one letter. Take some away.',
  'too-long': `A name can have at most ${LABEL_LIMIT} characters. Shorten it.`,
};

/**
 * A name as it is kept (`readLabel`).
 *
 * @throws ContractError `bad-input`
 */
export function personName(typed: string): string {
  const reading = readLabel(typed);
  if (reading.ok) return reading.text;
  const { problem } = reading;
  throw new ContractError('bad-input', MESSAGES[problem], { where: 'name', what: problem });
}
