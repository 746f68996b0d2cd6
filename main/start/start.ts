import { spawn } from 'node:child_process';
import path from 'node:path';
import { serveCommand } from '#main/cli/commands/serve.ts';
import { run } from '#main/cli/run.ts';
import { electronBinary } from '#main/electron-binary.ts';
import { serveWeb } from '#main/serve.ts';
import { buildWhenStale } from './build.ts';
import { chooseShell, neverOpened, type ShellChoice } from './choose-shell.ts';
import { answersWithin, downloadHost } from './download-host.ts';
import { fetchElectron } from './fetch-electron.ts';
import { type ProgressOutput, withProgress } from './progress.ts';
import { readStartOptions } from './start-options.ts';

const HOST_PATIENCE_MS = 2_000;

/** The process that starts the program, and the folder it is installed in. */
export interface StartDeps {
  readonly root: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly output: ProgressOutput;
  readonly stderr: (text: string) => void;
}

/** Builds what is stale, opens Electron or the web shell, and answers with the exit code. */
export async function start(args: readonly string[], deps: StartDeps): Promise<number> {
  const options = readStartOptions(args);
  if (typeof options === 'string') {
    deps.stderr(`${options}\n`);
    return 2;
  }
  try {
    await buildWhenStale(deps.root, deps.env, deps.output);
  } catch (error) {
    deps.stderr(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const choice = await choose(deps);
  const reason = choice.shell === 'web' ? choice.reason : await openElectron(choice.path, options.data, deps);
  if (typeof reason === 'number') return reason;
  deps.output.write(`Opening in the browser: ${reason}.\n`);
  return serve(options.forServe, deps);
}

function choose({ root, env, platform, isRoot, output }: StartDeps): Promise<ShellChoice> {
  return chooseShell({
    env,
    platform,
    isRoot,
    findBinary: () => electronBinary(root, env, platform),
    hostAnswers: () => answersWithin(downloadHost(env), HOST_PATIENCE_MS),
    fetchBinary: () =>
      withProgress(output, 'Fetching Electron, once, about 120 MB (APP_SHELL=web goes without)', () =>
        fetchElectron(root, env),
      ),
  });
}

/** Runs Electron to its end: its exit code, or why no window opened. */
function openElectron(program: string, data: string | undefined, deps: StartDeps): Promise<number | string> {
  const env = data === undefined ? deps.env : { ...deps.env, EXTRA_MILE_DATA: path.resolve(deps.cwd, data) };
  const began = deps.output.now();
  return new Promise((resolve) => {
    const child = spawn(program, [deps.root], { cwd: deps.cwd, env, stdio: 'inherit' });
    child.once('error', (error) => resolve(`Electron did not start (${error.message})`));
    child.once('exit', (code, signal) => {
      const early = neverOpened(code, signal, deps.output.now() - began);
      resolve(early ? `Electron did not start (${signal ?? `exit code ${String(code)}`})` : (code ?? 1));
    });
  });
}

function serve(args: readonly string[], { output, stderr, env, cwd }: StartDeps): Promise<number> {
  const io = { stdout: output.write, stderr, isTty: output.isTty, env, cwd };
  return run(['serve', ...args], io, [serveCommand(serveWeb)]);
}
