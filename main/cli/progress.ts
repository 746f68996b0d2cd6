import type { ExportChunk } from '#main/services/results/csv-export.ts';
import type { CliIo } from './io.ts';

const CELLS = 24;

/** The same chunks, with a bar on a terminal that shows how far they are. `io` null: no bar. */
export async function* progressOn(
  chunks: AsyncIterable<ExportChunk>,
  io: CliIo | null,
): AsyncGenerator<ExportChunk> {
  const bar = io?.isTty === true ? io : null;
  let drawn = false;
  try {
    for await (const chunk of chunks) {
      yield chunk;
      bar?.stderr(`\r${draw(chunk)}`);
      drawn = true;
    }
  } finally {
    if (drawn) bar?.stderr('\n');
  }
}

function draw({ rowsDone, rowsTotal }: ExportChunk): string {
  const share = rowsTotal === 0 ? 1 : rowsDone / rowsTotal;
  const filled = Math.round(share * CELLS);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${percent} %, ${rowsDone} of ${rowsTotal} rows`;
}
