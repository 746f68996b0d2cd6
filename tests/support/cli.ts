import { run } from '#main/cli/run.ts';

/** What a command printed, and how it ended. */
export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the command line in this process, in the folder `cwd`. */
export async function runCli(args: readonly string[], cwd = process.cwd()): Promise<CliResult> {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await run(args, {
    stdout: (text) => void out.push(text),
    stderr: (text) => void err.push(text),
    isTty: false,
    env: {},
    cwd,
  });
  return { exitCode, stdout: out.join(''), stderr: err.join('') };
}
