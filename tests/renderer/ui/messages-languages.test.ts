import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import { formatsFor, languageFor, ownName } from '#renderer/ui/messages/languages.ts';
import { pseudoMessage, pseudoWords } from '#renderer/ui/messages/pseudo.ts';

describe('the language of the interface', () => {
  it('is the one that is set, whatever the computer speaks', () => {
    expect(languageFor('es', ['en-US'])).toBe('es');
    expect(languageFor('en', ['es-MX'])).toBe('en');
  });

  it('is else the first of the computer’s that there is, and English without one', () => {
    expect(languageFor('system', ['fr-FR', 'es-MX', 'en-US'])).toBe('es');
    expect(languageFor('system', ['de', 'en-GB', 'es'])).toBe('en');
    expect(languageFor('system', ['fr', 'eses', 'not a tag'])).toBe('en');
    expect(languageFor('system', [])).toBe('en');
  });

  it('writes dates and numbers as the computer’s own kind of it does', () => {
    expect(formatsFor('es', ['en-US', 'es-MX'])).toBe('es-MX');
    expect(formatsFor('es', ['en-US'])).toBe('es-419');
    expect(formatsFor('en', ['es', 'en-GB'])).toBe('en-GB');
  });

  it('is called as those who speak it call it', () => {
    expect(['en', 'es', 'pt-BR'].map(ownName)).toEqual(['English', 'Español', 'Português (Brasil)']);
  });
});

describe('the stand-in for another language', () => {
  const { messages, formats } = pseudoWords(en);
  const values = (message: string): Record<string, string | number> =>
    Object.fromEntries(
      [...message.matchAll(/\{(\w+)(?:,\s*(\w+))?/g)].map(([, name = '', kind]) => [
        name,
        kind === 'plural' || kind === 'number' ? 2 : 'other',
      ]),
    );

  it.each(Object.entries(en))('marks every word of %s and can be read', (id, message) => {
    const problems: unknown[] = [];
    const intl = createIntl({ locale: formats, messages, onError: (error) => problems.push(error) });
    const text = intl.formatMessage({ id }, values(message));
    expect(problems).toEqual([]);
    expect(text).toMatch(/^⟦.*⟧$/su);
    expect(text.replaceAll('other', '')).not.toMatch(/[A-Za-z]/);
  });

  it('keeps what is no word, and is a third longer', () => {
    expect(pseudoMessage('Hi {name}, {count, plural, one {# day} other {# days}}')).toBe(
      '⟦Ĥî {name}, {count, plural, one {# đåý} other {# đåýš}}····⟧',
    );
    const line = 'Nothing is lost: it is asked again until it does.';
    expect(pseudoMessage(line).length).toBeGreaterThan(line.length * 1.2);
  });
});
