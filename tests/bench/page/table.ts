import type { Aim } from '../aims.ts';
import { median } from '../statistics.ts';
import type { Sent } from './bytes.ts';
import type { PageReport } from './report.ts';

/** The whole report as Markdown tables. */
export function pageTables(report: PageReport, aims: readonly Aim[]): string {
  const { firstFrame, frames, bytes, later } = report;
  return [
    `${report.computer}, ${report.browser}`,
    table(
      ['first playable frame', 'median ms', 'fastest', 'slowest', 'rounds'],
      [
        ['a play that is gone on with', ...timesOf(firstFrame.ours)],
        ['the smallest Phaser page', ...timesOf(firstFrame.peer)],
      ],
    ),
    table(
      ['busiest scene', 'drawn by', 'frames', 'frame ms', '95 %', 'script ms', '95 %'],
      frames.map(({ renderer, driver, frames: count, frameMs, scriptMs }) => [
        renderer, renderer === 'canvas' ? 'the processor' : driver, String(count),
        frameMs.median.toFixed(1), frameMs.p95.toFixed(1), scriptMs.median.toFixed(2), scriptMs.p95.toFixed(2),
      ]),
    ),
    driverNote(report),
    table(
      ['shipped by', 'files', 'kB', 'kB gzip', 'scripts kB', 'scripts kB gzip'],
      [
        ['the first screen', ...sums(bytes.firstScreen)],
        ['a play opened at once', ...sums(bytes.play)],
        ['the smallest Phaser page', ...sums(bytes.peer)],
      ],
    ),
    table(
      ['script', 'kB', 'kB gzip', 'asked for by'],
      [
        ...bytes.play.filter(isScript).map((one) => [...row(one), bytes.firstScreen.some(({ file }) => file === one.file) ? 'the first screen' : 'a play']),
        ...later.map((one) => [...row(one), 'neither']),
      ],
    ),
    table(['aim', 'measured', ''], aims.map(({ aim, measured, met }) => [aim, measured, met ? 'met' : 'not met'])),
  ].join('\n\n');
}

/** Says so where no graphics card draws: the frame times then are the processor's. */
function driverNote({ frames }: PageReport): string {
  const isSoftware = frames.some(({ driver }) => /swiftshader|llvmpipe|software/i.test(driver));
  return isSoftware
    ? 'This machine has no graphics card that Chromium uses: WebGL is drawn on the processor, which no player with a graphics card sees. The play itself chooses Canvas here, held to 30 frames a second.'
    : 'Canvas is held to 30 frames a second, WebGL to the screen’s own.';
}

function timesOf(times: readonly number[]): string[] {
  return [median(times), Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0)).concat(String(times.length));
}

function sums(files: readonly Sent[]): string[] {
  const scripts = files.filter(isScript);
  const sum = (some: readonly Sent[], part: 'raw' | 'gzip'): string => kilobytes(some.reduce((all, one) => all + one[part], 0));
  return [String(files.length), sum(files, 'raw'), sum(files, 'gzip'), sum(scripts, 'raw'), sum(scripts, 'gzip')];
}

function row({ file, raw, gzip }: Sent): string[] {
  return [file.replace(/^app\//, ''), kilobytes(raw), kilobytes(gzip)];
}

function isScript({ file }: Sent): boolean {
  return file.endsWith('.js');
}

function kilobytes(count: number): string {
  return (count / 1000).toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
