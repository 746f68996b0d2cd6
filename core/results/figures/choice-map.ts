import type { Program, ProgramChoice, ProgramWay } from '../../dialogue/program.ts';
import type { ChoiceGrade } from '../../scenario/format.ts';
import { suppressed, type Sum } from '../suppress.ts';
import type { Shown } from './grade-groups.ts';
import { type ChoiceTally, type Item, itemOf } from './item-analysis.ts';

/** A choice on the map of a scenario. */
export interface MapChoice {
  readonly choice: string;
  readonly chose: Shown;
  /** See `ItemChoice`. */
  readonly discrimination: number | null;
}

/** A beat with choices on the map. */
export interface MapBeat {
  readonly beat: string;
  readonly reached: Shown;
  /** People who chose well there when they first came: what meets expectations, or better. */
  readonly well: Shown;
  /** How many chose well, in a word, also where the number is left out; null where too few people chose there. */
  readonly difficulty: Difficulty | null;
  /** See `Item`; null where too few people chose there, or the number of a choice would follow from it. */
  readonly facility: number | null;
  readonly discrimination: number | null;
  readonly choices: readonly MapChoice[];
}

/** How hard a beat is: fewer than half chose well there, fewer than four in five, or more. */
export const DIFFICULTIES = ['hard', 'mixed', 'easy'] as const;

export type Difficulty = (typeof DIFFICULTIES)[number];

const ORDER: readonly ChoiceGrade[] = ['falls-short', 'meets', 'dazzles'];

/**
 * The map of a scenario's choices: its beats with choices in authored order, with how many reached each and chose
 * each. Counts of fewer than `minimum` people are left out, and what would give them away: choices add up to their
 * beat, good ones to those who chose well, and the choices that alone lead to a beat to those who reached it.
 *
 * @param tallies what was taken, one of each choice that was; those of other beats are left out
 */
export function choiceMap(program: Program, tallies: readonly ChoiceTally[], minimum: number): readonly MapBeat[] {
  const beats = program.beats.filter((beat) => beat.kind === 'choices');
  const items = itemsOf(beats, tallies);
  const counts = new Map<string, number>();
  const sums: Sum[] = [];
  for (const { id, choices } of beats) {
    counts.set(id, items.get(id)?.reached ?? 0);
    for (const choice of choices) counts.set(`${id}/${choice.id}`, choseOf(items.get(id), choice));
    for (const [kind, part] of kinds(id, choices)) {
      counts.set(kind, part.reduce((sum, choice) => sum + choseOf(items.get(id), choice), 0));
      sums.push({ total: kind, parts: part.map((choice) => `${id}/${choice.id}`) });
    }
    sums.push({ total: id, parts: choices.map((choice) => `${id}/${choice.id}`) });
    sums.push({ total: id, parts: [wellOf(id), badlyOf(id)] });
  }
  const hidden = suppressed(counts, [...sums, ...flows(program)], minimum);
  return beats.map(({ id, choices }) => {
    const item = items.get(id);
    const isHidden = item === undefined || hidden.has(id);
    const well = counts.get(wellOf(id)) ?? 0;
    const isPartHidden = choices.some((choice) => hidden.has(`${id}/${choice.id}`));
    return {
      beat: id,
      reached: hidden.has(id) ? null : (item?.reached ?? 0),
      well: hidden.has(id) || hidden.has(wellOf(id)) ? null : well,
      difficulty: isHidden ? null : difficultyOf(well / item.reached),
      facility: isHidden || isPartHidden ? null : item.facility,
      discrimination: isHidden ? null : item.discrimination,
      choices: choices.map((choice) => {
        const isChoiceHidden = isHidden || hidden.has(`${id}/${choice.id}`);
        return {
          choice: choice.id,
          chose: hidden.has(`${id}/${choice.id}`) ? null : choseOf(item, choice),
          discrimination: isChoiceHidden ? null : (item.choices.get(choice.id)?.discrimination ?? null),
        };
      }),
    };
  });
}

type ChoiceBeat = Extract<Program['beats'][number], { readonly kind: 'choices' }>;

/** The beats that somebody chose at, as items. */
function itemsOf(beats: readonly ChoiceBeat[], tallies: readonly ChoiceTally[]): ReadonlyMap<string, Item> {
  const taken = Map.groupBy(tallies, ({ beat }) => beat);
  return new Map(
    beats.flatMap(({ id, choices }): [string, Item][] => {
      const item = itemOf(taken.get(id) ?? [], highest(choices));
      return item === null ? [] : [[id, item]];
    }),
  );
}

function wellOf(beat: string): string {
  return `${beat}/+`;
}

function badlyOf(beat: string): string {
  return `${beat}/-`;
}

/** The choices of a beat that do well and those that fall short, by the key of their sum. */
function kinds(beat: string, choices: readonly ProgramChoice[]): (readonly [string, readonly ProgramChoice[]])[] {
  return [
    [wellOf(beat), choices.filter(({ grade }) => grade !== 'falls-short')],
    [badlyOf(beat), choices.filter(({ grade }) => grade === 'falls-short')],
  ];
}

/** @param well the share who chose well, 0 to 1 */
export function difficultyOf(well: number): Difficulty {
  if (well < 0.5) return 'hard';
  return well < 0.8 ? 'mixed' : 'easy';
}

function choseOf(item: Item | undefined, { id }: ProgramChoice): number {
  return item?.choices.get(id)?.chose ?? 0;
}

function highest(choices: readonly ProgramChoice[]): ChoiceGrade {
  const offered = choices.filter(({ silent }) => !silent);
  return ORDER.findLast((grade) => (offered.length > 0 ? offered : choices).some((choice) => choice.grade === grade)) ?? 'falls-short';
}

/** Beats that can only be reached by choices that always lead there, with those choices. */
function flows(program: Program): Sum[] {
  const sources = new Map<number, string[] | null>();
  for (const beat of program.beats) {
    if (beat.kind !== 'choices') continue;
    for (const choice of beat.choices) {
      const always = choice.ways.length === 1 && program.walksOut === null;
      for (const target of targets(program, choice.ways)) {
        const known = sources.get(target) ?? (sources.has(target) ? null : []);
        sources.set(target, known === null || !always ? null : [...known, `${beat.id}/${choice.id}`]);
      }
    }
  }
  return [...sources].flatMap(([target, parts]) => {
    const beat = program.beats[target];
    return beat?.kind === 'choices' && parts !== null ? [{ total: beat.id, parts }] : [];
  });
}

/** The beats with choices that ways lead to, beats that pass on followed. */
function targets(program: Program, ways: readonly ProgramWay[], seen: ReadonlySet<number> = new Set()): number[] {
  return ways.flatMap(({ beat: index }) => {
    const beat = program.beats[index];
    if (beat === undefined || seen.has(index)) return [];
    return beat.kind === 'pass' ? targets(program, beat.ways, new Set([...seen, index])) : [index];
  });
}
