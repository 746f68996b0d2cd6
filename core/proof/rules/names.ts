import type { Condition, Scenario } from '../../scenario/format.ts';
import { eachChoice } from './choices.ts';
import { beatPointer, type Found } from './found.ts';

/** What scenarios may name beyond themselves. */
export interface KnownNames {
  readonly principles: ReadonlySet<string>;
  readonly settings: ReadonlySet<string>;
  readonly props: ReadonlySet<string>;
  readonly looks: ReadonlySet<string>;
}

/** Principles that nobody has written down. */
export function unknownPrinciples(scenario: Scenario, { principles }: KnownNames): Found[] {
  return eachChoice(scenario).flatMap(({ beat, index, choice }) =>
    choice.shows.flatMap((principle, at): Found[] => {
      if (principles.has(principle)) return [];
      const message = `There is no principle "${principle}". Add it to principles.json, or name one that is there.`;
      return [{ rule: 'unknown-principle', pointer: beatPointer(beat, 'choices', index, 'shows', at), message }];
    }),
  );
}

/** Settings, props and looks that the stage cannot draw. */
export function unknownAssets(scenario: Scenario, names: KnownNames): Found[] {
  return assetUses(scenario)
    .filter(({ kind, name }) => !names[kind].has(name))
    .map(({ kind, name, pointer }): Found => {
      const known = [...names[kind]].toSorted().join(', ') || 'none';
      const message = `There is no ${kind.slice(0, -1)} "${name}" in the assets, so a plain one is shown. Known ${kind}: ${known}.`;
      return { rule: 'unknown-asset', pointer, message };
    });
}

/** Flags that nothing asks about, so that setting them changes nothing. */
export function unusedFlags(scenario: Scenario): Found[] {
  const asked = new Set([...allConditions(scenario)].flatMap(flagsIn));
  return scenario.flags.flatMap((flag, index): Found[] => {
    if (asked.has(flag)) return [];
    const message = `No condition asks about the flag "${flag}". Ask about it, or take it out.`;
    return [{ rule: 'unused-flag', pointer: `/flags/${index}`, message }];
  });
}

/** Where a scenario names a setting, a prop or a look. */
export interface AssetUse {
  readonly kind: 'settings' | 'props' | 'looks';
  readonly name: string;
  readonly pointer: string;
}

/** Every place where a scenario names something that is drawn. */
export function assetUses(scenario: Scenario): AssetUse[] {
  const uses: AssetUse[] = [{ kind: 'settings', name: scenario.setting, pointer: '/setting' }];
  const look = (name: string | undefined, pointer: string) => {
    if (name !== undefined) uses.push({ kind: 'looks', name, pointer });
  };
  for (const [id, { look: name }] of scenario.cast) look(name, `/cast/${id}/look`);
  for (const [id, { look: name }] of scenario.variants) look(name, `/variants/${id}/look`);
  for (const [id, { stage }] of scenario.beats) {
    const { setting, props = [] } = stage ?? {};
    if (setting !== undefined) {
      uses.push({ kind: 'settings', name: setting, pointer: beatPointer(id, 'stage', 'setting') });
    }
    for (const [at, name] of props.entries()) {
      uses.push({ kind: 'props', name, pointer: beatPointer(id, 'stage', 'props', at) });
    }
  }
  return uses;
}

function* allConditions(scenario: Scenario): Generator<Condition> {
  for (const beat of scenario.beats.values()) {
    for (const { when } of beat.lines) if (when !== undefined) yield when;
    if (beat.kind === 'ending') continue;
    const tos = beat.kind === 'pass' ? [beat.to] : beat.choices.map(({ to }) => to);
    for (const to of tos) {
      if (typeof to === 'string') continue;
      for (const { when } of to) if (when !== undefined) yield when;
    }
    if (beat.kind !== 'choices') continue;
    for (const { when } of beat.choices) if (when !== undefined) yield when;
  }
}

function flagsIn(condition: Condition): string[] {
  if ('flag' in condition) return [condition.flag];
  if ('not' in condition) return flagsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(flagsIn);
  if ('any' in condition) return condition.any.flatMap(flagsIn);
  return [];
}
