import { appendFileSync, renameSync, statSync } from 'node:fs';

/** Writes one line of what the shell did or refused, for whoever looks into it. */
export type Log = (line: string) => void;

/** A fault with where it came from, where it says so. */
export function faultText(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

/** The largest the file grows before it is set aside; one such is kept. */
const MAX_BYTES = 1_000_000;

/** A log that writes to a file and to the terminal, if there is one. */
export function createLog(file: string, now: () => Date): Log {
  return (line) => {
    const entry = `${now().toISOString()} ${line}\n`;
    process.stderr.write(entry);
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.old`);
      appendFileSync(file, entry);
    } catch {
      // A full disk or a folder that has gone: the terminal has had the line.
    }
  };
}
