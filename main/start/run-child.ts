import { spawn } from 'node:child_process';

export interface ChildTask {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
}

/** How a child process ended. */
export interface ChildEnd {
  /** Null when it could not be started or was ended by a signal. */
  readonly code: number | null;
  readonly timedOut: boolean;
  /** The last of what it wrote, on either stream. */
  readonly output: string;
}

const OUTPUT_KEPT = 20_000;
const PIPES_CLOSE_WITHIN_MS = 1_000;

/** Runs a program to its end without a shell and without input; kills it when its time is up. */
export function runChild({ command, args, cwd, env, timeoutMs }: ChildTask): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    let timedOut = false;
    const keep = (chunk: string): void => {
      output = (output + chunk).slice(-OUTPUT_KEPT);
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    const end = (code: number | null): void => {
      clearTimeout(timer);
      resolve({ code, timedOut, output });
    };
    child.once('error', (error) => {
      keep(`${error.message}\n`);
      end(null);
    });
    child.once('close', end);
    // A grandchild that keeps the pipes open must not keep us.
    child.once('exit', (code) => setTimeout(end, PIPES_CLOSE_WITHIN_MS, code).unref());
  });
}
