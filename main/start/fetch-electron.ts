import path from 'node:path';
import { runChild } from './run-child.ts';

const FETCH_TIME_LIMIT_MS = 5 * 60_000;

/** Runs the program that `npx install-electron` runs; throws with one line that says why it failed. */
export async function fetchElectron(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const end = await runChild({
    command: process.execPath,
    args: [path.join(root, 'node_modules', 'electron', 'install.js')],
    cwd: root,
    env,
    timeoutMs: FETCH_TIME_LIMIT_MS,
  });
  if (end.code === 0) return;
  if (end.timedOut) throw new Error(`it took more than ${String(FETCH_TIME_LIMIT_MS / 60_000)} minutes`);
  throw new Error(firstLine(end.output) ?? 'its installer gave no reason');
}

function firstLine(text: string): string | null {
  return text.split('\n').find((line) => line.trim() !== '')?.trim() ?? null;
}
