import { connect } from 'node:net';
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PAGE_HEADER } from '#core/contract/http.ts';
import { MAX_BODY_BYTES } from '#main/web/door.ts';
import { SECURITY_HEADERS } from '#main/web/headers.ts';
import { header, type RawAnswer, request, sendRaw } from './raw-socket.ts';
import { callHeaders, launch, openTestShell, type TestShell } from './shell.ts';

let at: TestShell;
let cookie = '';

beforeAll(async () => {
  at = await openTestShell();
  await symlink(path.join(at.folder, 'page-secret'), path.join(at.folder, 'page', 'way-out'));
  cookie = await launch(at);
});

afterAll(() => at.dispose());

function send(text: string): Promise<RawAnswer> {
  return sendRaw(at.shell.port, text);
}

function get(target: string, headers: readonly string[] = []): Promise<RawAnswer> {
  return send(request(`GET ${target}`, [`Host: ${at.host}`, `Cookie: ${cookie}`, ...headers]));
}

type Changes = Readonly<Record<string, string | null>>;

/** A call that opens a session, with some of its headers changed or, with null, left out. */
function call(changes: Changes = {}, body = '{"json":{"role":"player"},"meta":[]}', method = 'session/open'): Promise<RawAnswer> {
  const headers = Object.entries({ ...callHeaders(at, cookie, body), ...changes });
  const lines = headers.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return send(request(`POST /rpc/${method}`, lines, body));
}

function expectRefused(answer: RawAnswer, status: number): void {
  expect(answer.status).toBe(status);
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    expect(header(answer, name.toLowerCase()), name).toBe(value);
  }
  expect(answer.headers.filter(([name]) => name.startsWith('access-control-') || name === 'set-cookie')).toEqual([]);
  expect(answer.body).not.toContain('secret');
}

test('the page and its calls work when nothing is wrong', async () => {
  expect((await get('/')).body).toContain('<title>Page</title>');
  const answer = await call();
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('"role":"player"');
});

describe('Host', () => {
  test.each([
    ['another name', () => ['Host: evil.example']],
    ['a name that starts as ours', () => [`Host: 127.0.0.1.evil.example:${String(at.shell.port)}`]],
    ['userinfo', () => [`Host: someone@${at.host}`]],
    ['userinfo that looks like us', () => [`Host: ${at.host}@evil.example`]],
    ['a trailing dot', () => [`Host: 127.0.0.1.:${String(at.shell.port)}`]],
    ['localhost', () => [`Host: localhost:${String(at.shell.port)}`]],
    ['another port', () => ['Host: 127.0.0.1:1']],
    ['no port', () => ['Host: 127.0.0.1']],
    ['none', () => []],
    ['two', () => [`Host: ${at.host}`, 'Host: evil.example']],
    ['two alike', () => [`Host: ${at.host}`, `Host: ${at.host}`]],
  ])('is refused: %s', async (_, hosts) => {
    expectRefused(await send(request('GET /', [...hosts(), `Cookie: ${cookie}`])), 421);
  });

  test('is needed in HTTP/1.0 too', async () => {
    expectRefused(await send(`GET / HTTP/1.0\r\nCookie: ${cookie}\r\n\r\n`), 421);
  });

  test('a target that names a host of its own is refused', async () => {
    expectRefused(await get('http://evil.example/'), 400);
    expectRefused(await get(`http://${at.host}/`), 400);
  });

  test('calls are refused as requests for files are', async () => {
    expectRefused(await call({ Host: 'evil.example' }), 421);
  });
});

