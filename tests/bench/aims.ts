import type { BenchReport, ScenarioReport } from './report.ts';

/** Something that was set out to be reached, and whether it was. */
export interface Aim {
  readonly aim: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Every aim that the report has the figures for. */
export function aimsOf(report: BenchReport): Aim[] {
  const { scenarios, choices, document, growth } = report;
  const ratio = choices.machine / choices.ink;
  return [
    ...scenarios.flatMap(timeAim),
    ...speedAims(scenarios),
    ...scenarios.filter(isLarge).map(({ beats, memory }) => ({
      aim: `under 100 bytes a state, ${beats} beats, analysis included`,
      measured: `${memory.graphBytes.toFixed(0)} the graph, ${memory.analysisBytes.toFixed(0)} with the analysis`,
      met: memory.analysisBytes < 100,
    })),
    { aim: 'at least 3 times the choices of inkjs', measured: `${ratio.toFixed(1)} times`, met: ratio >= 3 },
    {
      aim: 'parse and check of 5 MB under 500 ms',
      measured: `${document.parseMs.toFixed(0)} ms for ${(document.bytes / 1e6).toFixed(2)} MB`,
      met: document.parseMs < 500,
    },
    {
      aim: 'growth without end is stopped at the bound, and said',
      measured: `${growth.verdict} at ${growth.states.toLocaleString('en')} states`,
      met: growth.verdict === 'bound-reached' && growth.states >= growth.bound,
    },
  ];
}

/** A handful of states says nothing of bytes a state. */
function isLarge({ prover }: ScenarioReport): boolean {
  return prover.states >= 10_000;
}

const TIME_AIMS: ReadonlyMap<number, number> = new Map([
  [50, 100],
  [200, 2_000],
]);

function timeAim({ beats, flags, prover }: ScenarioReport): Aim[] {
  const limit = TIME_AIMS.get(beats);
  if (limit === undefined) return [];
  const measured = `${prover.proveMs.toFixed(0)} ms, ${prover.states.toLocaleString('en')} states, ${prover.verdict}`;
  return [{ aim: `${beats} beats, ${flags} flags, moods: proved within ${limit} ms`, measured, met: prover.proveMs <= limit }];
}

function speedAims(scenarios: readonly ScenarioReport[]): Aim[] {
  const large = scenarios.filter(isLarge);
  const plain = large.map((one): Aim => {
    const ratio = one.proverSpeed / one.plainSpeed;
    return {
      aim: `at least 10 times the states/s of a plain search, ${one.beats} beats`,
      measured: `${ratio.toFixed(1)} times`,
      met: ratio >= 10,
    };
  });
  const stateGraph = large.flatMap((one): Aim[] => {
    if (one.stateGraphSpeed === null) return [];
    const ratio = one.proverSpeed / one.stateGraphSpeed;
    return [
      {
        aim: `at least 300 times the states/s of xstate/graph, ${one.beats} beats`,
        measured: `${ratio.toFixed(0)} times`,
        met: ratio >= 300,
      },
    ];
  });
  return [...stateGraph, ...plain];
}
