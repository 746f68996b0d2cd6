import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** What a process took. */
export interface Watched {
  readonly ms: number;
  /** Time of processors, its threads together; null where the system does not tell. */
  readonly cpuMs: number | null;
  /** The most memory it held (resident, MiB); null where the system does not tell. */
  readonly peakMib: number | null;
  readonly stdout: string;
}

/** How often the system is asked. */
const EVERY_MS = 20;

const TICKS_A_SECOND = 100;

/**
 * Runs a command to its end and watches what it takes.
 *
 * @param out a file for its stdout; left out: it is answered
 */
export async function watch(command: string, args: readonly string[], out?: string): Promise<Watched> {
  const file = out === undefined ? null : openSync(out, 'w');
  const began = performance.now();
  const child = spawn(command, args, {
    // A test runner's own loader is not for this process.
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', file ?? 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  let [peakMib, cpuMs]: [number | null, number | null] = [null, null];
  const timer = setInterval(() => {
    peakMib = peakOf(child.pid) ?? peakMib;
    cpuMs = cpuOf(child.pid) ?? cpuMs;
  }, EVERY_MS);
  await once(child, 'close');
  clearInterval(timer);
  if (file !== null) closeSync(file);
  if (child.exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${child.exitCode}.\n${stdout}${stderr}`);
  return { ms: performance.now() - began, cpuMs, peakMib, stdout };
}

function peakOf(pid: number | undefined): number | null {
  const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readOr(`/proc/${pid}/status`))?.[1];
  return kib === undefined ? null : Number(kib) / 1_024;
}

/** The user's and the system's ticks are the 12th and 13th fields after the name, which is in brackets. */
function cpuOf(pid: number | undefined): number | null {
  const fields = /\) (.*)$/s.exec(readOr(`/proc/${pid}/stat`))?.[1]?.split(' ');
  return fields === undefined ? null : ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_A_SECOND;
}

/** Nothing, once the process is gone or where there is no such place. */
function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
