import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, test as base, type Page } from '@playwright/test';
import type { Command, Report } from './control.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const REGISTER = path.join(import.meta.dirname, 'register.ts');

type Seen<Kind extends Report['saw']> = Extract<Report, { saw: Kind }>;

/** The built program in a process of its own, on the stand-in for Electron; the test is its user. */
export class ElectronApp {
  readonly dataFolder: string;
  readonly reports: Report[] = [];
  #stderr = '';
  readonly #news = new EventEmitter<{ report: [] }>();
  readonly #child: ChildProcess;
  #browser: Browser | null = null;

  private constructor(dataFolder: string, args: readonly string[]) {
    this.dataFolder = dataFolder;
    const env = { ...process.env, NODE_OPTIONS: '', EXTRA_MILE_DATA: dataFolder };
    this.#child = fork(path.join(ROOT, 'dist', 'electron', 'main.js'), [...args], {
      cwd: ROOT,
      env,
      execArgv: ['--import', REGISTER],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#child.on('message', (report: Report) => {
      this.reports.push(report);
      this.#news.emit('report');
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
  }

  /** Starts the program on a fresh data folder, or on one that is there. */
  static async start(dataFolder?: string, args: readonly string[] = []): Promise<ElectronApp> {
    return new ElectronApp(dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-electron-'))), args);
  }

  /** Everything the program has written to its log so far. */
  get log(): string {
    return this.#stderr;
  }

  /** The browser's context, once the window is shown. */
  async context(): Promise<BrowserContext> {
    await this.saw('shown');
    const { address } = await this.saw('debugger');
    this.#browser ??= await chromium.connectOverCDP(address);
    const [context] = this.#browser.contexts();
    if (context === undefined) throw new Error('The double has no window.');
    return context;
  }

  /** The page in the window, once it is shown. */
  async window(): Promise<Page> {
    const [page] = (await this.context()).pages();
    if (page === undefined) throw new Error('The double has no window.');
    return page;
  }

  tell(command: Command): void {
    this.#child.send(command);
  }

  /** Waits for the next thing of a kind that a user would see, from the given one on. */
  async saw<Kind extends Report['saw']>(kind: Kind, from = 0): Promise<Seen<Kind>> {
    const isIt = (report: Report): report is Seen<Kind> => report.saw === kind;
    for (;;) {
      const found = this.reports.filter(isIt)[from];
      if (found !== undefined) return found;
      const ended = this.#hasEnded() ? Promise.resolve() : once(this.#child, 'exit');
      await Promise.race([once(this.#news, 'report'), ended]);
      if (this.#hasEnded() && this.reports.filter(isIt)[from] === undefined) {
        throw new Error(`The program ended before it showed: ${kind}\n${this.#stderr}`);
      }
    }
  }

  /** Ends the program as a power cut would; Chromium goes with it. */
  async kill(): Promise<void> {
    await this.#browser?.close();
    this.#browser = null;
    if (this.#hasEnded()) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  /** Waits for the program to end by itself; its exit code. */
  async ended(): Promise<number | null> {
    if (!this.#hasEnded()) await once(this.#child, 'exit');
    await this.#browser?.close();
    this.#browser = null;
    return this.#child.exitCode;
  }

  /** Ends the program and removes its data folder. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}

/** Playwright's `test` with the program on the stand-in: `app` is fresh for every test. */
export const test = base.extend<{ app: ElectronApp; dataFolder: string | undefined }>({
  /** The data folder to start on; undefined: a new one. */
  dataFolder: [undefined, { option: true }],
  app: async ({ dataFolder }, use) => {
    const app = await ElectronApp.start(dataFolder);
    try {
      await use(app);
    } finally {
      await app.dispose();
    }
  },
});

export { expect } from '@playwright/test';
