import { isLongerThan } from '../scenario/json/limits.ts';

/** A line of a beat before its speaker has an id. */
export interface SpokenLine {
  /** The name of who says it; null: the narrator. */
  readonly speaker: string | null;
  readonly say: string;
}

/** A line that is longer than this is hard to read at once; `line-too-long` warns of it. */
const LONGEST_LINE = 240;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]{0,20}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,20}){0,2}`;
const LABELLED = new RegExp(`^(${NAME}):\\s+(\\S.*)$`, 'u');
const SAYS = new RegExp(`^(${NAME}) (?:says?|said|asks?|asked|replies|replied|answers?|answered|adds?|added)(?: [a-z]+ly)?[,:]\\s*["“«](.+)["”»]$`, 'u');
const SAID = new RegExp(`^["“«](.+?),?["”»],? (?:says?|said|asks?|asked|replies|replied|answers?|answered|adds?|added) (${NAME})\\.?$`, 'u');
const QUOTED = /^["“«].*["”»]$/u;

/** Words before a colon that are no names. */
const NO_NAMES = new Set(
  'note warning tip hint question answer score time date day example examples remember option options choice task goal result summary tasks tips important caution attention step scene scenario objective objectives context background location setting instructions instruction feedback correct incorrect you player narrator pregunta respuesta nota aviso consejo ejemplo escena contexto objetivo usted tú'.split(
    ' ',
  ),
);

/**
 * Who says which line, where that is plain: `Dana: …`, where Dana says more than one line so or the words are in quotes,
 * and `Dana says, “…”`. Everything else is the narrator's.
 */
export function speakersOf(passages: readonly (readonly string[])[]): readonly (readonly SpokenLine[])[] {
  const times = new Map<string, number>();
  for (const line of passages.flat()) {
    const name = LABELLED.exec(line)?.[1];
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return passages.map((lines) => lines.flatMap((line) => inParts(spoken(line, times))));
}

function spoken(line: string, times: ReadonlyMap<string, number>): SpokenLine {
  const [, label, words] = LABELLED.exec(line) ?? [];
  if (label !== undefined && words !== undefined && isName(label) && ((times.get(label) ?? 0) > 1 || QUOTED.test(words))) {
    return { speaker: label, say: unquoted(words) };
  }
  const [, says, after] = SAYS.exec(line) ?? [];
  if (says !== undefined && after !== undefined && isName(says)) return { speaker: says, say: after.trim() };
  const [, before, said] = SAID.exec(line) ?? [];
  if (said !== undefined && before !== undefined && isName(said)) return { speaker: said.replace(/\.$/, ''), say: before.trim() };
  return { speaker: null, say: line };
}

function isName(name: string): boolean {
  return !NO_NAMES.has(name.toLowerCase());
}

/** What stands between the quotation marks that a text is all within. */
export function unquoted(words: string): string {
  return QUOTED.test(words) && !/["“”«»]/u.test(words.slice(1, -1)) && words.length > 2 ? words.slice(1, -1).trim() : words;
}

/** A long line as several, cut where a sentence ends or, where none does, between words. */
function inParts({ speaker, say }: SpokenLine): SpokenLine[] {
  if (!isLongerThan(say, LONGEST_LINE)) return [{ speaker, say }];
  const parts: string[] = [];
  let part = '';
  for (const piece of say.match(/[^.!?…]+(?:[.!?…]+["”»’)]*|$)\s*|[.!?…]+\s*/gu) ?? []) {
    for (const words of isLongerThan(piece, LONGEST_LINE) ? byWords(piece) : [piece]) {
      if (part !== '' && isLongerThan((part + words).trimEnd(), LONGEST_LINE)) {
        parts.push(part);
        part = '';
      }
      part += words;
    }
  }
  return [...parts, part].map((each) => each.trim()).filter((each) => each !== '').map((each) => ({ speaker, say: each }));
}

function byWords(piece: string): readonly string[] {
  return piece.match(/\S{1,100}\s*/gu) ?? [];
}
