import { hasBit } from '../../dialogue/state.ts';
import type { Grade } from '../../scenario/format.ts';
import type { Explored } from '../analyze.ts';
import { kindOf, nearestFirst, PASS_LABEL, playthroughTo, type StateGraph, TIMER_LABEL } from '../graph.ts';
import { beatPointer, type Found } from './found.ts';

/** Beats and choices that no run comes to, needs and promises that none can meet or keep. */
export function unreachable(explored: Explored): Found[] {
  const { graph } = explored;
  const { program } = graph;
  const arrived = arrivedBeats(explored);
  const taken = takenChoices(explored);
  const found: Found[] = [];
  for (const beat of program.beats) {
    if (!arrived.has(beat.index)) {
      const message = `No run arrives at "${beat.id}". Lead a way there, or take the beat out.`;
      found.push({ rule: 'unreachable-beat', pointer: beatPointer(beat.id), message });
      continue;
    }
    if (beat.kind !== 'choices') continue;
    for (const choice of beat.choices) {
      if (taken.has(beat.index * 8 + choice.index)) continue;
      const message = `"${choice.id}" can be taken in no state a run can be in. Loosen its "when", lower its "costs", or take it out.`;
      found.push({ rule: 'unreachable-choice', pointer: beatPointer(beat.id, 'choices', choice.index), message });
    }
  }
  for (const [bit, need] of program.needs.entries()) {
    if (hasBit(graph.everMet, bit)) continue;
    const message = `No run meets the need "${need}", so every grade is F. Let a choice that can be taken meet it.`;
    found.push({ rule: 'unmeetable-need', pointer: `/needs/${need}`, message });
  }
  for (const [bit, promise] of program.promises.entries()) {
    if (hasBit(graph.everKept, bit)) continue;
    const message = `No run keeps the promise "${promise}". Let a choice keep it while it is promised.`;
    found.push({ rule: 'unkeepable-promise', pointer: `/promises/${promise}`, message });
  }
  return found;
}

const GRADE_RULES = {
  A: ['grade-a-unreachable', 'No run ends in A. Check what "bar" asks for, and that slips can be recovered.'],
  C: ['grade-c-unreachable', 'No run ends in C. Let a plain run that meets every need come to an end.'],
  F: ['grade-f-unreachable', 'No run ends in F: nothing that matters can go wrong. Let a need be missed or slips add up.'],
} as const;

const NOTHING_DAZZLES = 'No run ends in A: it asks for a choice that dazzles, and none that can be taken does. Grade one "dazzles", or ask for less in "bar".';

/** Whether an A asks for what dazzles, and no choice that can be taken does. */
function lacksDazzle(explored: Explored): boolean {
  const { beats, scenario } = explored.graph.program;
  if (scenario.bar.dazzles === 0 && scenario.bar.surprises === 0) return false;
  const taken = takenChoices(explored);
  return !beats.some((beat) => beat.kind === 'choices' && beat.choices.some(({ grade, index }) => grade === 'dazzles' && taken.has(beat.index * 8 + index)));
}

/** Grades that no run ends in. */
export function unreachableGrades(explored: Explored): Found[] {
  const { analysis } = explored;
  const grades: readonly Grade[] = ['A', 'C', 'F'];
  const found = grades
    .filter((grade) => !analysis.grades[grade].reachable)
    .map((grade): Found => ({ rule: GRADE_RULES[grade][0], pointer: '', message: grade === 'A' && lacksDazzle(explored) ? NOTHING_DAZZLES : GRADE_RULES[grade][1] }));
  if (found.length !== 2) return found;
  const message = 'Every run ends in the same grade, so no choice counts. Give the choices consequences.';
  return [...found, { rule: 'always-same-grade', pointer: '', message }];
}

/** States where a run has choices, and none it can take. */
export function deadEnds({ graph }: Explored): Found[] {
  return nearestByBeat(graph, (node) => kindOf(graph, node) === 'dead-end').map(({ id, playthrough }) => ({
    rule: 'dead-end',
    pointer: beatPointer(id),
    message: `A run can arrive at "${id}" with nothing it can take. Add a choice without "when" and "costs", or a timer.`,
    playthrough,
  }));
}

/** States from which a run can only go round and round. */
export function noWayOut({ graph, outlook }: Explored): Found[] {
  return nearestByBeat(graph, (node) => outlook.finishes[node] === 0).map(({ id, playthrough }) => ({
    rule: 'no-way-out',
    pointer: beatPointer(id),
    message: `From "${id}" a run can only go round and round. Lead a way on to an ending.`,
    playthrough,
  }));
}

/** For each beat, the nearest of the states that a test picks. */
function nearestByBeat(graph: StateGraph, isPicked: (node: number) => boolean) {
  const beats = new Set<number>();
  return nearestFirst(graph, isPicked).flatMap((node) => {
    const beat = graph.beats.at(node);
    if (beats.has(beat)) return [];
    beats.add(beat);
    return [{ id: graph.program.beats[beat]?.id ?? '', playthrough: playthroughTo(graph, node) }];
  });
}

/** The beats that some run arrives at, by index. */
export function arrivedBeats({ graph }: Pick<Explored, 'graph'>): Set<number> {
  const beats = new Set<number>();
  for (let node = 0; node < graph.size; node++) beats.add(graph.beats.at(node));
  return beats;
}

/** Choices that some edge takes, as beat × 8 + choice. */
export function takenChoices({ graph }: Pick<Explored, 'graph'>): Set<number> {
  const taken = new Set<number>();
  for (let node = 0; node < graph.size; node++) {
    const beat = graph.program.beats[graph.beats.at(node)];
    if (beat?.kind !== 'choices') continue;
    const end = graph.edgeEnd.at(node);
    for (let edge = graph.edgeFirst.at(node); edge < end; edge++) {
      const label = graph.labels.at(edge);
      if (label === PASS_LABEL) continue;
      taken.add(beat.index * 8 + (label === TIMER_LABEL ? beat.timerChoice : label));
    }
  }
  return taken;
}
