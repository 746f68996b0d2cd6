import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { PAGE_HEADER, PAGE_HEADER_VALUE } from '#core/contract/http.ts';
import { openServices } from '#main/services/services.ts';
import type { LoopbackTimes } from '#main/web/loopback.ts';
import { startWebShell, type WebShell } from '#main/web/server.ts';

/** A web shell on fresh folders, and what a browser would send to it. */
export interface TestShell {
  readonly shell: WebShell;
  readonly folder: string;
  readonly origin: string;
  readonly host: string;
  readonly token: string;
  readonly dispose: () => Promise<void>;
}

const PAGE: Readonly<Record<string, string>> = {
  'page/index.html': '<!doctype html><title>Page</title>',
  'page/app/app-a1b2c3d4.js': 'export {};',
  'page/app/app-a1b2c3d4.js.map': '{}',
  'page/.env': 'SECRET=1',
  'page-secret/secret.html': 'secret',
  'secret.txt': 'secret',
};

/** The real services behind the real server, on a small page. */
export async function openTestShell(times?: LoopbackTimes): Promise<TestShell> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'web-shell-'));
  for (const [name, text] of Object.entries(PAGE)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const shell = await startWebShell({
    port: 0,
    randomBytes,
    rendererFolder: path.join(folder, 'page'),
    services: (address) =>
      openServices({
        shell: 'web',
        version: '0.0.0',
        dataFolder: path.join(folder, 'data'),
        bundledFolder: path.join(folder, 'bundled'),
        now: () => new Date(),
        randomBytes,
        openConf: (options) => new Conf(options),
        address,
      }),
    ...(times === undefined ? {} : { times }),
  });
  return {
    shell,
    folder,
    origin: shell.address.slice(0, -1),
    host: new URL(shell.address).host,
    token: new URL(shell.url).searchParams.get('launch') ?? '',
    dispose: async () => {
      await shell.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Opens the address as a browser does; the cookie to send from then on. */
export async function launch({ shell }: TestShell): Promise<string> {
  const answer = await fetch(shell.url, { redirect: 'manual' });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`the launch answered ${String(answer.status)} without a cookie`);
  return cookie;
}

/** The headers of a call as the page sends it, but for those that a test changes. */
export function callHeaders({ host, origin }: TestShell, cookie: string, body: string): Record<string, string> {
  return {
    Host: host,
    Origin: origin,
    Cookie: cookie,
    [PAGE_HEADER]: PAGE_HEADER_VALUE,
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
  };
}
