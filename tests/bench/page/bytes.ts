import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions } from 'playwright-core';

/** A file that was sent, and its bytes on disk and under gzip. */
export interface Sent {
  readonly file: string;
  readonly raw: number;
  readonly gzip: number;
}

/** Long enough for letters and drawings that are asked for after the words. */
const LATE_FILES_MS = 2_000;

/** The files of a built page that a browser asked for until something stood on the screen. */
export async function sentBy(
  browser: Browser,
  folder: string,
  page: { readonly url: string; readonly context: BrowserContextOptions; readonly player: string | null; readonly shows: string },
): Promise<readonly Sent[]> {
  const context = await browser.newContext(page.context);
  try {
    const window = await context.newPage();
    const { player } = page;
    if (player !== null) await window.addInitScript((id) => sessionStorage.setItem('extra-mile.player', id), player);
    const asked = new Set<string>();
    window.on('request', (request) => {
      const { pathname, protocol } = new URL(request.url());
      if (protocol === 'http:' && request.method() === 'GET') asked.add(pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1)));
    });
    await window.goto(page.url);
    await window.locator(page.shows).first().waitFor();
    // The connection to the service never rests, so quiet cannot be waited for.
    await window.waitForTimeout(LATE_FILES_MS);
    const files = await Promise.all([...asked].map((file) => sizeOf(folder, file)));
    return files.filter((file) => file !== null).toSorted((a, b) => b.raw - a.raw);
  } finally {
    await context.close();
  }
}

/** The built scripts. */
export async function scriptsIn(folder: string): Promise<readonly Sent[]> {
  const names = (await readdir(path.join(folder, 'app'))).filter((name) => name.endsWith('.js'));
  const files = await Promise.all(names.map((name) => sizeOf(folder, `app/${name}`)));
  return files.filter((file) => file !== null).toSorted((a, b) => b.raw - a.raw);
}

/** null: no file of the build, as answers of the service are none. */
async function sizeOf(folder: string, file: string): Promise<Sent | null> {
  const body = await readFile(path.join(folder, file)).catch(() => null);
  return body === null ? null : { file, raw: body.length, gzip: gzipSync(body, { level: 9 }).length };
}