describe('a call of another site', () => {
  test.each<[string, Changes]>([
    ['no origin', { Origin: null }],
    ['the origin null', { Origin: 'null' }],
    ['another localhost port', { Origin: 'http://127.0.0.1:1' }],
    ['localhost by name', { Origin: 'http://localhost' }],
    ['another site', { Origin: 'https://evil.example' }],
    ['no page header', { [PAGE_HEADER]: null }],
    ['a browser that says so', { 'Sec-Fetch-Site': 'same-site' }],
  ])('is refused: %s', async (_, changes) => {
    expectRefused(await call(changes), 403);
  });

  test('is told what is wrong in the words of the contract', async () => {
    const { json } = JSON.parse((await call({ Origin: 'null' })).body);
    expect(json).toMatchObject({ code: 'forbidden', status: 403, message: expect.stringContaining('the page') });
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain'])(
    'is refused as a form post of %s',
    async (type) => {
      expectRefused(await call({ 'Content-Type': type, [PAGE_HEADER]: null, 'Sec-Fetch-Site': 'cross-site' }), 403);
      expectRefused(await call({ 'Content-Type': type }), 415);
    },
  );

  test('finds no preflight answer', async () => {
    const asks = ['Origin: https://evil.example', 'Access-Control-Request-Method: POST', `Access-Control-Request-Headers: ${PAGE_HEADER}`];
    expectRefused(await send(request('OPTIONS /rpc/people/add', [`Host: ${at.host}`, ...asks])), 405);
  });

  test('cannot load a file as an image, nor call by GET', async () => {
    const image = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: image'];
    expectRefused(await get('/app/app-a1b2c3d4.js', image), 403);
    expectRefused(await get('/rpc/people/list?data=%7B%7D'), 404);
  });
});

describe('the cookie', () => {
  test.each([
    ['missing', () => ''],
    ['made up', () => `extra-mile-${String(at.shell.port)}=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`],
    ['the token itself', () => `extra-mile-${String(at.shell.port)}=${at.token}`],
  ])('%s: nothing is given out', async (_, value) => {
    const none = ['Host: ' + at.host, `Cookie: ${value()}`];
    expectRefused(await send(request('GET /app/app-a1b2c3d4.js', none)), 403);
    expectRefused(await call({ Cookie: value() }), 403);
    const page = await send(request('GET /', [...none, 'Accept: text/html']));
    expectRefused(page, 401);
    expect(page.body).toContain('the last word of the line');
  });
});

describe('the launch token', () => {
  test('is changed for a cookie and stripped from the address', async () => {
    const fresh = await openTestShell();
    try {
      const open = request(`GET /?launch=${fresh.token}`, [`Host: ${fresh.host}`]);
      const looked = await sendRaw(fresh.shell.port, open.replace('GET', 'HEAD'));
      expect(looked.status).toBe(401);
      const answers = await Promise.all([sendRaw(fresh.shell.port, open), sendRaw(fresh.shell.port, open)]);
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 401]));
      const opened = answers.find(({ status }) => status === 303);
      expect(opened && header(opened, 'location')).toBe('/');
      expect(opened && header(opened, 'cache-control')).toBe('no-store');
      expect(opened && header(opened, 'referrer-policy')).toBe('no-referrer');
      expect(opened && header(opened, 'set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
      expect(opened?.body).toBe('');
    } finally {
      await fresh.dispose();
    }
  });

  test('used, wrong, stale or doubled, it opens nothing and says where to find the right one', async () => {
    const stale = 'AAAAAAAAAAAAAAAAAAAAAA';
    for (const query of [`launch=${at.token}`, `launch=${stale}`, 'launch=', `launch=${at.token}&launch=${at.token}`]) {
      const answer = await send(request(`GET /?${query}`, [`Host: ${at.host}`]));
      expectRefused(answer, 401);
      expect(answer.body).toContain('Each address opens once');
      expect(answer.body).not.toContain(at.token);
    }
  });

  test('is stripped for a browser that is in already', async () => {
    const answer = await get(`/?launch=${at.token}`);
    expect(answer.status).toBe(303);
    expect(header(answer, 'location')).toBe('/');
    expect(header(answer, 'set-cookie')).toBeUndefined();
  });
});

describe('paths', () => {
  test.each(['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/app%2fapp-a1b2c3d4.js', '/%252e%252e/secret.txt', '/..%5csecret.txt', '/../secret.txt', '/./index.html', '//secret.txt', '/.env', '/app/../../secret.txt', '/..\\secret.txt'])(
    'refuses %s',
    async (target) => {
      expectRefused(await get(target), 400);
    },
  );

  test.each(['/way-out/secret.html', '/page-secret/secret.html', '/secret.txt', '/app/app-a1b2c3d4.js.map', '/app/', '/rpc'])(
    'gives out nothing for %s',
    async (target) => {
      expectRefused(await get(target), 404);
    },
  );

  test('a file cannot be written to', async () => {
    const body = '{}';
    const lines = Object.entries(callHeaders(at, cookie, body)).map(([name, value]) => `${name}: ${value}`);
    expectRefused(await send(request('POST /index.html', lines, body)), 405);
  });
});

