import type { Grade } from '../scenario/format.ts';
import type { Explored } from './analyze.ts';
import { GRADE_BITS } from './backward.ts';
import { choiceKey, howOften } from './how-often.ts';
import type { Proof } from './lint.ts';
import { beatPointer } from './rules/found.ts';
import { arrivedBeats, takenChoices } from './rules/reachability.ts';

/** What a proof says of each place of a scenario, as plain data that can be drawn. */
export interface Picture {
  /** By beat, in authored order: the best grade still within reach from some state there, under any variant; null: none. */
  readonly best: readonly { readonly beat: string; readonly grade: Grade | null }[];
  /** By choice: how likely random play takes it at least once (0 to 1), the scenario as it stands. */
  readonly chances: readonly { readonly pointer: string; readonly chance: number }[];
  /** Pointers to the beats, and to the choices of other beats, that no run comes to under any variant. */
  readonly unreachable: readonly string[];
}

/** The picture of a proof; null where not everything was explored, for then it would not be true. */
export function pictureOf({ base, variants }: Pick<Proof, 'base' | 'variants'>): Picture | null {
  const all = [base, ...variants];
  if (all.some(({ graph }) => graph.incomplete)) return null;
  const { program } = base.graph;
  const arrived = new Set(all.flatMap((each) => [...arrivedBeats(each)]));
  const taken = new Set(all.flatMap((each) => [...takenChoices(each)]));
  const grades = gradesByBeat(all, program.beats.length);
  const often = howOften(base.graph, base.rings);
  const unreachable: string[] = [];
  const chances: { pointer: string; chance: number }[] = [];
  for (const beat of program.beats) {
    if (!arrived.has(beat.index)) unreachable.push(beatPointer(beat.id));
    if (beat.kind !== 'choices') continue;
    for (const { index } of beat.choices) {
      const pointer = beatPointer(beat.id, 'choices', index);
      const key = choiceKey(beat.index, index);
      chances.push({ pointer, chance: Math.min(1, often.get(key) ?? 0) });
      if (arrived.has(beat.index) && !taken.has(key)) unreachable.push(pointer);
    }
  }
  const best = program.beats.map(({ id, index }) => ({ beat: id, grade: bestOf(grades[index] ?? 0) }));
  return { best, chances, unreachable };
}

function gradesByBeat(all: readonly Explored[], beats: number): Uint8Array {
  const grades = new Uint8Array(beats);
  for (const { graph, outlook } of all) {
    for (let node = 0; node < graph.size; node++) {
      const beat = graph.beats.at(node);
      grades[beat] = (grades[beat] ?? 0) | (outlook.grades[node] ?? 0);
    }
  }
  return grades;
}

function bestOf(bits: number): Grade | null {
  const order: readonly Grade[] = ['A', 'C', 'F'];
  return order.find((grade) => (bits & GRADE_BITS[grade]) !== 0) ?? null;
}
