import type { ProgramChoice } from '../../dialogue/program.ts';
import type { ChoiceGrade } from '../../scenario/format.ts';
import type { Explored } from '../analyze.ts';
import { canReach, type Incoming } from '../backward.ts';
import { kindOf, nearestFirst, playthroughTo, type StateGraph, TIMER_LABEL } from '../graph.ts';
import { revisitableBeats } from '../reads.ts';
import { choiceAt } from '../recovery-budget.ts';
import { shortestRun } from '../shortest-run.ts';
import { beatPointer, type Found } from './found.ts';

const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

/** Endings whose tone says the opposite of the grade they give. */
export function contradictingEndings({ graph }: Explored): Found[] {
  const told = new Set<number>();
  const isEnding = (node: number) => ['A', 'F'].includes(kindOf(graph, node));
  return nearestFirst(graph, isEnding).flatMap((node): Found[] => {
    const id = beatId(graph, node);
    const beat = graph.program.scenario.beats.get(id);
    const tone = beat?.kind === 'ending' ? beat.ending.tone : 'neutral';
    const grade = kindOf(graph, node);
    const contradicts = (tone === 'good' && grade === 'F') || (tone === 'bad' && grade === 'A');
    if (!contradicts || told.has(graph.beats.at(node))) return [];
    told.add(graph.beats.at(node));
    const message = `The ending "${id}" has the tone "${tone}", and a run arrives there with ${grade}. Lead that run elsewhere, or make the tone neutral.`;
    return [
      {
        rule: 'ending-contradicts-grade',
        pointer: beatPointer(id, 'ending', 'tone'),
        message,
        playthrough: playthroughTo(graph, node),
      },
    ];
  });
}

/** States with three or more choices still to come, and one grade only. */
export function foregoneGrades({ graph, outlook }: Explored): Found[] {
  const told = new Set<number>();
  const isForegone = (node: number) => {
    const grades = outlook.grades[node] ?? 0;
    const single = grades !== 0 && (grades & (grades - 1)) === 0;
    return single && kindOf(graph, node) === 'choices' && (outlook.stepsToEnd[node] ?? 0) >= 3;
  };
  return nearestFirst(graph, isForegone).flatMap((node): Found[] => {
    if (told.has(graph.beats.at(node))) return [];
    told.add(graph.beats.at(node));
    const id = beatId(graph, node);
    const steps = outlook.stepsToEnd[node] ?? 0;
    const message = `At "${id}" a run can be in a state where only one grade is left and ${steps} or more choices are to come. End it sooner, or let a choice change the grade.`;
    return [{ rule: 'foregone-grade', pointer: beatPointer(id), message, playthrough: playthroughTo(graph, node) }];
  });
}

/** Better graded choices after which less can be reached than after a worse one. */
export function betterChoiceLowerGrade({ graph, outlook }: Explored): Found[] {
  const told = new Map<number, Found>();
  const hasChoices = (node: number) => kindOf(graph, node) === 'choices';
  for (const node of nearestFirst(graph, hasChoices)) {
    const ways = takenWays(graph, node).map(({ edge, label, grade, id }) => {
      const best = bestGrade(outlook.grades[graph.targets.at(edge)] ?? 0);
      return { label, id, worth: WORTH[grade], best };
    });
    for (const better of ways) {
      const key = graph.beats.at(node) * 8 + better.label;
      const worse = ways.find((way) => way.worth < better.worth && way.best > better.best);
      if (worse === undefined || told.has(key)) continue;
      const beat = beatId(graph, node);
      const message = `"${better.id}" is graded better than "${worse.id}", yet ${LETTERS[worse.best]} can be reached after "${worse.id}" and at most ${LETTERS[better.best]} after "${better.id}". Change a grade, or what follows.`;
      told.set(key, {
        rule: 'better-choice-lower-grade',
        pointer: beatPointer(beat, 'choices', better.label),
        message,
        playthrough: playthroughTo(graph, node),
      });
    }
  }
  return [...told.values()];
}

const LETTERS = ['no grade', 'F', 'C', 'A'] as const;

function bestGrade(grades: number): 0 | 1 | 2 | 3 {
  if ((grades & 4) !== 0) return 3;
  if ((grades & 2) !== 0) return 2;
  return (grades & 1) !== 0 ? 1 : 0;
}

/** The choices the player can take in a state; the timer's run apart. */
function takenWays(graph: StateGraph, node: number) {
  const ways: { edge: number; label: number; grade: ChoiceGrade; id: string }[] = [];
  const end = graph.edgeEnd.at(node);
  for (let edge = graph.edgeFirst.at(node); edge < end; edge++) {
    const label = graph.labels.at(edge);
    const choice = choiceAt(graph, node, edge);
    if (choice === null || label === TIMER_LABEL) continue;
    ways.push({ edge, label, grade: choice.grade, id: choice.id });
  }
  return ways;
}

/** Dazzling choices that one run can take twice. */
export function repeatableDazzles({ graph, incoming }: Explored): Found[] {
  const { program } = graph;
  const revisited = revisitableBeats(program);
  return program.beats.flatMap((beat) =>
    beat.kind !== 'choices' || !revisited.has(beat.index)
      ? []
      : beat.choices
          .filter((choice) => choice.grade === 'dazzles')
          .flatMap((choice) => repeated(graph, incoming, beat.index, choice) ?? []),
  );
}

function repeated(graph: StateGraph, incoming: Incoming, beat: number, choice: ProgramChoice): Found | null {
  const takes = (node: number, edge: number) =>
    graph.beats.at(node) === beat && choiceAt(graph, node, edge)?.index === choice.index;
  if (!canTakeTwice(graph, incoming, edgesThat(graph, beat, takes))) return null;
  const playthrough = shortestRun(graph, {
    phases: 3,
    phaseAfter: (node, edge, taken) => (takes(node, edge) ? taken + 1 : taken),
    isGoal: (_, taken) => taken === 2,
  });
  if (playthrough === null) return null;
  return {
    rule: 'repeatable-dazzle',
    pointer: beatPointer(graph.program.beats[beat]?.id ?? '', 'choices', choice.index),
    message: `One run can take "${choice.id}" twice, and dazzle twice with one idea. Let a flag hide it once it was taken.`,
    playthrough,
  };
}

/** By state of a beat, the first of its edges that a test picks. */
function edgesThat(
  graph: StateGraph,
  beat: number,
  takes: (node: number, edge: number) => boolean,
): Map<number, number> {
  const edges = new Map<number, number>();
  for (let node = 0; node < graph.size; node++) {
    if (graph.beats.at(node) !== beat) continue;
    const end = graph.edgeEnd.at(node);
    let edge = graph.edgeFirst.at(node);
    while (edge < end && !takes(node, edge)) edge++;
    if (edge < end) edges.set(node, edge);
  }
  return edges;
}

/** Whether a run can follow such edges twice: asked first, as it is far cheaper than finding the run. */
function canTakeTwice(graph: StateGraph, incoming: Incoming, edges: ReadonlyMap<number, number>): boolean {
  const leadsBack = canReach(graph, incoming, [...edges.keys()]);
  return [...edges.values()].some((edge) => leadsBack[graph.targets.at(edge)] === 1);
}

function beatId(graph: StateGraph, node: number): string {
  return graph.program.beats[graph.beats.at(node)]?.id ?? '';
}
