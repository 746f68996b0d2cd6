import type { ScenarioLibrary } from '../library/scenario-library.ts';
import type { Studio } from '../studio/studio.ts';
import { type Named, namedIn, namedInDraft } from './named.ts';

/** A scenario that names something. */
export interface Use {
  readonly scenario: string;
  readonly title: string;
  /** Only what was written last names it, and nobody plays that yet. */
  readonly draft: boolean;
}

/** The own scenarios that name something, by what they name. */
export type Uses = Readonly<Record<keyof Named, ReadonlyMap<string, Use[]>>>;

/** Where scenarios are looked for. */
export interface UsesParts {
  readonly scenarios: Pick<ScenarioLibrary, 'list' | 'find' | 'waiting'>;
  readonly studio: Pick<Studio, 'drafts'>;
}

const KINDS = ['settings', 'props', 'looks', 'people', 'principles'] as const satisfies readonly (keyof Named)[];

/** Looks through every own scenario: what can be played of it, be it in the studio alone, and what was written last. */
export async function usesIn({ scenarios, studio }: UsesParts): Promise<Uses> {
  const uses = { settings: new Map<string, Use[]>(), props: new Map<string, Use[]>(), looks: new Map<string, Use[]>(), people: new Map<string, Use[]>(), principles: new Map<string, Use[]>() };
  const add = (named: Named, use: Use): void => {
    for (const kind of KINDS) {
      for (const name of named[kind]) {
        const known = uses[kind].get(name) ?? [];
        if (known.every(({ scenario }) => scenario !== use.scenario)) uses[kind].set(name, [...known, use]);
      }
    }
  };
  const played = scenarios.list().scenarios.flatMap(({ id, source }) => (source === 'own' ? (scenarios.find(id) ?? []) : []));
  for (const { scenario } of [...played, ...scenarios.waiting.filter((file) => file.ok)]) {
    add(namedIn(scenario), { scenario: scenario.id, title: scenario.title, draft: false });
  }
  for (const { scenario, title, text } of await studio.drafts()) add(namedInDraft(text), { scenario, title, draft: true });
  return uses;
}
