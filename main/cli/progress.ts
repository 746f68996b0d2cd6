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

function line(done: number, total: number, what: string): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * CELLS);
  const percent = String(Math.floor(share * 100)).padStart(3);
  return `[${'#'.repeat(filled)}${'.'.repeat(CELLS - filled)}] ${percent} %, ${done} of ${total} ${what}`;
}
