import { RULES } from '#core/proof/rules/rule-texts.ts';
import { PLAIN_MESSAGES } from './messages-in-plain-words.ts';
import { MESSAGES, PARTS } from './messages-in-spanish.ts';
import { RULES_IN_SPANISH } from './rules-in-spanish.ts';

/** What a finding says, and in which language where that is not the screen's. */
export interface FindingWords {
  readonly words: string;
  readonly lang: 'en' | undefined;
}

/** The message of a finding in the language of the screen, as far as there are words for it; else in English. */
export function findingWords(message: string, locale: string): FindingWords {
  if (!isSpanish(locale)) return { words: message, lang: isEnglish(locale) ? undefined : 'en' };
  const words = translated(message, MESSAGES);
  return words === null ? { words: message, lang: 'en' } : { words: words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), lang: undefined };
}

/** What something is called that a message names by its id in quotes; null: nobody knows. */
export type Namer = (kind: NamedKind, quoted: string) => string | null;

/** What messages name in their slots. */
export type NamedKind = 'beat' | 'choice' | 'need' | 'promise' | 'flag' | 'variant' | 'name';

/** The same in the words of the form, which knows no keys and no ids; where there are none, in those of the file. */
export function plainFindingWords(message: string, locale: string, namer: Namer = () => null): FindingWords {
  if (!isSpanish(locale) && !isEnglish(locale)) return findingWords(message, locale);
  const words = translated(message, isSpanish(locale) ? PLAIN_SPANISH : PLAIN_ENGLISH, { namer, isSpanish: isSpanish(locale) });
  return words === null ? findingWords(message, locale) : { words, lang: undefined };
}

/** What a rule is about; `lang` as above. */
export interface RuleWords {
  readonly meaning: string;
  readonly mend: string;
  readonly lang: 'en' | undefined;
}

/** Why what a rule finds is a fault, and what to do about it; undefined: there is no such rule. */
export function ruleWords(rule: string, locale: string): RuleWords | undefined {
  const spanish = isSpanish(locale) ? RULES_IN_SPANISH[rule] : undefined;
  if (spanish !== undefined) return { meaning: spanish[0], mend: spanish[1], lang: undefined };
  const english = RULES.find(({ id }) => id === rule);
  return english === undefined ? undefined : { meaning: english.meaning, mend: english.mend, lang: isEnglish(locale) ? undefined : 'en' };
}

function isSpanish(locale: string): boolean {
  return /^es\b/.test(locale);
}

function isEnglish(locale: string): boolean {
  return /^en\b/.test(locale);
}

type Pairs = readonly (readonly [english: string, said: string])[];

const PLAIN_ENGLISH: Pairs = PLAIN_MESSAGES.map(([written, english]) => [written, english]);
const PLAIN_SPANISH: Pairs = PLAIN_MESSAGES.map(([written, , spanish]) => [written, spanish]);

/** How the parts of a message are said in the words of the form. */
interface Plainly {
  readonly namer: Namer;
  readonly isSpanish: boolean;
}

/** By the first sentence that fits; null: none does. */
function translated(text: string, pairs: Pairs, plainly: Plainly | null = null): string | null {
  // What is quoted stays whole, whatever it says; only where that fits nothing, quotes are characters like others.
  for (const slot of [QUOTING, '.*?']) {
    for (const [english, said] of pairs) {
      const values = compiled(english, slot).exec(text)?.groups;
      if (values !== undefined) return filled(said, values, plainly);
    }
  }
  return null;
}

const QUOTING = String.raw`(?:"(?:\\.|[^"\\])*"|[^"])*?`;
const SLOT = /\{(\w+)(?::(\w+))?\}/g;
const patterns = new Map<string, RegExp>();

/** A sentence as a regular expression, with a group for each of its slots. */
function compiled(sentence: string, slot: string): RegExp {
  const known = patterns.get(slot + sentence);
  if (known !== undefined) return known;
  const parts = sentence.split(/(\{\w+(?::\w+)?\})/);
  const source = parts.map((part, index) => (index % 2 === 0 ? part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`) : `(?<${part.replaceAll(/[{}]|:.*/g, '')}>${slot})`));
  // A sentence without slots has no groups: an empty one tells that it fits.
  const made = new RegExp(`^(?<fits>)${source.join('')}$`, 's');
  patterns.set(slot + sentence, made);
  return made;
}

function filled(sentence: string, values: Readonly<Record<string, string>>, plainly: Plainly | null): string {
  return sentence.replaceAll(SLOT, (_, name: string, kind: string | undefined) => {
    const value = values[name] ?? '';
    if (plainly !== null) return plainPart(value, kind, plainly) ?? value;
    const pairs = kind === 'message' ? MESSAGES : kind === undefined ? undefined : PARTS[kind];
    return pairs === undefined ? value : (translated(value, pairs) ?? value);
  });
}

function plainPart(value: string, kind: string | undefined, plainly: Plainly): string | null {
  if (kind === 'plain') return plainFindingWords(value, plainly.isSpanish ? 'es' : 'en', plainly.namer).words;
  const named = NAMED_KINDS.find((each) => each === kind);
  if (named !== undefined) return plainly.namer(named, value);
  const pairs = kind === undefined || !plainly.isSpanish ? undefined : PARTS[kind];
  if (kind === 'tone') return TONES[value]?.[plainly.isSpanish ? 1 : 0] ?? null;
  return pairs === undefined ? null : translated(value, pairs);
}

const NAMED_KINDS: readonly NamedKind[] = ['beat', 'choice', 'need', 'promise', 'flag', 'variant', 'name'];
const TONES: Readonly<Record<string, readonly [english: string, spanish: string]>> = { '"good"': ['good', 'bueno'], '"bad"': ['bad', 'malo'], '"neutral"': ['neutral', 'neutro'] };
