import { createServer, type Server } from 'node:http';
import { complaintsOf } from '#tests/support/complaints.ts';
import { expect, test } from '#tests/support/web-app.ts';
import { WebProcess } from '#tests/support/web-process.ts';

test('the printed address opens the application once, and leaves no trace of its key', async ({ program: app, page, context, browser }) => {
  const found = complaintsOf(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  await page.goto(app.address);
  await expect(page.locator('body')).not.toBeEmpty();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(asked.slice(1).filter((line) => !line.startsWith(`${app.origin}/`) || line.includes('launch='))).toEqual([]);
  expect(found).toEqual([]);

  const second = await context.newPage();
  await second.goto(`${app.origin}/`);
  await expect(second.getByRole('heading').first()).toBeVisible();
  await expect(second).toHaveTitle(await page.title());

  const stranger = await (await browser.newContext()).newPage();
  expect((await stranger.goto(app.address))?.status()).toBe(401);
  await expect(stranger.getByRole('heading')).toHaveText('Open Extra Mile from its own address');
  await stranger.context().close();
});

test('a page of another site, in the browser that is let in, gets nothing done', async ({ app, page, context }) => {
  await page.goto(app.address);
  await expect(page.getByRole('heading').first()).toBeVisible();
  const hostile = await hostileSite(app.origin);
  try {
    const other = await context.newPage();
    const statuses: number[] = [];
    other.on('response', (response) => {
      if (response.url().startsWith(app.origin)) statuses.push(response.status());
    });
    await other.goto(hostile.address);
    await expect(other.locator('body')).toHaveAttribute('data-done', /.+/);
    expect(JSON.parse((await other.locator('body').getAttribute('data-done')) ?? '')).toEqual({
      image: 'refused',
      simple: 'refused',
      preflighted: 'refused',
    });
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.filter((status) => status < 400)).toEqual([]);
    await other.close();
    await page.reload();
    await expect(page.getByRole('heading').first()).toBeVisible();
    await expect(page.getByText('Mallory')).toHaveCount(0);
  } finally {
    await hostile.close();
  }
});

test('killed and started again, it is opened by the new address and not by the old one', async ({ program: app, page }) => {
  const earlier = app.address;
  await page.goto(earlier);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await app.kill();
  await app.restart();
  expect(app.address).not.toBe(earlier);
  const stale = new URL(earlier).searchParams.get('launch') ?? '';
  await page.goto(`${app.origin}/?launch=${stale}`);
  await expect(page.getByRole('heading')).toHaveText('Open Extra Mile from its own address');
  await page.goto(app.address);
  await expect(page.getByRole('heading').first()).not.toHaveText('Open Extra Mile from its own address');
  expect(new URL(page.url()).search).toBe('');
});

test('a second one on the same data folder is told who has it', async ({ program: app }) => {
  await expect(WebProcess.start(app.dataFolder)).rejects.toThrow(new RegExp(`exit code 1[^]*${app.origin}`));
  expect((await fetch(app.address, { method: 'HEAD' })).status).toBe(401);
});

test('it prints its address on one line and its key nowhere else, and stops when asked to', async ({ program: app, page }) => {
  const key = new URL(app.address).searchParams.get('launch') ?? '';
  await page.goto(app.address);
  await page.goto(`${app.origin}/nothing-here.js?launch=${key}`);
  const { exitCode, printed } = await app.stop();
  expect(exitCode).toBe(0);
  expect(printed.split(key)).toHaveLength(2);
  expect(printed).toMatch(/^[^\n]* http:\/\/127\.0\.0\.1:\d+\/\?launch=[\w-]{22}\n$/);
});

/** A site on another port of this computer, which the browser counts as the same site. */
async function hostileSite(target: string): Promise<{ address: string; close: () => Promise<void> }> {
  const script = `
    const outcome = (attempt) => attempt.then(() => 'sent', () => 'refused');
    const call = '${target}/rpc/people/add';
    const image = new Promise((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = '${target}/';
    });
    const frame = document.createElement('iframe');
    frame.src = '${target}/';
    document.body.append(frame);
    const body = JSON.stringify({ json: { name: 'Mallory' }, meta: [] });
    Promise.all([
      image,
      outcome(fetch(call, { method: 'POST', mode: 'no-cors', credentials: 'include', body })),
      outcome(fetch(call, { method: 'POST', credentials: 'include', body, headers: { 'x-extra-mile-page': '1' } })),
      new Promise((resolve) => frame.addEventListener('load', resolve)),
    ]).then(([image, simple, preflighted]) => {
      document.body.dataset.done = JSON.stringify({ image, simple, preflighted });
    });`;
  const server: Server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><body><script>${script}</script></body>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: `http://127.0.0.1:${String(address.port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
