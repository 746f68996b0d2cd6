import type { Beat, Choice, Condition, Scenario, To, Variant } from '../scenario/format.ts';
import { beatsAskedAbout, compileCondition, type ConditionIds } from './conditions.ts';
import type { Predicate, Program, ProgramBeat, ProgramChoice, ProgramWay } from './program.ts';
import { arriveAt } from './reduce.ts';
import type { DialogueState } from './state.ts';

/** A name the scenario does not have was asked for: the scenario was not checked by the parser. */
class UncheckedScenarioError extends Error {
  override readonly name = 'UncheckedScenarioError';
}

/**
 * Makes a checked scenario ready for the reducer.
 *
 * @param variant the variant's id, or null for the scenario as it stands
 * @throws RangeError when the scenario has no such variant
 * @throws UncheckedScenarioError when a reference leads nowhere, which `parseScenario` rules out
 */
export function compileScenario(scenario: Scenario, variant: string | null = null): Program {
  const changed = variantOf(scenario, variant);
  const flags = [...scenario.flags];
  const needs = [...scenario.needs.keys()];
  const promises = [...scenario.promises.keys()];
  const beatIndex = indexOf([...scenario.beats.keys()]);
  const seenBits = indexOf(askedBeats(scenario));
  const names: Names = {
    beat: lookUp('beat', beatIndex),
    flag: lookUp('flag', indexOf(flags)),
    need: lookUp('need', indexOf(needs)),
    promise: lookUp('promise', indexOf(promises)),
    seen: lookUp('beat', seenBits),
  };
  const beats = [...scenario.beats].map(([id, beat], index) =>
    compileBeat(id, beat, index, seenBits.get(id) ?? -1, names),
  );
  const { walksOut } = scenario.mood;
  const [flagsLow, flagsHigh] = flagMasks(changed.flags, names);
  const blank: DialogueState = {
    beat: names.beat(scenario.start),
    mood: changed.mood ?? scenario.mood.start,
    flagsLow,
    flagsHigh,
    met: 0,
    promised: 0,
    kept: 0,
    slips: 0,
    dazzles: 0,
    surprises: 0,
    spent: 0,
    seen: Array.from({ length: Math.ceil(seenBits.size / 32) }, () => 0),
    walkOut: 'none',
  };
  return {
    scenario,
    variant,
    beats,
    beatIndex,
    needs,
    promises,
    flags,
    allNeeds: mask(needs, names.need),
    allowance: changed.allowance ?? scenario.allowance,
    walksOut:
      walksOut === undefined ? null : { below: walksOut.below, beat: names.beat(walksOut.to) },
    initial: arriveAt(beats, blank, blank.beat),
  };
}

interface Names extends ConditionIds {
  readonly beat: (id: string) => number;
}

function variantOf(scenario: Scenario, id: string | null): Variant {
  if (id === null) return { flags: [] };
  const variant = scenario.variants.get(id);
  if (variant === undefined) {
    const known = [...scenario.variants.keys()].join(', ') || 'none';
    throw new RangeError(
      `"${scenario.id}" has no variant "${id}". Variants of this scenario: ${known}.`,
    );
  }
  return variant;
}

function indexOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}

function lookUp(kind: string, index: ReadonlyMap<string, number>): (id: string) => number {
  return (id) => {
    const found = index.get(id);
    if (found === undefined) throw new UncheckedScenarioError(`There is no ${kind} "${id}".`);
    return found;
  };
}

function mask(ids: readonly string[], bitOf: (id: string) => number): number {
  return ids.reduce((bits, id) => bits | (1 << bitOf(id)), 0);
}

function flagMasks(ids: readonly string[], names: Names): [low: number, high: number] {
  let low = 0;
  let high = 0;
  for (const id of ids) {
    const bit = names.flag(id);
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  }
  return [low, high];
}

function askedBeats(scenario: Scenario): string[] {
  const asked = [...scenario.beats.values()].flatMap(conditionsOf).flatMap(beatsAskedAbout);
  return [...new Set(asked)];
}

function conditionsOf(beat: Beat): Condition[] {
  const ofLines = beat.lines.flatMap((line) => line.when ?? []);
  if (beat.kind === 'ending') return ofLines;
  if (beat.kind === 'pass') return [...ofLines, ...conditionsOfWays(beat.to)];
  const ofChoices = beat.choices.flatMap((choice) => [
    ...(choice.when === undefined ? [] : [choice.when]),
    ...conditionsOfWays(choice.to),
  ]);
  return [...ofLines, ...ofChoices];
}

function conditionsOfWays(to: To): Condition[] {
  return typeof to === 'string' ? [] : to.flatMap((way) => way.when ?? []);
}

function compileBeat(
  id: string,
  beat: Beat,
  index: number,
  seenBit: number,
  names: Names,
): ProgramBeat {
  const lines = beat.lines.map((line) => ({ line, when: compileWhen(line.when, names) }));
  const base = { id, index, seenBit, lines };
  if (beat.kind === 'ending') return { ...base, kind: 'ending' };
  if (beat.kind === 'pass') return { ...base, kind: 'pass', ways: compileWays(beat.to, names) };
  const choices = beat.choices.map((choice, at) => compileChoice(choice, at, names));
  const { timer } = beat;
  return {
    ...base,
    kind: 'choices',
    choices,
    timerChoice:
      timer === undefined ? -1 : choices.findIndex((choice) => choice.id === timer.choice),
    timerMs: timer === undefined ? 0 : timer.seconds * 1000,
  };
}

function compileChoice(choice: Choice, index: number, names: Names): ProgramChoice {
  const [setsLow, setsHigh] = flagMasks(choice.sets, names);
  const [clearsLow, clearsHigh] = flagMasks(choice.clears, names);
  return {
    id: choice.id,
    index,
    grade: choice.grade,
    mood: choice.mood,
    costs: choice.costs,
    meets: mask(choice.meets, names.need),
    promises: mask(choice.promises, names.promise),
    keeps: mask(choice.keeps, names.promise),
    releases: mask(choice.releases, names.promise),
    setsLow,
    setsHigh,
    clearsLow,
    clearsHigh,
    recovers: choice.recovers,
    winsBack: choice.winsBack,
    silent: choice.silent,
    when: compileWhen(choice.when, names),
    ways: compileWays(choice.to, names),
    shows: choice.shows,
  };
}

function compileWays(to: To, names: Names): ProgramWay[] {
  if (typeof to === 'string') return [{ when: null, beat: names.beat(to) }];
  return to.map((way) => ({ when: compileWhen(way.when, names), beat: names.beat(way.beat) }));
}

function compileWhen(when: Condition | undefined, names: Names): Predicate | null {
  return when === undefined ? null : compileCondition(when, names);
}
