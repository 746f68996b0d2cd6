import { type Random, randomFrom } from './random.ts';

/** What a generated scenario is made of. */
export interface ScenarioSize {
  readonly beats: number;
  readonly flags: number;
  readonly needs: number;
  readonly promises: number;
  /** Choices ask about the mood, and the customer may walk out. */
  readonly asksMood: boolean;
}

type Part = Record<string, unknown>;

/** Beats beside the way through: its end and two endings, and two more where the customer may walk out. */
const END_BEATS = 3;
const WALK_OUT_BEATS = 2;

/**
 * A valid scenario: a way through with choices that fall short, meet and dazzle, asides that lead back
 * to where they began, pass-through beats, timers, flags and promises that matter some beats later, and
 * needs. Only `meets` choices lie on its rings, so that the states of a search which merges nothing are
 * finite too.
 */
export function generateScenario(seed: number, size: ScenarioSize): string {
  const beside = END_BEATS + (size.asksMood ? WALK_OUT_BEATS : 0);
  const plan = { random: randomFrom(seed), size, length: size.beats - beside };
  return JSON.stringify({
    format: 1,
    id: `generated-${size.beats}`,
    version: '1.0.0',
    title: `${size.beats} beats`,
    role: 'You are at the counter, and may spend a little.',
    setting: 'restaurant',
    cast: { kim: { name: 'Kim' } },
    customer: 'kim',
    mood: { start: 50, ...(size.asksMood ? { walksOut: { below: 20, to: 'hangs-up' } } : {}) },
    needs: Object.fromEntries(ids('need', size.needs).map((id) => [id, `What they came for: ${id}`])),
    promises: Object.fromEntries(ids('promise', size.promises).map((id) => [id, `You said so: ${id}`])),
    allowance: 10,
    flags: ids('flag', size.flags),
    bar: { dazzles: 1, surprises: 1, slips: 1 },
    start: 'beat-0',
    beats: {
      ...Object.fromEntries(Array.from({ length: plan.length }, (_, at) => [`beat-${at}`, beatAt(plan, at)])),
      ...endBeats(),
      ...(size.asksMood ? walkOutBeats(plan) : {}),
    },
  });
}

interface Plan {
  readonly random: Random;
  readonly size: ScenarioSize;
  /** Beats on the way through. */
  readonly length: number;
}

function beatAt(plan: Plan, at: number): Part {
  const lines = [{ who: 'kim', say: `This is where we are: ${at}. What now?` }];
  if (isAside(plan, at)) return { lines, choices: asideChoices(plan, at) };
  if (at % 11 === 7 && at + 3 < plan.length) {
    return { lines, to: [{ when: condition(plan, at), beat: way(plan, at + 2) }, { beat: way(plan, at + 1) }] };
  }
  const timed = at % 6 === 3 ? { timer: { seconds: 30, choice: 'wait' } } : {};
  return { lines, choices: choicesAt(plan, at), ...timed };
}

/** Every ninth beat is an aside: asked for from the beat before it, and it leads back there. */
function isAside({ length }: Plan, at: number): boolean {
  return at % 9 === 4 && at + 2 < length;
}

function asideChoices(plan: Plan, at: number): Part[] {
  return [
    choice('listen', 'meets', { mood: 5, to: way(plan, at - 1) }),
    choice('go-on', 'meets', { to: way(plan, at + 1) }),
  ];
}

function choicesAt(plan: Plan, at: number): Part[] {
  const { random, size } = plan;
  const next = isAside(plan, at + 1) ? at + 2 : at + 1;
  const mood = () => random.pick([0, 5, 10]);
  const list = [
    choice('answer', 'meets', { mood: mood(), to: way(plan, next), ...keeping(plan, at), ...needing(plan, at) }),
  ];
  if (at % 3 !== 2) list.push(choice('wait', 'falls-short', { mood: -2 * mood(), to: way(plan, next) }));
  if (size.flags > 0 && at % 3 === 0) list.push(choice('note', 'meets', { sets: [flagNear(plan, at)], to: way(plan, next) }));
  if (at % 8 === 1 && at % 11 !== 8) list.push(choice('delight', 'dazzles', { mood: 10, when: condition(plan, at), to: way(plan, next + 1) }));
  if (at % 5 === 2) list.push(choice('own-it', 'meets', { recovers: true, when: { slips: { atLeast: 1 } }, to: way(plan, next) }));
  if (at % 25 === 6 && at < 40) list.push(choice('gift', 'dazzles', { costs: 5, mood: 15, to: way(plan, next) }));
  if (isAside(plan, at + 1)) list.push(choice('ask', 'meets', { to: way(plan, at + 1) }));
  if (size.promises > 0 && at % 10 === 2) {
    list.push(choice('promise', 'meets', { promises: [near(plan, 'promise', size.promises, at)], to: way(plan, next) }));
  }
  return list;
}

/** Meets a need on the last beats of its stretch of the way. */
function needing({ size, length }: Plan, at: number): Part {
  const stretch = Math.floor(length / (size.needs + 1));
  const need = Math.floor((at + 2) / stretch) - 1;
  return need >= 0 && need < size.needs && at + 2 >= (need + 1) * stretch && (at + 2) % stretch < 2
    ? { meets: [`need-${need}`] }
    : {};
}

function keeping(plan: Plan, at: number): Part {
  const { promises } = plan.size;
  return promises > 0 && at % 10 === 8 ? { keeps: [near(plan, 'promise', promises, at)] } : {};
}

/** Asks about the slips or the mood, and mostly about a flag too: it holds in some runs, and not in others. */
function condition(plan: Plan, at: number): Part {
  const { random, size } = plan;
  const slips = { slips: { below: 1 } };
  const count = size.asksMood && !random.oneIn(3) ? { mood: { atLeast: random.pick([40, 50, 60]) } } : slips;
  if (size.flags === 0 || random.oneIn(3)) return count;
  const flag = { flag: flagNear(plan, at) };
  return random.oneIn(2) ? { any: [count, flag] } : { any: [{ all: [count, { not: flag }] }, { all: [slips, flag] }] };
}

/** The flag of this stretch of the way, or the one before: what is noted matters some beats later. */
function flagNear(plan: Plan, at: number): string {
  return near(plan, 'flag', plan.size.flags, Math.max(0, at - plan.random.upTo(4)));
}

function near({ length }: Plan, word: string, count: number, at: number): string {
  return `${word}-${Math.min(count - 1, Math.floor((at * count) / length))}`;
}

/** A beat on the way, or the ending behind its last. */
function way({ length }: Plan, at: number): string {
  return at < length ? `beat-${at}` : 'the-end';
}

function endBeats(): Part {
  return {
    'the-end': { to: [{ when: { slips: { atLeast: 1 } }, beat: 'thanks' }, { beat: 'all-well' }] },
    thanks: ending('Thanks', 'neutral'),
    'all-well': ending('All well', 'neutral'),
  };
}

function walkOutBeats(plan: Plan): Part {
  const later = way(plan, Math.floor(plan.length * 0.8));
  const choices = [
    choice('call-back', 'meets', { winsBack: true, recovers: true, mood: 30, to: later }),
    choice('let-go', 'falls-short', { to: 'gone' }),
  ];
  return { 'hangs-up': { choices }, gone: ending('Gone', 'bad') };
}

function ending(title: string, tone: string): Part {
  return { ending: { title, tone } };
}

function choice(id: string, grade: string, parts: Part): Part {
  return { id, say: `I choose to ${id}.`, grade, why: 'It has consequences.', ...parts };
}

function ids(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${word}-${index}`);
}
