import { skipToken, useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { usePrincipleList } from '../data/use-principles.ts';
import { useCatalogue } from '../data/use-catalogue.ts';
import { inLanguage } from '../catalogue/in-language.ts';
import { useLanguage } from '../messages/text.tsx';
import { readableId } from '../common/readable-id.ts';

/** How often the disk is asked again while a programme is on the screen, in milliseconds: someone may be writing it. */
const AGAIN_AFTER_MS = 2000;

/** The programmes there are, as they stand on the disk. */
export function useProgrammes() {
  const { orpc } = useApi();
  return useQuery(orpc.programmes.list.queryOptions({ refetchInterval: AGAIN_AFTER_MS }));
}

/** One programme, as it stands on the disk. */
export function useProgramme(id: string) {
  const { orpc } = useApi();
  return useQuery(orpc.programmes.get.queryOptions({ input: { id }, refetchInterval: AGAIN_AFTER_MS }));
}

/** What a principle is called and asks for. */
export interface NamedPrinciple {
  readonly id: string;
  readonly name: string;
  /** Empty where nobody has written it down. */
  readonly summary: string;
}

/** Principles by id; one that nobody has written down still gets a name that can be read. */
export function usePrinciples(): (id: string) => NamedPrinciple {
  const { data } = usePrincipleList();
  const known = new Map((data ?? []).map((principle) => [principle.id, principle]));
  return (id) => known.get(id) ?? { id, name: readableId(id), summary: '' };
}

/** What a scenario of a week is, as far as the catalogue knows. */
export interface NamedScenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly locale: string | undefined;
  /** False where the catalogue, which has been read, does not have it. */
  readonly there: boolean;
}

/** Scenarios of the catalogue by id. */
export function useScenarios(): (id: string) => NamedScenario {
  const { data } = useCatalogue();
  const screen = useLanguage();
  const known = new Map((data?.scenarios ?? []).map((scenario) => [scenario.id, scenario]));
  return (id) => {
    const found = known.get(id);
    const there = data === undefined || found !== undefined;
    if (found === undefined) return { id, title: readableId(id), summary: '', locale: undefined, there };
    const { title, summary, locale } = inLanguage(found, screen.locale);
    return { id, title, summary, locale, there };
  };
}

/** What a team that meets for a week can talk about; null for no week, and until it has been read. */
export function useMeeting(
  week: { readonly programme: string; readonly number: string } | null,
): { readonly discussion: readonly string[]; readonly locale: string } | null {
  const { orpc } = useApi();
  const { data } = useQuery(
    orpc.programmes.get.queryOptions({ input: week === null ? skipToken : { id: week.programme } }),
  );
  const found = week === null ? undefined : data?.weeks[Number(week.number) - 1];
  return data === undefined || found === undefined ? null : { discussion: found.discussion, locale: data.locale };
}
