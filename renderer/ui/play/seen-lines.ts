import type { SeenBeat } from '#core/contract/schemas.ts';
import type { PlaySnapshot } from './play-snapshot.ts';
import type { SceneLine } from './scene.ts';

/** Lines by beat and index. */
export type LineSet = ReadonlySet<string>;

/** Where skipping leads from a line. */
export type Skip =
  /** `to`: the line it stops at; the number of lines: past the last one. */
  | { readonly possible: true; readonly to: number }
  | { readonly possible: false; readonly reason: 'new' | 'turn' };

/** The lines that main knows to have been shown. */
export function linesSeen(beats: readonly SeenBeat[]): LineSet {
  return new Set(beats.flatMap(({ beat, lines }) => lines.map((index) => nameOfLine({ beat, index }))));
}

/** The lines that a run has left behind by now; the one that is being told is not among them. */
export function linesBehind({ phase, taken, position, line }: PlaySnapshot): LineSet {
  const earlier = taken.flatMap(({ from }) => from.scene.lines);
  const { lines } = position.scene;
  const here = phase === 'reading' ? lines.slice(0, Math.max(0, line)) : phase === 'feedback' ? lines.slice(0, line + 1) : lines;
  return new Set([...earlier, ...here].map(nameOfLine));
}

/** Where skipping would stop: at the first line ahead that is new, else past the last line. */
export function skipFrom({ phase, position, line }: PlaySnapshot, seen: LineSet): Skip {
  if (phase !== 'reading') return { possible: false, reason: 'turn' };
  const { lines } = position.scene;
  const isNew = (one: SceneLine | undefined): boolean => one !== undefined && !seen.has(nameOfLine(one));
  const fresh = lines.findIndex((one, at) => at > line && isNew(one));
  const to = fresh < 0 ? lines.length : fresh;
  if (to === line + 1 && isNew(lines[line])) return { possible: false, reason: 'new' };
  return { possible: true, to };
}

function nameOfLine({ beat, index }: Pick<SceneLine, 'beat' | 'index'>): string {
  return `${beat} ${index}`;
}
