import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '#core/contract/zod.ts';

const MARK_FILE = 'database-check.json';

/** A disk may damage what nobody wrote to: after so long a database is read again, changed or not. In milliseconds. */
const HOLDS_MS = 7 * 24 * 3_600_000;

const markSchema = z.discriminatedUnion('kind', [
  /** All of it was read and found sound, and it was closed in order with this size and time. */
  z.object({ kind: z.literal('sound'), at: z.iso.datetime(), size: z.int(), modifiedMs: z.number() }),
  /** Damage was met while it was in use. */
  z.object({ kind: z.literal('suspected'), at: z.iso.datetime() }),
]);

/** What an earlier use of a database found out, for whoever opens it next. */
export type CheckMark = z.infer<typeof markSchema>;

/** null where there is none, or none that can be read: then nothing is known. */
export function readCheckMark(folder: string): CheckMark | null {
  try {
    return markSchema.parse(JSON.parse(readFileSync(join(folder, MARK_FILE), 'utf8')));
  } catch {
    return null;
  }
}

/** Best written late and lost early: without it a database is only read once more than need be. */
export function writeCheckMark(folder: string, mark: CheckMark): void {
  try {
    writeFileSync(join(folder, MARK_FILE), `${JSON.stringify(mark)}\n`, { mode: 0o600, flush: true });
  } catch {
    // On a full disk nothing is known the next time.
  }
}

export function removeCheckMark(folder: string): void {
  rmSync(join(folder, MARK_FILE), { force: true });
}

/** The mark of a database that was found sound and has just been closed; null where others still have it open. */
export function soundMark(path: string, at: string): Extract<CheckMark, { kind: 'sound' }> | null {
  const closed = closedFile(path);
  return closed === null ? null : { kind: 'sound', at, ...closed };
}

/** Whether a database is as it was when it was found sound, not too long ago. */
export function vouchesFor(mark: CheckMark, path: string, now: Date): boolean {
  const closed = closedFile(path);
  if (mark.kind !== 'sound' || closed === null) return false;
  const age = now.getTime() - Date.parse(mark.at);
  return closed.size === mark.size && closed.modifiedMs === mark.modifiedMs && age >= 0 && age < HOLDS_MS;
}

function closedFile(path: string): { readonly size: number; readonly modifiedMs: number } | null {
  if ((statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) return null;
  const file = statSync(path, { throwIfNoEntry: false });
  return file === undefined ? null : { size: file.size, modifiedMs: file.mtimeMs };
}
