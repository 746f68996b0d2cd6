import type { Field } from '../shape/object.ts';
import { unkept } from '../shape/object.ts';
import { text, textThat } from '../shape/scalars.ts';
import type { Shape } from '../shape/shape.ts';

const NUMBER = String.raw`(0|[1-9]\d*)`;
const PRE_RELEASE_PART = String.raw`(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const BUILD_PART = '[0-9a-zA-Z-]+';

/** Semantic Versioning 2.0.0, after the expression that semver.org recommends. */
const VERSION_PATTERN = [
  String.raw`^${NUMBER}\.${NUMBER}\.${NUMBER}`,
  String.raw`(-${PRE_RELEASE_PART}(\.${PRE_RELEASE_PART})*)?`,
  String.raw`(\+${BUILD_PART}(\.${BUILD_PART})*)?$`,
].join('');

/** A version as Semantic Versioning 2.0.0 writes it. */
export function semanticVersion(): Shape<string> {
  const version = new RegExp(VERSION_PATTERN);
  const expected = 'a version of three numbers, such as "1.0.0"';
  return textThat((value) => version.test(value), expected, VERSION_PATTERN);
}

/** A well-formed language tag (BCP 47). */
export function languageTag(): Shape<string> {
  return textThat(isLanguageTag, 'a language tag, such as "en" or "pt-BR"');
}

/** The key `$schema`, by which editors find a JSON Schema; nothing here follows it. */
export function schemaAddress(): Field<unknown, 'unkept'> {
  return unkept('Where editors find the JSON Schema of this file.', text());
}

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
