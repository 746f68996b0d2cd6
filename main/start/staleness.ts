import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** When a file, or anything in a folder, last changed, in milliseconds; null where there is nothing. */
export async function lastChange(file: string): Promise<number | null> {
  const facts = await lstat(file).catch(() => null);
  if (facts === null) return null;
  if (!facts.isDirectory()) return facts.mtimeMs;
  const inside = await Promise.all((await readdir(file)).map((name) => lastChange(path.join(file, name))));
  // The folder's own time counts too: it changes when a file is removed.
  return Math.max(facts.mtimeMs, ...inside.filter((time) => time !== null));
}

/** True when an output is missing, or older than the newest source. */
export async function isStale(outputs: readonly string[], sources: readonly string[]): Promise<boolean> {
  const made = await Promise.all(outputs.map(lastChange));
  const changed = (await Promise.all(sources.map(lastChange))).filter((time) => time !== null);
  const oldest = Math.min(...made.map((time) => time ?? Number.NEGATIVE_INFINITY));
  return oldest < Math.max(...changed);
}
