import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { openHostedShell } from './shell-host.ts';
import { WebProcess } from './web-process.ts';

/** The web shell at work on a data folder of its own. */
export class WebApp {
  readonly dataFolder: string;
  /** The address that opens it, once. */
  readonly address: string;
  /** Stops it and removes its data folder. */
  readonly dispose: () => Promise<void>;

  private constructor(dataFolder: string, address: string, dispose: () => Promise<void>) {
    this.dataFolder = dataFolder;
    this.address = address;
    this.dispose = dispose;
  }

  /** Starts it on a fresh data folder, or on one that is there. */
  static async start(dataFolder?: string): Promise<WebApp> {
    const folder = dataFolder ?? (await mkdtemp(path.join(os.tmpdir(), 'extra-mile-e2e-')));
    const { address, close } = await openHostedShell(folder);
    return new WebApp(folder, address, async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    });
  }

  get origin(): string {
    return new URL(this.address).origin;
  }
}

interface Shells {
  /** The data folder to start on; undefined: a new one. */
  readonly dataFolder: string | undefined;
  /** The web shell, fresh for every test; its program is kept for the tests that follow, and nothing else of it. */
  readonly app: WebApp;
  /** The web shell as a program of its own, for tests that kill it, stop it or start it again. */
  readonly program: WebProcess;
}

/** Playwright's `test` with the web shell beside the page. */
export const test = base.extend<Shells>({
  dataFolder: [undefined, { option: true }],
  app: async ({ dataFolder }, use) => {
    const app = await WebApp.start(dataFolder);
    try {
      await use(app);
    } finally {
      await app.dispose();
    }
  },
  program: async ({ dataFolder }, use) => {
    const program = await WebProcess.start(dataFolder);
    try {
      await use(program);
    } finally {
      await program.dispose();
    }
  },
});

export { expect } from '@playwright/test';
