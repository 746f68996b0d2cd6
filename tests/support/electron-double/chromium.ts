import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page, type Route } from 'playwright-core';
import { findChromium } from '../find-chromium.ts';
import { toApp } from './addresses.ts';
import { app } from './app-double.ts';
import { report } from './control.ts';
import { answerOf, session } from './network-double.ts';

/** What a page asks of its window before it goes anywhere. */
export interface PageOwner {
  /** False when the page may not load this address in this frame. */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  /** A window the page wants to open; the double opens none. */
  askedToOpen(url: string): void;
}

const owners = new Map<Page, PageOwner>();
let opening: Promise<BrowserContext> | null = null;

/** A page of the one Chromium there is, with the program deciding about its requests. */
export async function newPage(owner: PageOwner): Promise<Page> {
  opening ??= launch();
  const context = await opening;
  const blank = context.pages().find((page) => !owners.has(page));
  const page = blank ?? (await context.newPage());
  owners.set(page, owner);
  await hearOfWindows(context, page, owner);
  return page;
}

/** Chromium says which address a page wants to open before there is a window, as Electron does. */
async function hearOfWindows(context: BrowserContext, page: Page, owner: PageOwner): Promise<void> {
  const devtools = await context.newCDPSession(page);
  devtools.on('Page.windowOpen', ({ url }) => owner.askedToOpen(toApp(url)));
  await devtools.send('Page.enable');
}

/** The profile is the one the program gave Electron, so that the page's storage is where it would be. */
async function launch(): Promise<BrowserContext> {
  const profile = app.getPath('sessionData');
  const found = findChromium();
  if (found === null) throw new Error('The double needs a Chromium.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executablePath,
    headless: true,
    viewport: null,
    args: ['--remote-debugging-port=0', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  app.endings.push(() => context.close());
  await context.route('**/*', decide);
  context.on('page', (page) => {
    // Pages the program opened have an owner by the next turn; what a page opened has none.
    setImmediate(() => owners.has(page) || void page.close());
  });
  const [port] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  report({ saw: 'debugger', address: `http://127.0.0.1:${port ?? ''}` });
  return context;
}

/** What Electron would ask the program about a request, in the order it would. */
async function decide(route: Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (request.isNavigationRequest() && !mayNavigate(route, url)) return route.abort('aborted');
  if (await session.defaultSession.isCancelled(url)) return route.abort('blockedbyclient');
  const response = await answerOf(url, request.method());
  if (response === null) {
    report({ saw: 'escaped', url });
    return route.abort('failed');
  }
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function mayNavigate(route: Route, url: string): boolean {
  const frame = frameOf(route);
  const owner = frame === null ? undefined : owners.get(frame.page());
  // A window that a page opened has no owner: it is closed, and loads nothing meanwhile.
  return frame !== null && owner !== undefined && owner.mayNavigate(url, frame.parentFrame() === null);
}

/** Null for the first request of a window that a page opened, which comes before its frame is known. */
function frameOf(route: Route): Frame | null {
  try {
    return route.request().frame();
  } catch {
    return null;
  }
}
