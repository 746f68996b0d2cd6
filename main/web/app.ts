import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { RPC_PATH } from '#core/contract/http.ts';
import { findOwnImage, OWN_IMAGE_HEADERS, OWN_IMAGES } from '#main/services/page/own-images.ts';
import { OwnLooks } from '#main/services/page/own-looks.ts';
import type { LaunchKey } from './launch-key.ts';
import { lockedPage, type LockedOut } from './pages.ts';
import { type Refusal, refusalBody } from './refusal.ts';
import { findFile, type StaticFile } from './static-files.ts';

/** The query parameter of the opened address that holds the launch token. */
export const LAUNCH_PARAMETER = 'launch';

export interface WebAppParts {
  /** Real path of the built page. */
  readonly root: string;
  /** The folder of the organisation's own pictures. */
  readonly images: string;
  readonly key: LaunchKey;
  /** Answers a call of the contract; null where there is no such method. */
  readonly rpc: (request: Request) => Promise<Response | null>;
}

const NO_COOKIE: Refusal = {
  status: 403,
  code: 'forbidden',
  message: 'This page is locked out: open the address that Extra Mile printed when it last started.',
};
const NO_METHOD: Refusal = { status: 404, code: 'not-found', message: 'There is no such method.' };
const NO_FILE: Refusal = { status: 404, code: 'not-found', message: 'There is no such file.' };
const NO_WRITE: Refusal = { status: 405, code: 'bad-input', message: 'A file cannot be written to.' };
const FAULT: Refusal = { status: 500, code: 'internal', message: 'The server failed at this request. Try again.' };

/** A look's address says what is in the picture, but a later version may draw it better. */
const LOOK_HEADERS = { ...OWN_IMAGE_HEADERS, 'Content-Type': 'image/svg+xml', 'Cache-Control': 'private, max-age=86400' };

/** The web shell's answers to requests that the door has let in. */
export function createWebApp({ root, images, key, rpc }: WebAppParts): Hono {
  const app = new Hono();
  const looks = new OwnLooks(root);
  app.get('/', async (c, next) => {
    const tokens = c.req.queries(LAUNCH_PARAMETER);
    const admitted = key.admits(c.req.header('Cookie'));
    if (tokens === undefined) return admitted ? next() : locked('no-key');
    if (admitted) return strip();
    // A look at the headers alone, as link previews take, must not use the address up.
    const cookie = c.req.raw.method === 'GET' && tokens.length === 1 ? key.exchange(tokens[0] ?? '') : null;
    return cookie === null ? locked('used-key') : strip(cookie);
  });
  // Browsers ask for it unasked; the page names an icon of its own where it has one.
  app.get('/favicon.ico', () => new Response(null, { status: 204 }));
  app.use(async (c, next) => {
    if (key.admits(c.req.header('Cookie'))) return next();
    return wantsPage(c.req.raw) ? locked('no-key') : refused(NO_COOKIE, c.req.path);
  });
  app.post(`${RPC_PATH}/*`, async (c) => (await rpc(c.req.raw)) ?? refused(NO_METHOD, c.req.path));
  app.post('*', (c) => refused(NO_WRITE, c.req.path));
  app.get(`/${OWN_IMAGES}/*`, async (c) => {
    const segments = c.req.path.split('/').slice(1);
    const look = await looks.picture(segments);
    if (look !== null) return new Response(look, { headers: LOOK_HEADERS });
    const image = await findOwnImage(images, segments);
    return image === null ? refused(NO_FILE, c.req.path) : give({ ...image, immutable: true }, OWN_IMAGE_HEADERS);
  });
  app.get('*', async (c) => {
    const file = await findFile(root, c.req.path === '/' ? '/index.html' : c.req.path);
    return file === null ? refused(NO_FILE, c.req.path) : give(file);
  });
  app.onError((_error, c) => refused(FAULT, c.req.path));
  return app;
}

function wantsPage(request: Request): boolean {
  return request.headers.get('Accept')?.includes('text/html') ?? false;
}

function strip(cookie?: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: '/', 'Content-Length': '0', ...(cookie === undefined ? {} : { 'Set-Cookie': cookie }) },
  });
}

function locked(reason: LockedOut): Response {
  return new Response(lockedPage(reason), {
    status: 401,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

function refused(refusal: Refusal, urlPath: string): Response {
  const { type, body } = refusalBody(refusal, urlPath);
  return new Response(body, { status: refusal.status, headers: { 'Content-Type': type } });
}

async function give(file: StaticFile, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const content = await readFile(file.path);
  return new Response(content, {
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(content.length),
      ...headers,
      ...(file.immutable ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {}),
    },
  });
}
