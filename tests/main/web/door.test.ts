import { describe, expect, test } from 'vitest';
import { PAGE_HEADER } from '#core/contract/http.ts';
import { addressOf, type DoorRequest, MAX_BODY_BYTES, refuseAtDoor } from '#main/web/door.ts';

const PORT = 4321;
const HOST = '127.0.0.1:4321';
const ORIGIN = 'http://127.0.0.1:4321';

type Headers = Readonly<Record<string, string | readonly string[]>>;

function raw(headers: Headers): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]));
}

function statusOf(request: Partial<Omit<DoorRequest, 'rawHeaders'>> & { headers?: Headers }): number | null {
  const { method = 'GET', target = '/', headers = {} } = request;
  return refuseAtDoor({ method, target, rawHeaders: raw({ Host: HOST, ...headers }) }, addressOf(PORT))?.status ?? null;
}

const CALL: Headers = { Origin: ORIGIN, [PAGE_HEADER]: '1', 'Content-Type': 'application/json', 'Content-Length': '2' };

function callWith(headers: Headers): number | null {
  return statusOf({ method: 'POST', target: '/rpc/people/list', headers: { ...CALL, ...headers } });
}

test('lets in a request for a file and a call', () => {
  expect(statusOf({})).toBeNull();
  expect(statusOf({ target: '/app/index-a1b2c3d4.js?x=%2e' })).toBeNull();
  expect(callWith({})).toBeNull();
  expect(callWith({ 'Content-Type': 'application/json; charset=utf-8' })).toBeNull();
});

describe('Host', () => {
  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    `127.0.0.1.evil.example:${String(PORT)}`,
    `user@${HOST}`,
    `${HOST}@evil.example`,
    `127.0.0.1.:${String(PORT)}`,
    `${HOST}.`,
    '127.0.0.1',
    '127.0.0.1:4322',
    '127.0.0.1:04321',
    `localhost:${String(PORT)}`,
    `[::1]:${String(PORT)}`,
    `0.0.0.0:${String(PORT)}`,
    `2130706433:${String(PORT)}`,
    ` ${HOST}`,
    '',
  ])('refuses %j', (host) => {
    expect(statusOf({ headers: { Host: host } })).toBe(421);
  });

  test('refuses none and two', () => {
    expect(statusOf({ headers: { Host: [] } })).toBe(421);
    expect(statusOf({ headers: { Host: [HOST, HOST] } })).toBe(421);
    expect(statusOf({ headers: { Host: [HOST, 'evil.example'] } })).toBe(421);
  });

  test('a browser leaves port 80 out', () => {
    const rawHeaders = ['Host', '127.0.0.1'];
    expect(refuseAtDoor({ method: 'GET', target: '/', rawHeaders }, addressOf(80))).toBeNull();
  });
});

test.each([
  '/..',
  '/../x',
  '/a/../../x',
  '/./x',
  '//evil.example/',
  '/a//b',
  '/%2e%2e/x',
  '/%2Fetc',
  '/a%5cb',
  '/a%252fb',
  '/a\\b',
  '/a\u0000b',
  '/.git/config',
  '/.env',
  '/app/.hidden',
  '/é',
  '*',
  'http://evil.example/',
  `http://${HOST}/`,
  '',
])('refuses the target %j', (target) => {
  expect(statusOf({ target })).toBe(400);
});

test('a long path is judged at once', () => {
  expect(statusOf({ target: `/${'a.'.repeat(8_000)}!` })).toBe(400);
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'get'])('refuses the method %s', (method) => {
  expect(statusOf({ method })).toBe(405);
});

describe('a request for a file', () => {
  test.each<Headers>([{ 'Content-Length': '5' }, { 'Transfer-Encoding': 'chunked' }])('refuses a body: %j', (headers) => {
    expect(statusOf({ headers })).toBe(400);
  });

  test.each(['cross-site', 'same-site'])('refuses to be loaded %s', (site) => {
    const image = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' };
    const frame = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
    const link = { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    expect(statusOf({ headers: image })).toBe(403);
    expect(statusOf({ headers: frame })).toBe(403);
    expect(statusOf({ headers: link })).toBeNull();
  });
});

describe('a call', () => {
  test.each<Headers[string]>([
    [],
    'null',
    '',
    'http://evil.example',
    'http://127.0.0.1:4322',
    'http://127.0.0.1',
    `https://${HOST}`,
    `${ORIGIN}/`,
    `${ORIGIN}.evil.example`,
    `http://localhost:${String(PORT)}`,
    [ORIGIN, 'http://evil.example'],
  ])('refuses the origin %j', (origin) => {
    expect(callWith({ Origin: origin })).toBe(403);
  });

  test('refuses what the browser says comes from elsewhere', () => {
    expect(callWith({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
    expect(callWith({ 'Sec-Fetch-Site': 'none' })).toBe(403);
    expect(callWith({ 'Sec-Fetch-Site': 'same-origin' })).toBeNull();
  });

  test.each<Headers[string]>([[], '', '0', ['1', '1']])('refuses the page header %j', (value) => {
    expect(callWith({ [PAGE_HEADER]: value })).toBe(403);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json-x'])(
    'refuses a body of type %s',
    (type) => {
      expect(callWith({ 'Content-Type': type })).toBe(415);
    },
  );

  test('needs a length that is allowed', () => {
    expect(callWith({ 'Content-Length': [] })).toBe(411);
    expect(callWith({ 'Content-Length': '-1' })).toBe(411);
    expect(callWith({ 'Transfer-Encoding': 'chunked' })).toBe(411);
    expect(callWith({ 'Content-Length': String(MAX_BODY_BYTES) })).toBeNull();
    expect(callWith({ 'Content-Length': String(MAX_BODY_BYTES + 1) })).toBe(413);
    expect(callWith({ 'Content-Length': '0', 'Content-Type': [] })).toBeNull();
  });
});
