import type { Bound, Choice, Condition, Scenario, To } from '#core/scenario/format.ts';

/** The dialogue's state as one would write it down first: names, numbers and sets. */
interface PlainState {
  beat: string;
  mood: number;
  flags: Set<string>;
  met: Set<string>;
  promised: Set<string>;
  kept: Set<string>;
  seen: Set<string>;
  slips: number;
  dazzles: number;
  surprises: number;
  spent: number;
  walkOut: 'none' | 'out' | 'back';
}

/** How far a search may go, and who is told of it. */
interface PlainSearchOptions {
  readonly bound?: number;
  /** Told now and then how many states there are so far. */
  readonly onProgress?: (states: number) => void;
}

/** What a search found: states, the ending beats, and whether it came to the end. */
interface PlainSearchResult {
  readonly states: number;
  /** Those where a run rests: passing on left out. */
  readonly resting: number;
  readonly endings: ReadonlySet<string>;
  readonly finished: boolean;
}

/**
 * A plain breadth-first search of a scenario: every step copies the sets, and a state is known by a
 * string. Only beats that some condition asks about are put down as seen, as in the reducer: else
 * every order of beats would be a state of its own.
 */
export function plainSearch(scenario: Scenario, options: PlainSearchOptions = {}): PlainSearchResult {
  const { bound = Infinity, onProgress } = options;
  const rule = new PlainRule(scenario);
  const start = rule.start();
  const known = new Set([keyOf(start)]);
  const parents: number[] = [-1];
  const queue: PlainState[] = [start];
  const endings = new Set<string>();
  let resting = 0;
  for (const [at, state] of queue.entries()) {
    if (queue.length > bound) return { states: queue.length, resting, endings, finished: false };
    if (at % 1_000 === 0) onProgress?.(queue.length);
    const kind = scenario.beats.get(state.beat)?.kind;
    if (kind === 'ending') endings.add(state.beat);
    if (kind !== 'pass') resting += 1;
    for (const next of rule.successors(state)) {
      const key = keyOf(next);
      if (known.has(key)) continue;
      known.add(key);
      queue.push(next);
      parents.push(at);
    }
  }
  return { states: queue.length, resting, endings, finished: true };
}

function keyOf(state: PlainState): string {
  const { beat, mood, slips, dazzles, surprises, spent, walkOut } = state;
  const sets = `${join(state.flags)};${join(state.met)};${join(state.promised)};${join(state.kept)};${join(state.seen)}`;
  return `${beat};${mood};${slips};${dazzles};${surprises};${spent};${walkOut};${sets}`;
}

function join(set: ReadonlySet<string>): string {
  return set.size === 0 ? '' : [...set].sort().join(',');
}

/** The rule of the dialogue over plain states. */
class PlainRule {
  readonly #scenario: Scenario;
  readonly #asked: ReadonlySet<string>;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const asked = JSON.stringify([...scenario.beats]).matchAll(/"seen":"([^"]+)"/g);
    this.#asked = new Set([...asked].map(([, beat]) => beat ?? ''));
  }

  start(): PlainState {
    const sets = { flags: new Set<string>(), met: new Set<string>(), promised: new Set<string>(), kept: new Set<string>() };
    const numbers = { slips: 0, dazzles: 0, surprises: 0, spent: 0 };
    const blank = { beat: '', mood: this.#scenario.mood.start, ...sets, ...numbers, seen: new Set<string>() };
    return this.#arrive({ ...blank, walkOut: 'none' }, this.#scenario.start);
  }

  successors(state: PlainState): PlainState[] {
    const beat = this.#scenario.beats.get(state.beat);
    if (beat === undefined || beat.kind === 'ending') return [];
    if (beat.kind === 'pass') return [this.#arrive(copyOf(state), wayOn(beat.to, state))];
    const open = beat.choices.filter((choice) => this.#canTake(state, choice)).map((choice) => this.#take(state, choice));
    const late = beat.choices.find(({ id }) => id === beat.timer?.choice);
    return late === undefined ? open : [...open, this.#take(state, late)];
  }

  #canTake(state: PlainState, choice: Choice): boolean {
    if (choice.silent || state.spent + choice.costs > this.#scenario.allowance) return false;
    return choice.when === undefined || holds(choice.when, state);
  }

  #take(state: PlainState, choice: Choice): PlainState {
    const next = copyOf(state);
    next.mood = Math.max(0, Math.min(100, state.mood + choice.mood));
    next.spent += choice.costs;
    for (const need of choice.meets) next.met.add(need);
    for (const promise of choice.promises) next.promised.add(promise);
    for (const promise of choice.releases) next.promised.delete(promise);
    for (const promise of choice.keeps) if (next.promised.has(promise)) next.kept.add(promise);
    for (const flag of choice.clears) next.flags.delete(flag);
    for (const flag of choice.sets) next.flags.add(flag);
    if (choice.winsBack && next.walkOut === 'out') next.walkOut = 'back';
    if (choice.recovers) next.slips = 0;
    if (choice.grade === 'falls-short') next.slips += 1;
    if (choice.grade === 'dazzles') {
      next.dazzles += 1;
      if (next.met.size === this.#scenario.needs.size && next.walkOut !== 'out') next.surprises += 1;
    }
    const { walksOut } = this.#scenario.mood;
    if (walksOut === undefined || next.mood >= walksOut.below || next.walkOut !== 'none') {
      return this.#arrive(next, wayOn(choice.to, next));
    }
    next.walkOut = 'out';
    next.slips += 1;
    return this.#arrive(next, walksOut.to);
  }

  #arrive(next: PlainState, beat: string): PlainState {
    next.beat = beat;
    if (this.#asked.has(beat)) next.seen.add(beat);
    return next;
  }
}

function copyOf(state: PlainState): PlainState {
  return {
    ...state,
    flags: new Set(state.flags),
    met: new Set(state.met),
    promised: new Set(state.promised),
    kept: new Set(state.kept),
    seen: new Set(state.seen),
  };
}

function wayOn(to: To, state: PlainState): string {
  if (typeof to === 'string') return to;
  const way = to.find(({ when }) => when === undefined || holds(when, state));
  if (way === undefined) throw new RangeError('A list of ways must end in one without a condition.');
  return way.beat;
}

function holds(condition: Condition, state: PlainState): boolean {
  if ('flag' in condition) return state.flags.has(condition.flag);
  if ('met' in condition) return state.met.has(condition.met);
  if ('promised' in condition) return state.promised.has(condition.promised);
  if ('kept' in condition) return state.kept.has(condition.kept);
  if ('seen' in condition) return state.seen.has(condition.seen);
  if ('walkedOut' in condition) return state.walkOut === 'out';
  if ('mood' in condition) return isWithin(state.mood, condition.mood);
  if ('spent' in condition) return isWithin(state.spent, condition.spent);
  if ('slips' in condition) return isWithin(state.slips, condition.slips);
  if ('dazzles' in condition) return isWithin(state.dazzles, condition.dazzles);
  if ('not' in condition) return !holds(condition.not, state);
  if ('all' in condition) return condition.all.every((part) => holds(part, state));
  return condition.any.some((part) => holds(part, state));
}

function isWithin(value: number, bound: Bound): boolean {
  return 'atLeast' in bound ? value >= bound.atLeast : value < bound.below;
}
