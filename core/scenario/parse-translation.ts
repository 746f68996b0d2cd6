import { languageTag, schemaAddress } from './format-1/text-kinds.ts';
import type { Accepted, DocumentKind, Refused } from './parse-document.ts';
import { parseDocument } from './parse-document.ts';
import { id } from './shape/ids.ts';
import { keyed } from './shape/keyed.ts';
import { notes, object, required } from './shape/object.ts';
import { text } from './shape/scalars.ts';
import { quote } from './text/quote.ts';

/** One string in another language. */
export interface TranslatedString {
  /** What was translated; where the scenario says something else by now, the translation is stale. */
  readonly source: string;
  readonly text: string;
}

/** A scenario's strings in another language. */
export interface Translation {
  /** The scenario's id. */
  readonly scenario: string;
  /** The language (BCP 47). */
  readonly locale: string;
  /** By RFC 6901 pointer into the scenario. */
  readonly strings: ReadonlyMap<string, TranslatedString>;
}

/** A translation, or everything that is wrong with its file. */
export type TranslationResult = Refused | (Accepted & { readonly translation: Translation });

const POINTER_PATTERN = '^(/([^~/]|~[01])*)+$';

const translatedString = object({
  noun: 'A translated string',
  fields: {
    source: required('What was translated.', text()),
    text: required('What it is in this language.', text()),
  },
});

const TRANSLATION: DocumentKind<Translation> = {
  shape: object({
    noun: 'A translation',
    fields: {
      $schema: schemaAddress(),
      scenario: required("The scenario's id.", id()),
      locale: required('The language (BCP 47).', languageTag()),
      strings: required(
        'The strings, by pointer into the scenario.',
        keyed({
          what: 'a JSON pointer',
          pattern: POINTER_PATTERN,
          misspelt: misspeltPointer,
          value: translatedString,
        }),
      ),
      notes: notes(),
    },
  }),
  idMaps: [],
};

function misspeltPointer(key: string): string {
  const advice = 'Write one such as "/beats/phone-rings/lines/0/say".';
  return `${quote(key)} is not a JSON pointer (RFC 6901) into the scenario. ${advice}`;
}

/**
 * Reads the text of `<id>.<locale>.json`: its shape only. Whether the scenario has these strings is
 * for the lint to say. Never throws.
 */
export function parseTranslation(content: string): TranslationResult {
  const result = parseDocument(content, TRANSLATION);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, translation: value };
}
