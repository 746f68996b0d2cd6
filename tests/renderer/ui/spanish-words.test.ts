import { describe, expect, test } from 'vitest';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import es from '#renderer/ui/messages/es.json' with { type: 'json' };
import { PLAIN_MESSAGES } from '#renderer/ui/studio/findings/messages-in-plain-words.ts';
import { MESSAGES } from '#renderer/ui/studio/findings/messages-in-spanish.ts';

/** What whoever writes scenarios reads: there every thing has one word (docs/translating.md). */
const WRITERS = /^(?:studio|check|rehearsal|routes|problems|script|languages|import|house|looks|part|principles|packs)\./;

const english = new Map<string, string>(Object.entries(en));
const written: readonly (readonly [where: string, english: string, spanish: string])[] = [
  ...Object.entries(es).flatMap(([id, spanish]): [string, string, string][] => (WRITERS.test(id) ? [[id, english.get(id) ?? '', spanish]] : [])),
  ...MESSAGES.map(([said, spanish]): [string, string, string] => ['a finding', said, spanish]),
  ...PLAIN_MESSAGES.map(([, said, spanish]): [string, string, string] => ['a finding in plain words', said, spanish]),
];

/** What stands for an English word, and would be another word for a thing that has one already. */
const OTHER_WORDS: readonly (readonly [thing: RegExp, other: RegExp])[] = [
  [/\bbeats?\b/i, /\bmomentos?\b/i],
  [/\bchoices?\b/i, /\b(?:decisi[oó]n|decisiones|elecci[oó]n|elecciones)\b/i],
  [/\bgrades?\b/i, /\bnotas?\b/i],
  [/\blooks?\b/i, /\bapariencias?\b/i],
  [/\btimers?\b/i, /\btemporizador/i],
  [/\ballowance\b/i, /\bmargen\b/i],
];

describe('the Spanish of the studio', () => {
  test.each(OTHER_WORDS)('has one word for %s', (thing, other) => {
    expect(written.filter(([, said, spanish]) => thing.test(said) && other.test(spanish))).toEqual([]);
    expect(written.some(([, said]) => thing.test(said))).toBe(true);
  });

  test('says tú', () => {
    // Within a sentence most of these are subjunctives, and right.
    const formal = /\b[Uu]sted\b|(?:^|[.:;] )(?:Elija|Elíja|Revise|Ponga|Pónga|Guarde|Guárde|Escriba|Cambie|Copie|Cópie|Corrija|Quite|Abra|Ábra|Mire|Use|Haga|Sorpr[eé]nda)/;
    expect(written.filter(([, , spanish]) => formal.test(spanish))).toEqual([]);
  });

  test('has one kind of quotation marks', () => {
    expect(Object.entries(es).filter(([, spanish]) => /[«»]/.test(spanish))).toEqual([]);
  });
});
