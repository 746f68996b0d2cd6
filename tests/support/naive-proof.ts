import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import type { Program } from '#core/dialogue/program.ts';
import { passOn, takeChoice } from '#core/dialogue/reduce.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { gradeAtEnd } from '#core/grading/outcome.ts';
import type { Grade } from '#core/scenario/format.ts';

/** What a search finds that merges nothing: the prover's answers must be the same. */
export interface NaiveProof {
  readonly arrived: ReadonlySet<string>;
  /** Choices taken, as `beat/choice`. */
  readonly taken: ReadonlySet<string>;
  readonly deadEnds: ReadonlySet<string>;
  readonly noWayOut: ReadonlySet<string>;
  readonly steps: Readonly<Record<Grade, number | null>>;
  readonly random: Readonly<Record<Grade, number>>;
}

interface Node {
  readonly state: DialogueState;
  readonly depth: number;
  readonly next: readonly string[];
  readonly random: readonly string[];
  readonly grade: Grade | null;
  readonly deadEnd: boolean;
}

/** Explores every unmerged state; null where there are more than `bound`, as slips without end make. */
export function naiveProof(program: Program, bound: number): NaiveProof | null {
  const nodes = new Map<string, Node>();
  const taken = new Set<string>();
  let level: DialogueState[] = [program.initial];
  for (let depth = 0; level.length > 0; depth++) {
    const later: DialogueState[] = [];
    const now = level;
    for (let state = now.pop(); state !== undefined; state = now.pop()) {
      if (nodes.has(keyOf(state))) continue;
      const { node, passes, leads } = visit(program, state, depth, taken);
      nodes.set(keyOf(state), node);
      now.push(...passes);
      later.push(...leads);
      if (nodes.size > bound) return null;
    }
    level = later;
  }
  return summarise(program, nodes, taken);
}

function visit(program: Program, state: DialogueState, depth: number, taken: Set<string>) {
  const beat = program.beats[state.beat];
  if (beat?.kind === 'pass') {
    const passed = passOn(program, state);
    const next = [keyOf(passed)];
    return { node: { state, depth, next, random: next, grade: null, deadEnd: false }, passes: [passed], leads: [] };
  }
  if (beat?.kind !== 'choices') {
    const grade = gradeAtEnd(program, state);
    return { node: { state, depth, next: [], random: [], grade, deadEnd: false }, passes: [], leads: [] };
  }
  const open = takeableChoices(program, state);
  const late = timerChoice(program, state);
  for (const choice of late === null ? open : [...open, late]) taken.add(`${beat.id}/${choice.id}`);
  const chosen = open.map((choice) => takeChoice(program, state, choice));
  const ranOut = late === null ? [] : [takeChoice(program, state, late)];
  const leads = [...chosen, ...ranOut];
  const random = (chosen.length > 0 ? chosen : ranOut).map(keyOf);
  const node = { state, depth, next: leads.map(keyOf), random, grade: null, deadEnd: leads.length === 0 };
  return { node, passes: [], leads };
}

function summarise(program: Program, nodes: ReadonlyMap<string, Node>, taken: ReadonlySet<string>): NaiveProof {
  const beatOf = ({ state }: Node) => program.beats[state.beat]?.id ?? '';
  const list = [...nodes.values()];
  const finishing = finishingKeys(nodes);
  const stepsTo = (grade: Grade) => {
    const depths = list.filter((node) => node.grade === grade).map(({ depth }) => depth);
    return depths.length === 0 ? null : Math.min(...depths);
  };
  return {
    arrived: new Set(list.map(beatOf)),
    taken,
    deadEnds: new Set(list.filter(({ deadEnd }) => deadEnd).map(beatOf)),
    noWayOut: new Set([...nodes].filter(([key]) => !finishing.has(key)).map(([, node]) => beatOf(node))),
    steps: { A: stepsTo('A'), C: stepsTo('C'), F: stepsTo('F') },
    random: randomChances(nodes, keyOf(program.initial)),
  };
}

function finishingKeys(nodes: ReadonlyMap<string, Node>): Set<string> {
  const finishing = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const [key, node] of nodes) {
      if (finishing.has(key)) continue;
      if (node.grade === null && !node.deadEnd && !node.next.some((next) => finishing.has(next))) continue;
      finishing.add(key);
      grew = true;
    }
  }
  return finishing;
}

/** Spreads the chance of being somewhere along random play until next to nothing is on its way. */
function randomChances(nodes: ReadonlyMap<string, Node>, start: string): Record<Grade, number> {
  const chances: Record<Grade, number> = { A: 0, C: 0, F: 0 };
  let moving = new Map([[start, 1]]);
  for (let round = 0; round < 3_000 && moving.size > 0; round++) {
    const next = new Map<string, number>();
    for (const [key, chance] of moving) {
      const node = nodes.get(key);
      if (node === undefined || chance < 1e-15) continue;
      if (node.grade !== null) chances[node.grade] += chance;
      for (const to of node.random) next.set(to, (next.get(to) ?? 0) + chance / node.random.length);
    }
    moving = next;
  }
  return chances;
}

function keyOf(state: DialogueState): string {
  return JSON.stringify(Object.values(state));
}
