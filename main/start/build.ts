import path from 'node:path';
import { type ProgressOutput, withProgress } from './progress.ts';
import { runChild } from './run-child.ts';
import { isStale } from './staleness.ts';

const OUTPUTS = ['dist/renderer/index.html', 'dist/electron/main.js'];
const SOURCES = [
  'core',
  'main',
  'renderer',
  'assets',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'electron.vite.config.ts',
];
const BUILD_TIME_LIMIT_MS = 10 * 60_000;

/** Builds the page and the Electron program where they are missing or older than their sources. */
export async function buildWhenStale(root: string, env: NodeJS.ProcessEnv, output: ProgressOutput): Promise<void> {
  const inRoot = (name: string): string => path.join(root, name);
  if (!(await isStale(OUTPUTS.map(inRoot), SOURCES.map(inRoot)))) return;
  await withProgress(output, 'Building Extra Mile, as its sources have changed', () => build(root, env));
}

async function build(root: string, env: NodeJS.ProcessEnv): Promise<void> {
  const npm = npmCommand(env);
  const end = await runChild({
    command: npm.command,
    args: [...npm.args, 'run', 'build'],
    cwd: root,
    env,
    timeoutMs: BUILD_TIME_LIMIT_MS,
  });
  if (end.code === 0) return;
  const why = end.timedOut ? `It took more than ${String(BUILD_TIME_LIMIT_MS / 60_000)} minutes.` : end.output.trim();
  throw new Error(`The build (npm run build) failed:\n${why}`);
}

/** npm without a shell: npm tells its scripts where its own program is. */
function npmCommand(env: NodeJS.ProcessEnv): { command: string; args: string[] } {
  const program = env['npm_execpath'];
  return program === undefined ? { command: 'npm', args: [] } : { command: process.execPath, args: [program] };
}
