import type { Assignment } from '#core/contract/assignments.ts';
import type { WaitingScenario } from '#core/contract/schemas.ts';
import { inLanguage } from '../../catalogue/in-language.ts';
import { readableId } from '../../common/readable-id.ts';
import { useCatalogue } from '../../data/use-catalogue.ts';
import { useText } from '../../messages/text.tsx';

/** More names than these tell nobody more. */
const MOST_NAMES = 6;

/** What waits to be published, by name. */
export function namesOf(waiting: readonly WaitingScenario[]): string {
  const names = waiting.slice(0, MOST_NAMES).map(({ id, title }) => title ?? readableId(id));
  return [...names, ...(waiting.length > MOST_NAMES ? ['…'] : [])].join(', ');
}

/** How what is assigned is called in the language of the screen, where it can be played in that. */
export function useSubjectWords({ kind, subject, title, locale }: Pick<Assignment, 'kind' | 'subject' | 'title' | 'locale'>) {
  const { locale: asked } = useText();
  const catalogue = useCatalogue();
  const scenario = kind === 'scenario' ? catalogue.data?.scenarios.find(({ id }) => id === subject) : undefined;
  return scenario === undefined ? { title, locale } : inLanguage(scenario, asked);
}
