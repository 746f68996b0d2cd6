import { shuffled } from '../../dialogue/shuffle.ts';
import { hashJson, type Sha256 } from '../../results/hash.ts';
import type { Beat, Choice, ChoiceBeat, Line, Scenario } from '../../scenario/format.ts';

/** Something that is said or told. */
export interface BlindLine {
  /** Name of the speaker; null: the narrator. */
  readonly who: string | null;
  readonly say: string;
  /** Not everybody gets to hear it. */
  readonly sometimes: boolean;
}

/** One way to a moment. */
export interface BlindWay {
  /** The words of the choice that leads here; null: the story begins so, or the customer walks out. */
  readonly after: string | null;
  /** What is said between that choice and the moment. */
  readonly lines: readonly BlindLine[];
}

/** A choice as a player reads it. */
export interface BlindChoice {
  /** Unique in its moment. */
  readonly id: string;
  readonly words: string;
  /** Something one does; otherwise one says it. */
  readonly deed: boolean;
  /** Never shown: what happens when the time is up. */
  readonly silent: boolean;
  /** Units of the allowance. */
  readonly costs: number;
  /** Tells whether the moment or the choice has been written anew since: SHA-256 of what is read here. */
  readonly hash: Sha256;
}

/** A moment where a player chooses. */
export interface BlindMoment {
  /** Id of its beat. */
  readonly beat: string;
  /** At most three of the ways that lead to it. */
  readonly ways: readonly BlindWay[];
  readonly lines: readonly BlindLine[];
  /** How long a player has; null: as long as they like. */
  readonly seconds: number | null;
  readonly choices: readonly BlindChoice[];
}

/** A scenario to be graded by somebody who does not see what its author thinks. */
export interface BlindSheet {
  readonly title: string;
  /** Language of its words (BCP 47). */
  readonly locale: string;
  readonly role: string;
  readonly customer: { readonly name: string; readonly about: string | null };
  /** What is owed, in words. */
  readonly needs: readonly string[];
  /** What the player may spend. */
  readonly allowance: number;
  /** Roughly as they are met in play; those that nobody comes to last. */
  readonly moments: readonly BlindMoment[];
}

const MOST_WAYS = 3;

/**
 * What a blind grader reads of a scenario: its moments and choices, and nothing that tells what they are worth.
 *
 * @param seed 0 to 2³²-1: orders the choices of each moment, so that no place in a list tells a grade
 */
export function blindSheet(scenario: Scenario, seed: number): BlindSheet {
  const { title, locale, role, cast, customer, needs, allowance } = scenario;
  const person = cast.get(customer);
  const coming = comingFrom(scenario);
  const moments = inOrderOfPlay(scenario).flatMap(([beat, found], place) =>
    found.kind === 'choices' ? [momentOf(scenario, beat, found, { ways: waysTo(scenario, beat, coming), seed, place })] : [],
  );
  return {
    title,
    locale,
    role,
    customer: { name: person?.name ?? customer, about: person?.about ?? null },
    needs: [...needs.values()],
    allowance,
    moments,
  };
}

/** How a grading names the choice it is about. */
export function choiceKey(beat: string, choice: string): string {
  return `${beat}/${choice}`;
}

/** The choices of a sheet, by how gradings name them. */
export function choicesOf({ moments }: BlindSheet): ReadonlyMap<string, { readonly beat: string; readonly choice: BlindChoice }> {
  return new Map(
    moments.flatMap(({ beat, choices }) => choices.map((choice) => [choiceKey(beat, choice.id), { beat, choice }] as const)),
  );
}

function momentOf(
  scenario: Scenario,
  beat: string,
  { lines, choices, timer }: ChoiceBeat,
  { ways, seed, place }: { readonly ways: readonly BlindWay[]; readonly seed: number; readonly place: number },
): BlindMoment {
  const told = linesOf(scenario, lines);
  const read = choices.map((choice) => blindChoice(choice, told));
  return { beat, ways, lines: told, seconds: timer?.seconds ?? null, choices: shuffled(read, seed, place) };
}

function blindChoice({ id, say, do: deed, silent, costs }: Choice, lines: readonly BlindLine[]): BlindChoice {
  const words = say ?? deed ?? '';
  const read = { words, deed: say === undefined, silent, costs };
  return { id, ...read, hash: hashJson({ lines: lines.map(({ who, say: said }) => [who, said]), ...read }) };
}

function linesOf({ cast }: Scenario, lines: readonly Line[]): BlindLine[] {
  return lines.map(({ who, say, when }) => ({
    who: who === undefined ? null : (cast.get(who)?.name ?? who),
    say,
    sometimes: when !== undefined,
  }));
}

/** Where a beat leads to. */
function exitsOf(beat: Beat): { readonly to: string; readonly choice: Choice | null }[] {
  if (beat.kind === 'ending') return [];
  const ways = (to: ChoiceBeat['choices'][number]['to']): string[] => (typeof to === 'string' ? [to] : to.map((way) => way.beat));
  if (beat.kind === 'pass') return ways(beat.to).map((to) => ({ to, choice: null }));
  return beat.choices.flatMap((choice) => ways(choice.to).map((to) => ({ to, choice })));
}

/** Breadth first from the start, then what is left. */
function inOrderOfPlay({ beats, start, mood }: Scenario): [string, Beat][] {
  const order = new Map<string, Beat>();
  const follow = (from: string): void => {
    const waiting = [from];
    for (const id of waiting) {
      const beat = beats.get(id);
      if (beat === undefined || order.has(id)) continue;
      order.set(id, beat);
      waiting.push(...exitsOf(beat).map(({ to }) => to));
    }
  };
  follow(start);
  if (mood.walksOut !== undefined) follow(mood.walksOut.to);
  for (const id of beats.keys()) follow(id);
  return [...order];
}

interface Coming {
  readonly from: string;
  readonly choice: Choice | null;
}

function comingFrom({ beats }: Scenario): ReadonlyMap<string, readonly Coming[]> {
  const coming = new Map<string, Coming[]>();
  for (const [from, beat] of beats) {
    for (const { to, choice } of exitsOf(beat)) coming.set(to, [...(coming.get(to) ?? []), { from, choice }]);
  }
  return coming;
}

/** Back from a moment, through beats that only pass on, to the choices that lead to it. */
function waysTo(scenario: Scenario, moment: string, coming: ReadonlyMap<string, readonly Coming[]>): BlindWay[] {
  const ways: BlindWay[] = [];
  const met = new Set([moment]);
  const waiting: { readonly beat: string; readonly lines: readonly BlindLine[] }[] = [{ beat: moment, lines: [] }];
  for (const { beat, lines } of waiting) {
    const before = coming.get(beat) ?? [];
    if (beat === scenario.start && beat !== moment) ways.push({ after: null, lines });
    for (const { from, choice } of before) {
      if (choice !== null) {
        ways.push({ after: choice.say ?? choice.do ?? '', lines });
      } else if (!met.has(from)) {
        met.add(from);
        waiting.push({ beat: from, lines: [...linesOf(scenario, scenario.beats.get(from)?.lines ?? []), ...lines] });
      }
      if (ways.length === MOST_WAYS) return ways;
    }
  }
  return ways;
}
