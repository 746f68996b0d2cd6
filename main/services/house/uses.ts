import { assetUses } from '#core/proof/rules/names.ts';
import { eachChoice } from '#core/proof/rules/choices.ts';
import type { Scenario } from '#core/scenario/format.ts';
import type { ScenarioLibrary } from '../library/scenario-library.ts';

/** A scenario that names something. */
export interface Use {
  readonly scenario: string;
  readonly title: string;
}

/** What the own scenarios name, as they are saved: by setting, prop, look, person and principle. */
export interface Uses {
  readonly settings: ReadonlyMap<string, Use[]>;
  readonly props: ReadonlyMap<string, Use[]>;
  readonly looks: ReadonlyMap<string, Use[]>;
  /** By name and look, for a scenario's cast holds a copy. */
  readonly people: ReadonlyMap<string, Use[]>;
  readonly principles: ReadonlyMap<string, Use[]>;
}

const KINDS = ['settings', 'props', 'looks', 'people', 'principles'] as const satisfies readonly (keyof Uses)[];

/** What tells one person of a cast from others. */
export function personKey(name: string, look: string | undefined): string {
  return JSON.stringify([name, look ?? null]);
}

/** Looks through every own scenario that can be played, be it in the studio alone. */
export function usesIn(library: Pick<ScenarioLibrary, 'list' | 'find' | 'waiting'>): Uses {
  const uses = { settings: new Map<string, Use[]>(), props: new Map<string, Use[]>(), looks: new Map<string, Use[]>(), people: new Map<string, Use[]>(), principles: new Map<string, Use[]>() };
  const played = library.list().scenarios.flatMap(({ id, source }) => (source === 'own' ? (library.find(id) ?? []) : []));
  for (const { scenario } of [...played, ...library.waiting.filter((file) => file.ok)]) {
    const { id, title } = scenario;
    const names = namesIn(scenario);
    for (const kind of KINDS) {
      for (const name of names[kind]) {
        const known = uses[kind];
        known.set(name, [...(known.get(name) ?? []), { scenario: id, title }]);
      }
    }
  }
  return uses;
}

function namesIn(scenario: Scenario): Readonly<Record<keyof Uses, ReadonlySet<string>>> {
  const drawn = assetUses(scenario);
  const named = (wanted: 'settings' | 'props' | 'looks') => new Set(drawn.filter(({ kind }) => kind === wanted).map(({ name }) => name));
  return {
    settings: named('settings'),
    props: named('props'),
    looks: named('looks'),
    people: new Set([...scenario.cast.values()].map(({ name, look }) => personKey(name, look))),
    principles: new Set(eachChoice(scenario).flatMap(({ choice }) => choice.shows)),
  };
}
