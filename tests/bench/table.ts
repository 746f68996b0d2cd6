import type { Aim } from './aims.ts';
import type { SearchResult } from './measurements/search.ts';
import type { BenchReport, ScenarioReport } from './report.ts';

/** The whole report as Markdown tables. */
export function tablesOf(report: BenchReport, aims: readonly Aim[]): string {
  const { scenarios, choices, document, keystroke, growth } = report;
  return [
    `${report.computer}, Node ${report.node}, load ${report.load.map((one) => one.toFixed(1)).join(' before, ')} after`,
    table(
      ['beats', 'states', 'edges', 'explore ms', 'analyze ms', 'prove ms', 'first prove ms', 'graph B/state', 'analysis B/state', 'verdict'],
      scenarios.map(({ beats, prover, memory }) => [
        whole(beats), whole(prover.states), whole(prover.edges), ms(prover.exploreMs), ms(prover.analyzeMs), ms(prover.proveMs),
        ms(prover.firstProveMs), whole(memory.graphBytes), whole(memory.analysisBytes), prover.verdict,
      ]),
    ),
    table(
      ['beats', 'prover states/s', 'plain states/s', 'times', 'plain search', 'xstate/graph states/s', 'times', 'xstate/graph'],
      scenarios.map(speedRow),
    ),
    table(
      ['what', 'measured'],
      [
        ['running machine, choices/s', whole(choices.machine)],
        ['inkjs, choices/s', whole(choices.ink)],
        ['machine against inkjs', `${(choices.machine / choices.ink).toFixed(1)} times`],
        [`parse and check ${whole(document.bytes)} bytes, ${whole(document.beats)} beats`, `${ms(document.parseMs)} ms (first ${ms(document.firstParseMs)}, JSON.parse alone ${ms(document.jsonParseMs)})`],
        ['the same, lint', `${ms(document.lintMs)} ms`],
        [`lint ${keystroke.scenarios} bundled scenarios, each`, `median ${ms(keystroke.medianMs)} ms, worst ${ms(keystroke.worstMs)} ms (${keystroke.worst})`],
        ['growth without end', `${growth.verdict} at ${whole(growth.states)} states, ${ms(growth.ms)} ms`],
      ],
    ),
    table(['aim', 'measured', ''], aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : 'not met'])),
  ].join('\n\n');
}

function speedRow(one: ScenarioReport): string[] {
  const { beats, proverSpeed, plainSpeed, plain, stateGraph, stateGraphSpeed } = one;
  return [
    whole(beats),
    whole(proverSpeed),
    whole(plainSpeed),
    (proverSpeed / plainSpeed).toFixed(1),
    outcome(plain),
    stateGraphSpeed === null ? '' : whole(stateGraphSpeed),
    stateGraphSpeed === null ? '' : (proverSpeed / stateGraphSpeed).toFixed(0),
    stateGraph === null ? 'not tried: a smaller one did not finish' : outcome(stateGraph),
  ];
}

function outcome({ states, ms: time, finished }: SearchResult): string {
  const seconds = (time / 1000).toFixed(1);
  return finished ? `${whole(states)} states in ${seconds} s` : `not finished: ${whole(states)} states in ${seconds} s`;
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** A whole number, with commas. */
export function whole(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Milliseconds. */
export function ms(value: number): string {
  return value < 10 ? value.toFixed(1) : whole(value);
}
