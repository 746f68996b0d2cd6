import type { Assignment } from '#core/contract/assignments.ts';
import { inLanguage } from '../../catalogue/in-language.ts';
import { useCatalogue } from '../../data/use-catalogue.ts';
import { useText } from '../../messages/text.tsx';

/** How what is assigned is called in the language of the screen, where it can be played in that. */
export function useSubjectWords({ kind, subject, title, locale }: Pick<Assignment, 'kind' | 'subject' | 'title' | 'locale'>) {
  const { locale: asked } = useText();
  const catalogue = useCatalogue();
  const scenario = kind === 'scenario' ? catalogue.data?.scenarios.find(({ id }) => id === subject) : undefined;
  return scenario === undefined ? { title, locale } : inLanguage(scenario, asked);
}
