import { existsSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import { fileTime } from '../files/file-time.ts';

/** Moves a damaged database and what belongs to it out of the way. @returns the name it now has */
export function setAside(path: string, now: Date): string {
  const kept = freeName(path.replace(/\.db$/, `.damaged-${fileTime(now)}.db`));
  for (const suffix of ['-shm', '-wal', '']) {
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${kept}${suffix}`);
  }
  return basename(kept);
}

function freeName(wished: string): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? wished : wished.replace(/\.db$/, `-${count}.db`);
    if (!existsSync(name) && !existsSync(`${name}-wal`)) return name;
  }
}
