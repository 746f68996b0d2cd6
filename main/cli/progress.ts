import type { ExportChunk } from '#main/services/results/csv-export.ts';
import type { CliIo } from './io.ts';

const CELLS = 24;

/** A bar on a terminal that shows how far a long task is; elsewhere nothing is drawn. */
export interface ProgressBar {
  readonly draw: (done: number, total: number) => void;
  /** Ends the bar's line. */
  readonly end: () => void;
}

/** @param what is counted, as the bar names it; @param io null: no bar */
export function progressBar(io: CliIo | null, what: string): ProgressBar {
  const terminal = io?.isTty === true ? io : null;
  let drawn = false;
  return {
    draw(done, total): void {
      terminal?.stderr(`\r${line(done, total, what)}`);
      drawn = true;
    },
    end(): void {
      if (drawn) terminal?.stderr('\n');
    },
  };
}

/** The same chunks, with a bar on a terminal that shows how far they are. `io` null: no bar. */
export async function* progressOn(
  chunks: AsyncIterable<ExportChunk>,
  io: CliIo | null,
): AsyncGenerator<ExportChunk> {
  const bar = progressBar(io, 'rows');
  try {
    for await (const chunk of chunks) {
      yield chunk;
      bar.draw(chunk.rowsDone, chunk.rowsTotal);
    }
  } finally {
    bar.end();
  }
}

function line(done: number, total: number, what: string): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * CELLS);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${percent} %, ${done} of ${total} ${what}`;
}
