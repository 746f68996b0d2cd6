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

/** The same in the words of the form, which knows no keys; where there are none, in those of the file. */
export function plainFindingWords(message: string, locale: string): FindingWords {
  if (!isSpanish(locale) && !isEnglish(locale)) return findingWords(message, locale);
  const pairs = PLAIN_MESSAGES.map(([written, english, spanish]) => [written, isSpanish(locale) ? spanish : english] as const);
  const words = translated(message, pairs);
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

type Pairs = readonly (readonly [english: string, spanish: string])[];

/** In Spanish by the first sentence that fits; null: none does. */
function translated(text: string, pairs: Pairs): string | null {
  // What is quoted stays whole, whatever it says; only where that fits nothing, quotes are characters like others.
  for (const slot of [QUOTING, '.*?']) {
    for (const [english, spanish] of pairs) {
      const values = compiled(english, slot).exec(text)?.groups;
      if (values !== undefined) return filled(spanish, values);
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

function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(SLOT, (_, name: string, kind: string | undefined) => {
    const value = values[name] ?? '';
    const pairs = kind === 'message' ? MESSAGES : kind === undefined ? undefined : PARTS[kind];
    return pairs === undefined ? value : (translated(value, pairs) ?? value);
  });
}
