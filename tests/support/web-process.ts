import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const START_LIMIT_MS = 30_000;

/** The web shell as a person runs it: a process of its own on a data folder of its own. */
export class WebProcess {
  readonly dataFolder: string;
  #child: ChildProcess | null = null;
  #address = '';
  #printed = '';

  private constructor(dataFolder: string) {
    this.dataFolder = dataFolder;
  }

  /** Starts it on a fresh data folder, or on one that is there. */
  static async start(dataFolder?: string): Promise<WebProcess> {
    const app = new WebProcess(dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-'))));
    await app.restart();
    return app;
  }

  /** The address that opens it, once; each start prints another. */
  get address(): string {
    return this.#address;
  }

  get origin(): string {
    return new URL(this.#address).origin;
  }

  /** Ends the process as a power cut would: nothing of it gets to run. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends the process as Ctrl+C does: how it ended, and all it has printed. */
  async stop(): Promise<{ exitCode: number | null; printed: string }> {
    const exitCode = await this.#end('SIGINT');
    return { exitCode, printed: this.#printed };
  }

  /** Starts it again on the same data folder; `address` is the new one. */
  async restart(): Promise<void> {
    await this.stop();
    const child = spawn(
      process.execPath,
      ['main/extra-mile.ts', 'serve', '--port', '0', '--no-open', '--data', this.dataFolder],
      // The test runner's own loader is not for this process.
      { cwd: ROOT, env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child = child;
    this.#printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (this.#printed += chunk));
    }
    this.#address = await printedAddress(child, () => this.#printed);
  }

  /** Ends the process and removes its data folder. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child === null) return null;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'close');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  }
}

/** The last word of the line that says that it is ready. */
function printedAddress(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      clearTimeout(timer);
      child.off('error', failed).off('close', ended);
      child.stdout?.off('data', look);
    };
    const fail = (why: string): void => {
      settle();
      reject(new Error(`serve ${why}; it printed:\n${printed()}`));
    };
    const failed = (error: Error): void => fail(`did not start (${error.message})`);
    const ended = (code: number | null): void => fail(`ended with exit code ${String(code)}`);
    const look = (): void => {
      const address = /(http:\/\/127\.0\.0\.1:\d+\/\S*)\n/.exec(printed())?.[1];
      if (address === undefined) return;
      settle();
      resolve(address);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail(`gave no address within ${String(START_LIMIT_MS / 1_000)} s`);
    }, START_LIMIT_MS);
    child.once('error', failed).once('close', ended);
    child.stdout?.on('data', look);
  });
}
