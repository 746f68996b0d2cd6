import { ContractError, type ErrorCode } from '#core/contract/errors.ts';
import { quote } from '#core/scenario/text/quote.ts';

const REFUSALS = {
  'no-document': ['not-found', (name: string) => `There is no scenario file ${name} any more. Somebody may have renamed or removed it.`],
  'no-version': ['not-found', (name: string) => `There is no such version of ${name}. Older ones make room for newer ones.`],
  'not-in-bin': ['not-found', () => 'This is not in the bin any more.'],
  'id-taken': ['conflict', (id: string) => `There is a scenario ${id} already. Choose another id.`],
  'file-taken': ['conflict', (name: string) => `There is a file ${name} already. Rename or remove it first.`],
  'file-changed': ['conflict', (name: string) => `The file ${name} has changed meanwhile. Open it again and look at what it says now.`],
  'draft-changed': ['conflict', (name: string) => `Somebody has gone on writing ${name} meanwhile. Open it again.`],
  'has-draft': ['not-allowed', (name: string) => `Changes of ${name} have not been saved. Save or discard them first.`],
  'not-editable': ['not-allowed', (name: string) => `The text of ${name} is not JSON, so nothing in it can be set. Mend it first.`],
  'not-playable': ['not-allowed', (name: string) => `${name} breaks rules of the format, so it cannot be published. Mend what the problems say first.`],
  'not-routes': ['bad-input', (name: string) => `This is no file of routes that ${name} could hold: every route needs a name, its choices and a grade.`],
  'not-translation': ['bad-input', (name: string) => `This is no translation that ${name} could hold: it names another scenario or language, or its strings are not as they should be.`],
  'not-replaced': ['not-found', () => 'This cannot be taken back any more: it has been, or newer replacements have taken its room. The versions of each scenario have what it said.'],
  'no-hits': ['bad-input', (name: string) => `There are not so many places in ${name}. Look again and choose anew.`],
  'has-errors': ['not-allowed', (name: string) => `The prover finds errors in ${name}, so it cannot be published. Mend what the problems say first.`],
  'version-not-later': ['not-allowed', (name: string) => `The version of ${name} does not come after the one that players get. Raise it, then publish again.`],
  'not-text': ['bad-input', () => 'This is no text that a file could hold: half of a character stands in it, or it is larger than 5 MB.'],
} as const satisfies Readonly<Record<string, readonly [ErrorCode, (name: string) => string]>>;

/** Why the studio does not do something, as a caller can tell it apart. */
export type StudioRefusal = keyof typeof REFUSALS;

/** A refusal of the studio; `details.refusal` names it. @param about the name of a file, or an id */
export function studioRefusal(refusal: StudioRefusal, about = ''): ContractError {
  const [code, message] = REFUSALS[refusal];
  return new ContractError(code, message(quote(about)), { refusal, ...(about === '' ? {} : { about }) });
}
