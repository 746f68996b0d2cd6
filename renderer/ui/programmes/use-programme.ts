import { useQuery } from '@tanstack/react-query';
import { useApi } from '../data/api.tsx';
import { useCatalogue } from '../data/use-catalogue.ts';
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
  const { orpc } = useApi();
  const { data } = useQuery(orpc.principles.list.queryOptions());
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
  const known = new Map((data?.scenarios ?? []).map((scenario) => [scenario.id, scenario]));
  return (id) => {
    const { title = readableId(id), summary = '', locale } = known.get(id) ?? {};
    return { id, title, summary, locale, there: data === undefined || known.has(id) };
  };
}
