import type { Aim } from '../aims.ts';
import { median, perSecond } from '../statistics.ts';
import { ms, table, whole } from '../table.ts';
import type { ResultsReport } from './report.ts';

/** What a question of the dashboards may take, the first time too. */
const QUESTION_MS = 200;

/** How many times as long as SQLite's own command line an export may take. */
const TIMES_SQLITE = 3;

const PEAK_MIB = 200;

/** Every aim that the report has the figures for. */
export function resultsAims({ questions, csv, workbook }: ResultsReport): Aim[] {
  const slowest = (of: 'firstMs' | 'thenMs'): Aim => {
    const [worst] = questions.toSorted((a, b) => b[of] - a[of]);
    const taken = worst?.[of] ?? Number.NaN;
    return {
      aim: `every question under ${QUESTION_MS} ms, ${of === 'firstMs' ? 'the first time in a fresh process' : 'then'}`,
      measured: `${ms(taken)} ms: ${worst?.what ?? ''}`,
      met: taken < QUESTION_MS,
    };
  };
  const ratio = median(csv.own.map((one) => one.ms)) / median(csv.sqlite.map((one) => one.ms));
  const peaks = [...csv.own, ...(workbook === null ? [] : [workbook])].flatMap(({ peakMib }) => peakMib ?? []);
  return [
    slowest('firstMs'),
    slowest('thenMs'),
    ...(Number.isNaN(ratio) ? [] : [{ aim: `CSV within ${TIMES_SQLITE} times the time of sqlite3`, measured: `${ratio.toFixed(2)} times`, met: ratio <= TIMES_SQLITE }]),
    ...(peaks.length === 0 ? [] : [{ aim: `extra-mile export under ${PEAK_MIB} MiB`, measured: `${whole(Math.max(...peaks))} MiB`, met: Math.max(...peaks) < PEAK_MIB }]),
  ];
}

/** The whole report as Markdown tables. */
export function resultsTables(report: ResultsReport, aims: readonly Aim[]): string {
  const { house, questions, steps, csv, workbook } = report;
  const made = house.madeMs === null ? 'there already' : `made in ${whole(house.madeMs / 1_000)} s`;
  return [
    `${report.computer}, Node ${report.node}, load ${report.load.map((one) => one.toFixed(1)).join(' before, ')} after`,
    `${whole(house.attempts)} attempts of ${whole(house.players)} people, ${(house.bytes / 1e9).toFixed(1)} GB, ${made}`,
    table(
      ['question', 'first ms', 'of it work', 'then ms', 'first ms, file not in memory'],
      questions.map(({ what, firstMs, firstCpuMs, thenMs, fromDiskMs }) => [what, ms(firstMs), ms(firstCpuMs), ms(thenMs), fromDiskMs === null ? '' : ms(fromDiskMs)]),
    ),
    table(
      ['export', 'rows', 'seconds', 'rows/s', 'seconds of processors', 'peak MiB'],
      [
        ...csv.own.map((one) => exportRow('CSV, extra-mile export', one.rows, one)),
        ...csv.sqlite.map((one) => exportRow('CSV, sqlite3', csv.own[0]?.rows ?? 0, one)),
        exportRow('CSV, as a download', csv.own[0]?.rows ?? 0, { ...csv.download, cpuMs: null }),
        ...(workbook === null ? [] : [exportRow('XLSX, extra-mile export', workbook.rows, workbook)]),
      ],
    ),
    `The download's process held ${whole(csv.download.beforeMib)} MiB before it; nothing else in it waited longer than ${ms(csv.download.longestWaitMs)} ms.`,
    `Durable steps a second: ${whole(steps.services)} through the services, ${whole(steps.bare)} bare inserts (${(steps.bare / steps.services).toFixed(2)} times).`,
    table(['aim', 'measured', ''], aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : 'not met'])),
  ].join('\n\n');
}

interface Took {
  readonly ms: number;
  readonly cpuMs: number | null;
  readonly peakMib: number | null;
}

function exportRow(what: string, rows: number, { ms: taken, cpuMs, peakMib }: Took): string[] {
  const seconds = (value: number | null): string => (value === null ? '' : (value / 1_000).toFixed(1));
  return [what, whole(rows), seconds(taken), whole(perSecond(rows, taken)), seconds(cpuMs), peakMib === null ? '' : whole(peakMib)];
}
