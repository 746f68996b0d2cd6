import type { Extensions } from '#core/results/xapi/statement.ts';
import { EXTENSIONS, type ExtensionWord } from '#core/results/xapi/vocabulary.ts';

/** The value of an extension, by the last part of its key. */
export function extensionOf(extensions: Extensions | undefined, word: ExtensionWord): unknown {
  return extensions?.[`${EXTENSIONS}${word}`];
}
