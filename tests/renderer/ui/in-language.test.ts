import { expect, it } from 'vitest';
import type { ScenarioSummary } from '#core/contract/schemas.ts';
import { inLanguage, readableFirst } from '#renderer/ui/catalogue/in-language.ts';
import { scenarioSummary } from '#tests/renderer/ui/support/summaries.ts';

const scenario = (id: string, locales: readonly string[] = []): ScenarioSummary =>
  scenarioSummary(id, {
    translations: locales.map((locale) => ({ locale, title: `${id} ${locale}`, summary: 's', customer: 'k', complete: true })),
  });

it('tells of a scenario in the language asked for, or else in its own', () => {
  const soup = scenario('soup', ['es', 'pt-BR']);
  expect(inLanguage(soup, 'es-MX')).toMatchObject({ locale: 'es', title: 'soup es', customer: 'k' });
  expect(inLanguage(soup, 'pt')).toMatchObject({ locale: 'pt-BR' });
  expect(inLanguage(soup, 'fr')).toEqual({ locale: 'en', title: 'soup', summary: '', customer: 'Kim' });
  expect(inLanguage(soup, 'en-GB')).toMatchObject({ locale: 'en' });
});

it('puts first what can be read, and leaves the order otherwise', () => {
  const ids = (asked: string) =>
    readableFirst([scenario('a'), scenario('b', ['es']), scenario('c'), scenario('d', ['es-AR'])], asked).map(({ id }) => id);
  expect(ids('es')).toEqual(['b', 'd', 'a', 'c']);
  expect(ids('en')).toEqual(['a', 'b', 'c', 'd']);
  expect(ids('fr')).toEqual(['a', 'b', 'c', 'd']);
});
