import { appendFileSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * True for the first process on a profile folder, which then hears of each later one. Like Chromium's
 * lock it does not outlive a killed process.
 */
export function takeInstanceLock(profile: string, onSecond: () => void): boolean {
  const lock = path.join(profile, 'double-instance');
  const bell = path.join(profile, 'double-bell');
  if (holderLives(lock)) {
    appendFileSync(bell, 'x');
    return false;
  }
  writeFileSync(lock, String(process.pid));
  writeFileSync(bell, '');
  process.on('exit', () => rmSync(lock, { force: true }));
  watch(bell, { persistent: false }, onSecond);
  return true;
}

function holderLives(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
