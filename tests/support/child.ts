import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createInterface } from 'node:readline';

const SCRIPTS = resolve(import.meta.dirname, 'children');

interface ChildManner {
  /** Runs it as this user, where the test may do so. */
  readonly uid?: number | undefined;
  /** Kills it before the n-th call, or the n-th of a name (`children/die-at.ts`); 0 only counts them. */
  readonly dieAt?: number | string;
}

/** Another process that runs one of the scripts in `children/` and speaks in lines. */
export class Child {
  readonly #process: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  #errors = '';

  /** @param script within `children/`, or an absolute path */
  constructor(script: string, args: readonly string[], { uid, dieAt }: ChildManner = {}) {
    const before = dieAt === undefined ? [] : ['--import', pathToFileURL(resolve(SCRIPTS, 'die-at.ts')).href];
    this.#process = spawn(process.execPath, [...before, resolve(SCRIPTS, script), ...args], {
      // The test runner's own loader is not for this process.
      env: { ...process.env, NODE_OPTIONS: '', DIE_AT: String(dieAt ?? 0) },
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const { stdout, stderr } = this.#process;
    if (stdout === null || stderr === null) throw new Error('The child has no pipes.');
    stderr.setEncoding('utf8').on('data', (text: string) => (this.#errors += text));
    this.#lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** The next line it prints. */
  async line(): Promise<string> {
    const { done, value } = await this.#lines.next();
    if (done === true) throw new Error(`The child has ended: ${this.#errors}`);
    return value;
  }

  /** Every line it has printed that was not taken yet, once it has ended. */
  async rest(): Promise<string[]> {
    const lines: string[] = [];
    for (;;) {
      const { done, value } = await this.#lines.next();
      if (done === true) return lines;
      lines.push(value);
    }
  }

  /** How it ended: by what signal, with what code, after which complaints. */
  async ending(): Promise<{ readonly signal: NodeJS.Signals | null; readonly code: number | null; readonly errors: string }> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await once(this.#process, 'exit');
    return { signal: this.#process.signalCode, code: this.#process.exitCode, errors: this.#errors };
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }
}
