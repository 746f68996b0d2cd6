/**
 * The stem of every identifier of our own. It names things and is no address: the domain `.invalid` is
 * reserved and leads nowhere (RFC 2606).
 */
const STEM = 'https://extra-mile.invalid/xapi';

/** A map from a language (BCP 47) to a text in it. */
export type LanguageMap = Readonly<Record<string, string>>;

/** A verb as a statement names it. */
export interface Verb {
  readonly id: string;
  readonly display: LanguageMap;
}

const adl = (word: string): Verb => ({
  id: `http://adlnet.gov/expapi/verbs/${word}`,
  display: { 'en-US': word },
});

/** The verbs of our statements: ADL's vocabulary, and for an attempt that was given up cmi5's. */
export const VERBS = {
  initialized: adl('initialized'),
  answered: adl('answered'),
  scored: adl('scored'),
  completed: adl('completed'),
  passed: adl('passed'),
  failed: adl('failed'),
  suspended: adl('suspended'),
  resumed: adl('resumed'),
  voided: adl('voided'),
  abandoned: { id: 'https://w3id.org/xapi/adl/verbs/abandoned', display: { 'en-US': 'abandoned' } },
} as const satisfies Readonly<Record<string, Verb>>;

/** The activity types that our statements' objects have. */
export const ACTIVITY_TYPES = {
  scenario: 'http://adlnet.gov/expapi/activities/simulation',
  principle: 'http://adlnet.gov/expapi/activities/objective',
  beat: 'http://adlnet.gov/expapi/activities/cmi.interaction',
} as const;

/** The identifiers of our activities. A scenario keeps its own through all its versions. */
export const activityId = {
  scenario: (scenario: string): string => `${STEM}/scenarios/${scenario}`,
  beat: (scenario: string, beat: string): string => `${STEM}/scenarios/${scenario}/beats/${beat}`,
  principle: (scenario: string, principle: string): string => `${STEM}/scenarios/${scenario}/principles/${principle}`,
} as const;

/** The system that gives learners their account names: one installation. */
export function homePage(installation: string): string {
  return `${STEM}/installations/${installation}`;
}

/** Words of the results and contexts of our statements, by the last part of their key. */
export type ExtensionWord =
  | 'attempt-no'
  | 'broken-promises'
  | 'choice-grade'
  | 'cohort'
  | 'core-met'
  | 'core-missed'
  | 'dazzled'
  | 'dazzles'
  | 'ending'
  | 'grade'
  | 'installation'
  | 'lapses'
  | 'mood-end'
  | 'opportunities'
  | 'record-hash'
  | 'record-seq'
  | 'scenario-hash'
  | 'slips'
  | 'spent'
  | 'surprises'
  | 'timed-out'
  | 'timer-factor'
  | 'variant'
  | 'walked-out';

/** What the key of every extension begins with; an `ExtensionWord` follows. */
export const EXTENSIONS = `${STEM}/extensions/`;
