import type { Scenario } from '#core/scenario/format.ts';
import { canonical } from '#core/scenario/locales.ts';
import { mapTexts } from '#core/scenario/texts.ts';

/** How a language writes what somebody says, and what is said within it. */
interface Marks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const USUAL: Marks = { double: ['“', '”'], single: ['‘', '’'] };

/** Languages that write them otherwise than English and the Spanish of Latin America. */
const OTHERS: Readonly<Record<string, Marks>> = {
  cs: { double: ['„', '“'], single: ['‚', '‘'] },
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: ['«\u202f', '\u202f»'], single: ['‹\u202f', '\u202f›'] },
  it: { double: ['«', '»'], single: ['“', '”'] },
  pl: { double: ['„', '”'], single: ['‚', '’'] },
};

const APOSTROPHE = '’';

/** Nothing, a space, a bracket, a mark that opens, or one that stands before a first word. */
const BEFORE_OPENING = /^$|[\s([{¿¡“‘„‚«‹]/u;
const DASH = /[–—-]/u;
const WORD = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe: ’em, ’til, ’90s. */
const ELISION = /^(?:\d\d(?:s\b|\b)|(?:em|til|tis|twas|cause|bout|round|n)\b)/iu;

/**
 * A text as it is shown: typewriter quotes and apostrophes become those of its language. What an author typed
 * is stored as it is; marks that are curly already stay, and so do those of feet and inches.
 *
 * @param locale of the text (BCP 47)
 */
export function typeset(text: string, locale: string): string {
  if (!/["']/.test(text)) return text;
  const marks = OTHERS[canonical(locale).split('-')[0] ?? ''] ?? USUAL;
  const open = { '"': 0, "'": 0 };
  let shown = '';
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    shown += sign === '"' || sign === "'" ? markFor(sign, shown.at(-1) ?? '', text.slice(at + 1), marks, open) : sign;
  }
  return shown;
}

/** The scenario with every text as it is shown; it plays the same. */
export function typesetScenario(scenario: Scenario): Scenario {
  return mapTexts(scenario, (_, text) => typeset(text, scenario.locale));
}

function markFor(sign: '"' | "'", before: string, after: string, marks: Marks, open: Record<'"' | "'", number>): string {
  const next = after.at(0) ?? '';
  const opens = BEFORE_OPENING.test(before) || (DASH.test(before) && WORD.test(next));
  if (sign === "'") {
    if (WORD.test(before) && /\p{L}/u.test(next)) return APOSTROPHE;
    if (opens && ELISION.test(after)) return APOSTROPHE;
  }
  const [opening, closing] = sign === '"' ? marks.double : marks.single;
  if (opens && next !== '' && !/\s/u.test(next)) {
    open[sign] += 1;
    return opening;
  }
  if (open[sign] > 0) {
    open[sign] -= 1;
    return closing;
  }
  // Nothing was opened: after a figure it measures, after a word something is left out.
  if (/\d/.test(before)) return sign;
  return sign === "'" ? APOSTROPHE : closing;
}
