import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** Asks for a web shell on a folder, or for the end of it. */
export interface HostRequest {
  readonly shell: number;
  /** null: closes it. */
  readonly dataFolder: string | null;
}

/** How it went: the address of a shell that was opened, or why it failed. */
export interface HostAnswer {
  readonly shell: number;
  readonly address: string | null;
  readonly fault: string | null;
}

/** A web shell that is being served, and its address, which opens it once. */
export interface HostedShell {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPT = path.join(import.meta.dirname, 'children/host-shells.ts');

/**
 * A program that serves one web shell after another, each opened and closed as `serve` does it. To load the program takes
 * ten times as long as to open a shell, so it is loaded once for all tests of a worker.
 */
class ShellHost {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: HostAnswer) => void>();
  #shells = 0;
  #printed = '';
  ended = false;

  constructor() {
    this.#child = fork(SCRIPT, [], {
      cwd: ROOT,
      // The test runner's own loader is not for this process.
      env: { ...process.env, NODE_OPTIONS: '' },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (this.#printed += text));
    }
    this.#child.on('message', (answer: HostAnswer) => this.#settle(answer));
    this.#child.once('close', () => this.#end());
  }

  async open(dataFolder: string): Promise<HostedShell> {
    const shell = (this.#shells += 1);
    const address = await this.#ask({ shell, dataFolder });
    if (address === null) throw new Error('The host of web shells gave no address.');
    return { address, close: async () => void (await this.#ask({ shell, dataFolder: null })) };
  }

  #ask(request: HostRequest): Promise<string | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.shell, ({ address, fault }) => {
        if (fault === null) resolve(address);
        else reject(new Error(`The host of web shells: ${fault}`));
      });
      if (this.ended) this.#end();
      else this.#child.send(request);
    });
  }

  #settle(answer: HostAnswer): void {
    const waiting = this.#waiting.get(answer.shell);
    this.#waiting.delete(answer.shell);
    waiting?.(answer);
  }

  #end(): void {
    this.ended = true;
    const fault = `it has ended with exit code ${String(this.#child.exitCode)}, and had printed:\n${this.#printed}`;
    for (const shell of this.#waiting.keys()) this.#settle({ shell, address: null, fault });
  }
}

let host: ShellHost | null = null;

/** Opens a web shell of its own on a data folder, in this worker's host. */
export function openHostedShell(dataFolder: string): Promise<HostedShell> {
  if (host === null || host.ended) host = new ShellHost();
  return host.open(dataFolder);
}
