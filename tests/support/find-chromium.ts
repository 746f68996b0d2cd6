import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium, and one line that says where it comes from. */
export interface FoundChromium {
  readonly executablePath: string;
  readonly said: string;
  /** True when it was not there before. */
  readonly installed: boolean;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const FIXED_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
    String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
  ],
};
const DOWNLOAD_LIMIT_MS = 90_000;
const APT_LIMIT_MS = 10 * 60_000;

/** A Chromium that is on this machine: the one named in CHROMIUM, Playwright's own, the system's. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): FoundChromium | null {
  const named = env['CHROMIUM'];
  if (named !== undefined) return isProgram(named) ? found(named, 'named in CHROMIUM') : null;
  const own = chromium.executablePath();
  if (isProgram(own)) return found(own, "Playwright's own");
  const places = [
    ...(env['PATH'] ?? '').split(path.delimiter).flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
    ...(FIXED_PLACES[process.platform] ?? []),
  ];
  const system = places.find(isProgram);
  return system === undefined ? null : found(system, "the system's");
}

/** A Chromium, installed first where there is none; throws with what to do when none can be had. */
export function ensureChromium(env: NodeJS.ProcessEnv = process.env): FoundChromium {
  const there = findChromium(env);
  if (there !== null) return there;
  if (env['CHROMIUM'] !== undefined) throw new Error(`CHROMIUM names ${env['CHROMIUM']}, which is no program.`);
  const tried = [download(env), fromDebian(env)];
  const installed = findChromium(env);
  if (installed !== null) return { ...installed, said: `${installed.said}, installed just now`, installed: true };
  throw new Error(`No Chromium, and none could be installed: ${tried.join('; ')}. Install one, or name it in CHROMIUM.`);
}

function download(env: NodeJS.ProcessEnv): string {
  const cli = path.join(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
  const end = quietly(process.execPath, [cli, 'install', 'chromium'], env, DOWNLOAD_LIMIT_MS);
  return `Playwright's download ${outcome(end)}`;
}

function fromDebian(env: NodeJS.ProcessEnv): string {
  if (findChromium(env) !== null) return 'apt-get was not needed';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return 'apt-get needs Debian and root';
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = quietly('apt-get', ['update', '-q'], quiet, APT_LIMIT_MS);
  if (update.status !== 0) return `apt-get update ${outcome(update)}`;
  const install = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
  return `apt-get install chromium ${outcome(quietly('apt-get', install, quiet, APT_LIMIT_MS))}`;
}

function quietly(command: string, args: string[], env: NodeJS.ProcessEnv, timeout: number): SpawnSyncReturns<Buffer> {
  return spawnSync(command, args, { env, timeout, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] });
}

function outcome({ status, error }: SpawnSyncReturns<Buffer>): string {
  if (error !== undefined) return `ended early (${error.message})`;
  return status === 0 ? 'worked' : `failed (exit code ${String(status)})`;
}

function found(executablePath: string, whose: string): FoundChromium {
  return { executablePath, said: `Chromium: ${whose}, ${executablePath}`, installed: false };
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
