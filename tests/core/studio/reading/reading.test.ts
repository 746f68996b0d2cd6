import { describe, expect, it } from 'vitest';
import { readingGrade } from '#core/proof/prose.ts';
import { longestAt, readIn, readInAll, secondsFor } from '#core/studio/reading/reading-of.ts';
import { readingLevel, wordsIn } from '#core/studio/reading/reading-level.ts';
import { spanishSyllables } from '#core/studio/reading/spanish-syllables.ts';
import { Source } from '#core/studio/source.ts';

describe('Spanish syllables', () => {
  it.each([
    ['y', 0], ['hoy', 1], ['que', 1], ['quién', 1], ['buey', 1], ['ciudad', 2], ['ruido', 2], ['día', 2], ['país', 2], ['Raúl', 2], ['ahora', 3],
    ['búho', 2], ['cliente', 2], ['caído', 3], ['oía', 3], ['cambiáis', 2], ['pingüino', 3], ['poeta', 3], ['reservación', 4], ['prohíbe', 3],
    ['disculpe', 3], ['cuídate', 3], ['EXPLICACIÓN', 4],
  ])('%s has %d heard vowels or groups of them', (word, count) => {
    expect(spanishSyllables(word)).toBe(count);
  });

  it('reads an accent written as a character of its own', () => {
    expect(spanishSyllables('día'.normalize('NFD'))).toBe(2);
  });
});

describe('the level of reading', () => {
  const EASY_EN = ['I am so sorry. That is our fault. I will bring it to you now, and it is on us.'];
  const HARD_EN = ['Notwithstanding the aforementioned contractual obligations, reimbursement necessitates documentation demonstrating verifiable purchase circumstances.'];
  const EASY_ES = ['Ya lo sé. Lo siento. Fue mi falta, y lo voy a ver. Le doy uno ya.'];
  const PRESS_ES = ['El hotel abrió ayer sus puertas a los primeros clientes, que pudieron conocer las nuevas habitaciones y el restaurante con vista al puerto.'];
  const HARD_ES = ['La reglamentación administrativa correspondiente imposibilita transitoriamente cualquier devolución extraordinaria de cantidades anticipadas con anterioridad.'];

  it('is told by what reads like it, in English and in Spanish', () => {
    expect(readingLevel(EASY_EN, 'en')).toBe('talk');
    expect(readingLevel(HARD_EN, 'en-GB')).toBe('contract');
    expect(readingLevel(EASY_ES, 'es-MX')).toBe('talk');
    expect(readingLevel(PRESS_ES, 'es')).toBe('newspaper');
    expect(readingLevel(HARD_ES, 'es')).toBe('contract');
  });

  it('is not guessed from few words or by another language’s formula', () => {
    expect(readingLevel(['Nine words are too few to tell anything from.'], 'en')).toBeNull();
    expect(readingLevel(HARD_EN, 'fr')).toBeNull();
    expect(readingLevel([], 'en')).toBeNull();
  });

  it('turns at the grade above which the prover finds a scenario hard to read', () => {
    const sentence = 'The manager heard the angry guest and';
    const endings = ['', ' offered', ' a', ' better', ' table', ' beside', ' a', ' window', ' overlooking', ' the', ' harbour', ' immediately'];
    const texts = endings.map((_, index) => `${sentence}${endings.slice(0, index + 1).join('')} again then now.`);
    const isHard = texts.map((text) => readingGrade([text]) > 9);
    expect(texts.map((text) => ['report', 'contract'].includes(readingLevel([text], 'en') ?? ''))).toEqual(isHard);
    expect(new Set(isHard).size).toBe(2);
  });

  it('counts words as readers do', () => {
    expect(wordsIn(['It’s a well-kept 5-star inn.', '—'])).toBe(5);
  });
});

describe('what is read', () => {
  const source = new Source(
    JSON.stringify({
      beats: {
        a: { lines: [{ say: 'One two.' }, { say: '' }, 7], choices: [{ say: 'Three.' }, { do: 'You wait.' }, { say: 'Never shown.', silent: true }] },
        b: { lines: [{ say: 'End.' }] },
      },
    }),
  );

  it('are lines and the choices that are shown', () => {
    expect(readIn(source.at('/beats/a'))).toEqual(['One two.', 'Three.', 'You wait.']);
    expect(readInAll(source.root)).toEqual(['One two.', 'Three.', 'You wait.', 'End.']);
    expect(readIn(null)).toEqual([]);
  });

  it('takes as long as a timer must leave', () => {
    expect(secondsFor(['x'.repeat(30), '😀'.repeat(15)])).toBe(6);
  });

  it('has a most for lines and choices alone', () => {
    expect(longestAt('/beats/a/lines/0/say')).toBe(240);
    expect(longestAt('/beats/a/choices/1/do')).toBe(160);
    expect(longestAt('/beats/a/choices/1/why')).toBeNull();
    expect(longestAt('/title')).toBeNull();
  });
});
