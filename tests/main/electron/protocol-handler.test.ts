import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf } from '#core/looks/parts.ts';
import { createProtocolHandler } from '#main/electron/protocol-handler.ts';
import { SOME_PARTS } from '#tests/support/look-parts.ts';
import { furnishWardrobe } from '#tests/support/wardrobe-folder.ts';

const LOOK = `app://extra-mile/own/looks/${codeOf(SOME_PARTS)}`;

let base: string;
let handle: (request: Request) => Promise<Response>;

beforeAll(() => {
  base = mkdtempSync(path.join(tmpdir(), 'protocol-'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(base, file)), { recursive: true });
    writeFileSync(path.join(base, file), text);
  };
  put('page/index.html', '<!doctype html><title>page</title>');
  put('page/assets/app-1a2b3c4d.js', 'export {};');
  put('page/assets/app.js.map', '{}');
  put('page/assets/font.woff2', 'font');
  put('page/assets/latin@2x.png', 'picture');
  put('page/.env.txt', 'secret');
  put('page/program.exe', 'MZ');
  put('page-sibling/secret.txt', 'secret');
  put('images/0123456789abcdef.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('images/library.json', '{}');
  furnishWardrobe(path.join(base, 'page'));
  put('secret.txt', 'secret');
  put('inner/real.txt', 'inner');
  symlinkSync(path.join(base, 'secret.txt'), path.join(base, 'page/link.txt'));
  symlinkSync(path.join(base, 'inner'), path.join(base, 'page/folder-link'));
  symlinkSync(path.join(base, 'page/assets/app-1a2b3c4d.js'), path.join(base, 'page/inner-link.js'));
  mkdirSync(path.join(base, 'page/folder.txt'));
  handle = createProtocolHandler(path.join(base, 'page'), path.join(base, 'images'));
});

afterAll(() => rmSync(base, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => handle(new Request(url, { method }));

describe('the app protocol', () => {
  it.each([
    ['app://extra-mile/', 'text/html; charset=utf-8'],
    ['app://extra-mile/index.html', 'text/html; charset=utf-8'],
    ['app://extra-mile/assets/app-1a2b3c4d.js', 'text/javascript; charset=utf-8'],
    ['app://extra-mile/assets/font.woff2', 'font/woff2'],
    ['app://extra-mile/assets/latin@2x.png', 'image/png'],
    ['app://extra-mile/inner-link.js', 'text/javascript; charset=utf-8'],
    ['app://extra-mile/own/0123456789abcdef.svg', 'image/svg+xml'],
    [`${LOOK}/head-sad.svg`, 'image/svg+xml'],
  ])('gives out %s as %s', async (url, type) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(Number(response.headers.get('Content-Length'))).toBe((await response.arrayBuffer()).byteLength);
  });

  it.each([
    'app://extra-mile/assets/app.js.map',
    'app://extra-mile/own/library.json',
    'app://extra-mile/own/../own/library.json',
    'app://extra-mile/own/%2e%2e%2fsecret.txt',
    'app://extra-mile/own/fedcba9876543210.svg',
    `${LOOK}/happy.svg`,
    `${LOOK}x/sad.svg`,
    `${LOOK}%2fsad.svg`,
    LOOK,
    'app://extra-mile/images/0123456789abcdef.svg',
    'app://extra-mile/.env.txt',
    'app://extra-mile/program.exe',
    'app://extra-mile/link.txt',
    'app://extra-mile/folder-link/real.txt',
    'app://extra-mile/folder.txt',
    'app://extra-mile/missing.js',
    'app://extra-mile/assets',
    'app://extra-mile/assets/',
    'app://extra-mile//index.html',
    'app://extra-mile/%2e%2e/secret.txt',
    'app://extra-mile/..%2fsecret.txt',
    'app://extra-mile/..%2Fpage-sibling%2Fsecret.txt',
    'app://extra-mile/..%5csecret.txt',
    'app://extra-mile/..\\secret.txt',
    'app://extra-mile/%2e%2e%2fpage-sibling/secret.txt',
    'app://extra-mile/assets/..%2f..%2fsecret.txt',
    'app://extra-mile//etc/hosts.txt',
    'app://extra-mile/%2fetc%2fhosts.txt',
    'app://extra-mile/C:/secret.txt',
    'app://extra-mile/C%3A%5Csecret.txt',
    'app://extra-mile/index.html%00.txt',
    'app://extra-mile/index.html::$DATA.txt',
    'app://extra-mile/%E0%A4%A.txt',
    'app://extra-mile/index.html.',
    'app://extra-mile/%252e%252e/secret.txt',
  ])('has nothing at %s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it.each(['app://evil/', 'app://extra-mile.evil/', 'app://u:p@extra-mile/', 'app://extra-mile:8080/'])(
    'answers for no other host: %s',
    async (url) => {
      // A Request itself refuses credentials in its URL; Chromium's reach the handler all the same.
      const response = await handle(Object.defineProperty(new Request('app://x/'), 'url', { value: url }));
      expect(response.status).toBe(403);
    },
  );

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      expect((await get('app://extra-mile/', method)).status).toBe(405);
    }
    const head = await get('app://extra-mile/', 'HEAD');
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('sends the policy with every answer, refusals included', async () => {
    for (const url of ['app://extra-mile/', 'app://extra-mile/missing.js', 'app://evil/']) {
      const { headers } = await get(url);
      const policy = headers.get('Content-Security-Policy') ?? '';
      expect(policy).toMatch(/^default-src 'self';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    }
  });

  it('lets the organisation’s own pictures run and fetch nothing', async () => {
    for (const url of ['app://extra-mile/own/0123456789abcdef.svg', `${LOOK}/calm.svg`]) {
      const { headers } = await get(url);
      expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none';.* sandbox;/);
    }
  });

  it('does not fall over when the folder has gone', async () => {
    const gone = createProtocolHandler(path.join(base, 'no-such-folder'), path.join(base, 'images'));
    expect((await gone(new Request('app://extra-mile/'))).status).toBe(404);
  });
});
