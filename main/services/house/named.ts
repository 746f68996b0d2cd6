import { assetUses } from '#core/proof/rules/names.ts';
import { eachChoice } from '#core/proof/rules/choices.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { Source } from '#core/studio/source.ts';
import { itemsOf, member, membersOf, textOf, type TreeNode } from '#core/studio/tree.ts';

/** What one scenario names of a library. */
export interface Named {
  readonly settings: ReadonlySet<string>;
  readonly props: ReadonlySet<string>;
  readonly looks: ReadonlySet<string>;
  /** By name and look, for a scenario's cast holds a copy. */
  readonly people: ReadonlySet<string>;
  readonly principles: ReadonlySet<string>;
}

/** What tells one person of a cast from others. */
export function personKey(name: string, look: string | undefined): string {
  return JSON.stringify([name, look ?? null]);
}

export function namedIn(scenario: Scenario): Named {
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

/** The same of a text that is being written: whatever in it is whole already. */
export function namedInDraft(text: string): Named {
  const { root } = new Source(text);
  const cast = membersOf(member(root, 'cast'));
  const beats = membersOf(member(root, 'beats'));
  const stages = beats.map((beat) => member(beat, 'stage'));
  const dressed = [...cast, ...membersOf(member(root, 'variants'))];
  const shown = beats.flatMap((beat) => itemsOf(member(beat, 'choices')).flatMap((choice) => itemsOf(member(choice, 'shows'))));
  return {
    settings: words([root, ...stages].map((node) => textOf(node, 'setting'))),
    props: words(stages.flatMap((stage) => itemsOf(member(stage, 'props')).map(wordOf))),
    looks: words(dressed.map((node) => textOf(node, 'look'))),
    people: new Set(cast.map((node) => personKey(textOf(node, 'name') ?? '', textOf(node, 'look') ?? undefined))),
    principles: words(shown.map(wordOf)),
  };
}

function wordOf({ value }: TreeNode): string | null {
  return typeof value === 'string' ? value : null;
}

function words(found: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(found.filter((each) => each !== null));
}
