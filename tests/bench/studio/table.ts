import type { Aim } from '../aims.ts';
import { median } from '../statistics.ts';
import type { Frames } from './frames.ts';
import type { StudioReport } from './report.ts';

/** The whole report as Markdown. */
export function studioTables({ computer, browser, driver, open, drag, search, type }: StudioReport, aims: readonly Aim[]): string {
  const frames = (of: readonly Frames[]): number => median(of.map(({ perSecond }) => perSecond));
  const row = (name: string, of: readonly Frames[]): string[] => [
    name,
    frames(of).toFixed(1),
    median(of.map(({ p95Ms }) => p95Ms)).toFixed(0),
    Math.max(...of.map(({ longestMs }) => longestMs)).toFixed(0),
  ];
  return [
    `${computer}, ${browser}, drawn by ${driver}`,
    table(['opening', 'median ms', 'slowest'], [['the studio’s graph', median(open).toFixed(0), Math.max(...open).toFixed(0)]]),
    table(['dragging a card', 'frames a second', '95 % of frames within ms', 'longest ms'], [row('the studio’s graph', drag.studio), row('a bare graph', drag.bare)]),
    `The studio shows ${(frames(drag.studio) / frames(drag.bare)).toFixed(2)} times the frames of the bare graph.`,
    table(['searching', 'median ms', 'slowest'], [['a keystroke', median(search).toFixed(0), Math.max(...search).toFixed(0)]]),
    table(
      ['typing', 'median ms', 'slowest'],
      [
        ['a keystroke in the form', median(type.studio).toFixed(0), Math.max(...type.studio).toFixed(0)],
        ['a keystroke in a bare field', median(type.bare).toFixed(0), Math.max(...type.bare).toFixed(0)],
      ],
    ),
    `A keystroke in the studio takes ${(median(type.studio) / median(type.bare)).toFixed(2)} times one in a bare field.`,
    table(['aim', 'measured', ''], aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : 'not met'])),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
