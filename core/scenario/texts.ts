import type { Beat, Scenario } from './format.ts';

/** Gives the text to put at a pointer, given what stands there. */
export type ChangeText = (pointer: string, text: string) => string;

/**
 * The scenario with every text that a player reads put through `change`, in authored order; everything else
 * stays. Blank texts are left alone: there is nothing in them to read.
 *
 * @param change told each text with its RFC 6901 pointer into the document
 */
export function mapTexts(scenario: Scenario, change: ChangeText): Scenario {
  const of = <On extends object>(on: On, at: string, keys: readonly (keyof On & string)[]): On => ({
    ...on,
    ...Object.fromEntries(
      keys.flatMap((key) => {
        const text = on[key];
        return isReadable(text) ? [[key, change(`${at}/${key}`, text)]] : [];
      }),
    ),
  });
  const each = <Value>(map: ReadonlyMap<string, Value>, put: (id: string, value: Value) => Value) =>
    new Map([...map].map(([id, value]) => [id, put(id, value)]));
  const worded = (at: string) => (id: string, text: string) => (isReadable(text) ? change(`${at}/${id}`, text) : text);
  return {
    ...of(scenario, '', ['title', 'summary', 'role']),
    cast: each(scenario.cast, (id, member) => of(member, `/cast/${id}`, ['name', 'about'])),
    needs: each(scenario.needs, worded('/needs')),
    promises: each(scenario.promises, worded('/promises')),
    variants: each(scenario.variants, (id, variant) => of(variant, `/variants/${id}`, ['about'])),
    beats: each(scenario.beats, (id, beat) => beatWith(of, `/beats/${id}`, beat)),
  };
}

/** Every text of a scenario that a player reads, by its pointer, in authored order. */
export function textsOf(scenario: Scenario): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  mapTexts(scenario, (pointer, text) => {
    texts.set(pointer, text);
    return text;
  });
  return texts;
}

type ChangeKeys = <On extends object>(on: On, at: string, keys: readonly (keyof On & string)[]) => On;

function beatWith(of: ChangeKeys, at: string, beat: Beat): Beat {
  const lines = beat.lines.map((line, index) => of(line, `${at}/lines/${index}`, ['say']));
  if (beat.kind === 'ending') return { ...beat, lines, ending: of(beat.ending, `${at}/ending`, ['title']) };
  if (beat.kind === 'pass') return { ...beat, lines };
  const choices = beat.choices.map((choice, index) => of(choice, `${at}/choices/${index}`, ['say', 'do', 'why']));
  return { ...beat, lines, choices };
}

function isReadable(text: unknown): text is string {
  return typeof text === 'string' && text.trim() !== '';
}
