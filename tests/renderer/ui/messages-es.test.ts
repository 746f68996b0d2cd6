import { createIntl, type MessageFormatElement } from 'react-intl';
import { describe, expect, it } from 'vitest';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import es from '#renderer/ui/messages/es.json' with { type: 'json' };

const english: Readonly<Record<string, string>> = en;
const spanish: Readonly<Record<string, string>> = es;
const { formatters } = createIntl({ locale: 'en' });

const parsed = (text: string): MessageFormatElement[] => formatters.getMessageFormat(text, 'en').getAst();

/** What the parser calls words, as it is not told by name. */
const WORDS = parsed('words')[0]?.type;

/**
 * What a message asks for: its variables with their kinds, and the exact cases and selections that must all be
 * answered. The plural kinds of the two languages differ; those both have are compared.
 */
function shapeOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type === WORDS) return [];
    const own = `${element.type} ${element.value}`;
    if (!('options' in element)) return [own];
    const options = Object.entries(element.options);
    return [own, ...options.flatMap(([name, { value }]) => [`${own} ${name}`, ...shapeOf(value)])];
  });
}

const shape = (text: string): string[] => [...new Set(shapeOf(parsed(text)))].toSorted();

/** The words of a message, its variables and their cases left out. */
function wordsOf(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if ('options' in element) return Object.values(element.options).map(({ value }) => wordsOf(value)).join(' ');
      return element.type === WORDS && 'value' in element ? element.value : ' ';
    })
    .join('');
}

/** The same in both: names, commands, keys as they are printed, and words the languages share. */
const SHARED = new Set([
  'Extra Mile',
  '· Extra Mile',
  'Auto',
  'Coral',
  'Esc',
  'Enter',
  'Error',
  'JSON',
  'No',
  'Principal',
  '%',
  'min',
  'extra-mile staff reset',
]);

/** Words of English that no Spanish text has. */
const ENGLISH_WORDS = /\b(the|and|you|your|with|this|that|is|are|was|of|to|not|it|from|what|will|be)\b/i;

describe('the Spanish messages', () => {
  it('are those of English, no more and no fewer', () => {
    expect(Object.keys(es).toSorted()).toEqual(Object.keys(en).toSorted());
  });

  it.each(Object.keys(es))('%s asks for the same as in English', (id) => {
    expect(shape(spanish[id] ?? '')).toEqual(shape(english[id] ?? ''));
  });

  it.each(Object.keys(es))('%s is Spanish', (id) => {
    const words = wordsOf(parsed(spanish[id] ?? '')).trim();
    expect(words).not.toMatch(ENGLISH_WORDS);
    if (/\p{L}/u.test(words) && !SHARED.has(words)) expect(words).not.toBe(wordsOf(parsed(english[id] ?? '')).trim());
  });

  it('counts as Spanish does', () => {
    const intl = createIntl({ locale: 'es', messages: es });
    const weeks = (count: number): string => intl.formatMessage({ id: 'programmes.weeks' }, { weeks: count });
    expect([0, 1, 2].map(weeks)).toEqual(['0 semanas', '1 semana', '2 semanas']);
  });
});