describe('an upgrade', () => {
  const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];

  test.each([
    ['from a foreign origin', () => [`Host: ${at.host}`, `Cookie: ${cookie}`, 'Origin: https://evil.example'], 403],
    ['without the cookie', () => [`Host: ${at.host}`, `Origin: ${at.origin}`], 403],
    ['even from our own page', () => [`Host: ${at.host}`, `Cookie: ${cookie}`, `Origin: ${at.origin}`], 403],
    ['for another host', () => ['Host: evil.example', `Cookie: ${cookie}`, `Origin: ${at.origin}`], 421],
  ])('is refused %s', async (_, headers, status) => {
    const text = ['GET /rpc HTTP/1.1', ...headers(), ...upgrade, '', ''].join('\r\n');
    expectRefused(await send(text), status);
  });

  test('a tunnel is refused', async () => {
    expectRefused(await send(`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${at.host}\r\n\r\n`), 405);
  });
});

describe('bytes on the wire', () => {
  test.each([
    ['what is not HTTP', () => '\u0016\u0003\u0001garbage\r\n\r\n', 400],
    ['two lengths', () => `POST /rpc/x HTTP/1.1\r\nHost: ${at.host}\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`, 400],
    ['a length and chunks', () => `POST /rpc/x HTTP/1.1\r\nHost: ${at.host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['a folded header', () => `GET / HTTP/1.1\r\nHost: ${at.host}\r\nX: a\r\n b\u0000\r\n\r\n`, 400],
    ['headers without end', () => `GET / HTTP/1.1\r\nHost: ${at.host}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an expectation', () => `POST /rpc/x HTTP/1.1\r\nHost: ${at.host}\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n`, 417],
    ['a strange expectation', () => `GET / HTTP/1.1\r\nHost: ${at.host}\r\nExpect: wonders\r\n\r\n`, 417],
  ])('refuses %s', async (_, text, status) => {
    expectRefused(await send(text()), status);
  });

  test('a body that is too long or of unknown length is refused before it is read', async () => {
    expectRefused(await call({ 'Content-Length': String(MAX_BODY_BYTES + 1) }), 413);
    expectRefused(await call({ 'Content-Length': null }), 411);
    const chunked = { 'Content-Length': null, 'Transfer-Encoding': 'chunked' };
    expectRefused(await call(chunked, '5\r\n{"a":\r\n0\r\n\r\n'), 411);
  });

  test('a sender that dawdles is cut off', async () => {
    const times = { headers: 150, request: 300, keepAlive: 150, grace: 100 };
    const fresh = await openTestShell(times);
    try {
      expectRefused(await sendRaw(fresh.shell.port, `GET / HTTP/1.1\r\nHost: ${fresh.host}\r\nX-Slow: `), 408);
      const headers = Object.entries({ ...callHeaders(fresh, await launch(fresh), '{}'), 'Content-Length': '100' });
      const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
      expectRefused(await sendRaw(fresh.shell.port, `POST /rpc/session/open HTTP/1.1\r\n${lines}\r\n{`), 408);
    } finally {
      await fresh.dispose();
    }
  });
});

describe('bodies that mean harm', () => {
  test.each([
    ['a prototype of its own', '{"json":{"role":"player","__proto__":{"polluted":1}},"meta":[]}'],
    ['a path into the prototype', '{"json":{"role":"player"},"meta":[[0,"__proto__","polluted"]]}'],
    ['a constructor', '{"json":{"role":"player","constructor":{"prototype":{"polluted":1}}},"meta":[]}'],
    ['deep nesting', '['.repeat(100_000)],
    ['deep nesting, closed', `{"json":${'['.repeat(100_000)}${']'.repeat(100_000)},"meta":[]}`],
    ['what is not JSON', '{"json":'],
    ['no object', '7'],
    ['a wrong role', '{"json":{"role":"root"},"meta":[]}'],
  ])('%s changes nothing', async (_, body) => {
    const answer = await call({}, body);
    expect(answer.status === 200 || (answer.status >= 400 && answer.status < 500), String(answer.status)).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect((await call()).status).toBe(200);
  });
});

test('only this computer can connect', async () => {
  const elsewhere = connect({ host: '::1', port: at.shell.port });
  const outcome = await new Promise((resolve) => {
    elsewhere.once('connect', () => resolve('connected'));
    elsewhere.once('error', () => resolve('refused'));
  });
  elsewhere.destroy();
  expect(outcome).toBe('refused');
});
