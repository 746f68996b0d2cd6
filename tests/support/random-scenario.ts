import * as fc from 'fast-check';

/** Draws one value of an arbitrary; fast-check's generator function. */
type Draw = fc.GeneratorValue;

const GRADES = ['falls-short', 'meets', 'dazzles'] as const;

/** How large the random scenarios get. */
export interface RandomScenarioSize {
  readonly maxBeats: number;
}

/** Documents of format 1 that are valid and otherwise noise: rings, dead ends and all. */
export function randomScenario({ maxBeats }: RandomScenarioSize): fc.Arbitrary<string> {
  return fc.gen().map((draw) => JSON.stringify(drawScenario(draw, maxBeats)));
}

function drawScenario(draw: Draw, maxBeats: number): unknown {
  const names = drawNames(draw, maxBeats);
  const { beats, flags, needs, promises } = names;
  return {
    format: 1,
    id: 'random',
    version: '1.0.0',
    title: 'Random',
    role: 'You are at the counter.',
    setting: 'restaurant',
    cast: { kim: { name: 'Kim' } },
    customer: 'kim',
    mood: {
      start: upTo(draw, 100),
      ...(draw(fc.boolean) ? { walksOut: { below: upTo(draw, 100), to: pick(draw, beats) } } : {}),
    },
    needs: Object.fromEntries(needs.map((id) => [id, `Need ${id}`])),
    promises: Object.fromEntries(promises.map((id) => [id, `Promise ${id}`])),
    allowance: upTo(draw, 30),
    flags,
    bar: {
      dazzles: upTo(draw, 2),
      surprises: upTo(draw, 1),
      ...(draw(fc.boolean) ? { slips: upTo(draw, 3) } : {}),
    },
    variants: draw(fc.boolean)
      ? { other: { mood: upTo(draw, 100), flags: some(draw, flags), allowance: upTo(draw, 30) } }
      : {},
    start: 'b0',
    beats: Object.fromEntries(beats.map((id, index) => [id, drawBeat(draw, names, index)])),
  };
}

interface Names {
  readonly beats: readonly string[];
  readonly flags: readonly string[];
  readonly needs: readonly string[];
  readonly promises: readonly string[];
}

function drawNames(draw: Draw, maxBeats: number): Names {
  const list = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  return {
    beats: list('b', 2 + upTo(draw, maxBeats - 2)),
    flags: list('f', pick(draw, [0, 1, 3, 40])),
    needs: list('n', upTo(draw, 3)),
    promises: list('p', upTo(draw, 3)),
  };
}

function drawBeat(draw: Draw, names: Names, index: number): unknown {
  const lines = [{ who: 'kim', say: 'Well?' }];
  const last = index === names.beats.length - 1;
  const kind = last ? 'ending' : pick(draw, ['choices', 'choices', 'choices', 'pass', 'ending']);
  if (kind === 'ending') return { lines, ending: { title: 'End', tone: 'neutral' } };
  if (kind === 'pass') return { lines, to: drawTo(draw, names) };
  const count = 1 + upTo(draw, 3);
  const choices = Array.from({ length: count }, (_, at) => drawChoice(draw, names, `c${at}`));
  if (!draw(fc.boolean)) return { lines, choices };
  const late = {
    id: 'late',
    do: 'Nothing',
    silent: draw(fc.boolean),
    grade: 'falls-short',
    why: 'Too late.',
    mood: pick(draw, [-40, -10, 0]),
    to: drawTo(draw, names),
  };
  return { lines, choices: [...choices, late], timer: { seconds: 1 + upTo(draw, 59), choice: 'late' } };
}

function drawChoice(draw: Draw, names: Names, id: string): unknown {
  return {
    id,
    say: `Choice ${id}`,
    grade: pick(draw, [...GRADES]),
    why: 'Because.',
    shows: some(draw, ['act-fast', 'say-yes']),
    mood: draw(fc.integer, { min: -60, max: 60 }),
    meets: some(draw, names.needs),
    promises: some(draw, names.promises),
    keeps: some(draw, names.promises),
    releases: draw(fc.boolean) ? [] : some(draw, names.promises),
    recovers: pick(draw, [false, false, true]),
    winsBack: pick(draw, [false, false, true]),
    costs: pick(draw, [0, 0, 5, 20]),
    sets: some(draw, names.flags),
    clears: some(draw, names.flags),
    ...(upTo(draw, 2) === 0 ? { when: drawCondition(draw, names, 3) } : {}),
    to: drawTo(draw, names),
  };
}

function drawTo(draw: Draw, names: Names): unknown {
  if (upTo(draw, 2) > 0) return pick(draw, names.beats);
  return [
    { when: drawCondition(draw, names, 3), beat: pick(draw, names.beats) },
    { beat: pick(draw, names.beats) },
  ];
}

function drawCondition(draw: Draw, names: Names, depth: number): unknown {
  const bound = (max: number) => {
    const n = upTo(draw, max);
    return draw(fc.boolean) ? { atLeast: n } : { below: n };
  };
  const leaves: (() => unknown)[] = [
    () => ({ mood: bound(100) }),
    () => ({ spent: bound(30) }),
    () => ({ slips: bound(3) }),
    () => ({ dazzles: bound(3) }),
    () => ({ walkedOut: true }),
    () => ({ seen: pick(draw, names.beats) }),
    ...(names.flags.length > 0 ? [() => ({ flag: pick(draw, names.flags) })] : []),
    ...(names.needs.length > 0 ? [() => ({ met: pick(draw, names.needs) })] : []),
    ...(names.promises.length > 0
      ? [() => ({ promised: pick(draw, names.promises) }), () => ({ kept: pick(draw, names.promises) })]
      : []),
  ];
  const inner = () => drawCondition(draw, names, depth - 1);
  const branches: (() => unknown)[] =
    depth === 0
      ? []
      : [() => ({ not: inner() }), () => ({ all: [inner(), inner()] }), () => ({ any: [inner()] })];
  return pick(draw, [...leaves, ...branches])();
}

function upTo(draw: Draw, max: number): number {
  return draw(fc.integer, { min: 0, max });
}

function pick<T>(draw: Draw, values: readonly T[]): T {
  const value = values[upTo(draw, values.length - 1)];
  if (value === undefined) throw new RangeError('There is nothing to pick from.');
  return value;
}

function some<T>(draw: Draw, values: readonly T[]): T[] {
  return values.filter(() => upTo(draw, 3) === 0);
}
