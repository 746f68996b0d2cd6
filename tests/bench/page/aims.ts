import type { Aim } from '../aims.ts';
import type { PageReport } from './report.ts';

const SLOWER = 1.3;
/** Scripts, by the beginning of their names, that are for those only who open what they are for. */
const ONLY_WHEN_OPENED: Readonly<Record<string, string>> = {
  'group-page': 'the group page',
  es: 'Spanish',
  'sheet-screen': 'the facilitator sheet',
  pseudo: 'the stretched language',
};
const FOR_PLAYS = /\/(game|play-page|stage)-/;

/** What was set out to be reached, and whether it was. */
export function pageAims({ firstFrame, bytes, later }: PageReport): Aim[] {
  const kept = new Set(later.map(({ file }) => chunkName(file)));
  const eager = bytes.firstScreen.filter(({ file }) => FOR_PLAYS.test(file)).map(({ file }) => file);
  return [
    {
      aim: `first playable frame within ${SLOWER} times the smallest Phaser page`,
      measured: `${firstFrame.ratio.toFixed(2)} times`,
      met: firstFrame.ratio <= SLOWER,
    },
    {
      aim: 'the first screen loads neither the stage nor its drawing library',
      measured: eager.length === 0 ? 'neither' : eager.join(', '),
      met: eager.length === 0,
    },
    ...Object.entries(ONLY_WHEN_OPENED).map(([chunk, what]) => ({
      aim: `${what} loads only when opened`,
      measured: kept.has(chunk) ? 'not asked for by the first screen or a play' : 'no file of its own, or asked for at once',
      met: kept.has(chunk),
    })),
  ];
}

function chunkName(file: string): string {
  return /^app\/(.*)-[\w-]{8}\.js$/.exec(file)?.[1] ?? file;
}
