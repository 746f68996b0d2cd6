import type { Finding } from '../../scenario/finding.ts';
import type { Rule } from '../../proof/rules/found.ts';
import type { Part, StandIn } from './part.ts';

/** On what a rule waits until it is finished, and what it finds all the same. */
interface Needs {
  /** While one of these has stand-ins, there may be more to find. */
  readonly waitsFor: readonly Part[];
  /** What is found while only these have them is there whatever is written later. */
  readonly evenWith: readonly Part[];
  /** What is found in a beat without such stand-ins is there in any case. */
  readonly inItsBeat?: true;
}

const RUNS: readonly Part[] = ['grades', 'ways', 'beats', 'variants', 'effects'];

/** What no run does, or how often runs do it. */
const OF_ALL_RUNS: Needs = { waitsFor: RUNS, evenWith: ['variants'] };

/** What one run does: runs that are there stay, whatever comes to them. */
const OF_ONE_RUN: Needs = { waitsFor: RUNS, evenWith: ['variants', 'ways', 'beats', 'grades'] };

function ofItsBeat(...parts: readonly Part[]): Needs {
  return { waitsFor: parts, evenWith: [], inItsBeat: true };
}

/** Everything the prover checks in a scenario. */
const NEEDS: Readonly<Partial<Record<Rule, Needs>>> = {
  'dead-end': OF_ONE_RUN,
  'no-way-out': OF_ONE_RUN,
  'repeatable-dazzle': OF_ONE_RUN,
  'ending-contradicts-grade': { waitsFor: [...RUNS, 'tone'], evenWith: [...OF_ONE_RUN.evenWith, 'tone'] },
  'unreachable-beat': OF_ALL_RUNS,
  'unreachable-choice': OF_ALL_RUNS,
  'unmeetable-need': OF_ALL_RUNS,
  'unkeepable-promise': OF_ALL_RUNS,
  'grade-a-unreachable': OF_ALL_RUNS,
  'grade-c-unreachable': OF_ALL_RUNS,
  'grade-f-unreachable': OF_ALL_RUNS,
  'always-same-grade': OF_ALL_RUNS,
  'random-gets-a': OF_ALL_RUNS,
  'random-passes': OF_ALL_RUNS,
  'policy-gets-a': { waitsFor: [...RUNS, 'words'], evenWith: ['variants'] },
  'no-recovery': OF_ALL_RUNS,
  'free-recovery': OF_ALL_RUNS,
  'better-choice-lower-grade': OF_ALL_RUNS,
  'foregone-grade': OF_ALL_RUNS,
  'no-real-choice': ofItsBeat('grades', 'ways', 'beats'),
  'longest-is-best': { waitsFor: ['words', 'grades', 'beats'], evenWith: [] },
  'first-is-best': { waitsFor: ['grades', 'beats'], evenWith: [] },
  'timer-too-short': ofItsBeat('words', 'beats'),
  'line-too-long': ofItsBeat('beats'),
  'missing-why': ofItsBeat('beats'),
  'hard-to-read': { waitsFor: ['words', 'beats'], evenWith: [] },
  'unused-flag': { waitsFor: ['beats', 'grades'], evenWith: [] },
  'unknown-principle': ofItsBeat('beats'),
  'unknown-asset': ofItsBeat('pictures', 'beats'),
};

/** The rules that can find more once all is finished; without stand-ins, for there can be none: every rule. */
export function waitingRules(standIns: readonly StandIn[] | null): readonly string[] {
  return Object.entries(NEEDS).flatMap(([rule, { waitsFor }]) => (standIns === null || standIns.some(({ part }) => waitsFor.includes(part)) ? [rule] : []));
}

/** Whether what was found with stand-ins is there whatever will be written in their place. */
export function holdsAnyway({ rule, pointer }: Finding, standIns: readonly StandIn[]): boolean {
  const needs = Object.entries(NEEDS).find(([each]) => each === rule)?.[1];
  if (needs === undefined) return false;
  const { waitsFor, evenWith, inItsBeat } = needs;
  if (inItsBeat === true && standIns.some((each) => each.pointer === pointer)) return false;
  const near = inItsBeat === true ? standIns.filter((each) => beatOf(each.pointer) === beatOf(pointer)) : standIns;
  return near.every(({ part }) => !waitsFor.includes(part) || evenWith.includes(part));
}

function beatOf(pointer: string): string {
  return pointer.startsWith('/beats/') ? pointer.split('/', 3).join('/') : '';
}
