import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SESSION_HEADER } from '#core/contract/contract.ts';
import { PORT_CHANNEL, STREAM_HEADER } from '#core/contract/port.ts';
import type { WindowDouble } from '#tests/support/electron-double/window-double.ts';
import { openTestTransport, pageClient, type TestTransport } from './transport.ts';

let transport: TestTransport;
let window: WindowDouble;

beforeEach(async () => {
  transport = await openTestTransport();
  window = transport.openWindow();
});
afterEach(() => transport.dispose());

async function signedIn(page = window) {
  const { client, signIn } = pageClient(page);
  const session = await client.session.open({ role: 'player' });
  signIn(session.token);
  return client;
}

/** Resolves when one of the ports made so far has closed. */
function isClosed(index: number): Promise<unknown> {
  return once(transport.ports[index] ?? expect.fail(), 'close');
}

/** Sends a message as it is, and waits for the next that comes back. */
function ask(port: MessagePort, message: string): Promise<unknown> {
  return new Promise((resolve) => {
    port.addEventListener('message', ({ data }) => resolve(JSON.parse(String(data))), { once: true });
    port.postMessage(message);
  });
}

async function rawPort(): Promise<MessagePort> {
  const heard = new Promise<MessagePort>((resolve) => {
    window.page.addEventListener('message', ({ ports: [port] }) => port !== undefined && resolve(port));
  });
  window.page.extraMile?.requestPort('mark');
  const port = await heard;
  port.start();
  return port;
}

async function change(text: string): Promise<void> {
  await writeFile(path.join(transport.folder, 'bundled', `${text}.scenario.json`), '{');
}

describe('the handshake', () => {
  it('gives the page a port, on which the contract is spoken', async () => {
    const client = await signedIn();
    await expect(client.app.info()).resolves.toMatchObject({ shell: 'electron' });
    expect(transport.ports).toHaveLength(1);
    expect(transport.log).toEqual([]);
  });

  it('lets the page ask and nothing else', () => {
    expect(Object.keys(window.page.extraMile ?? {})).toEqual(['shell', 'requestPort']);
    expect(Object.isFrozen(window.page.extraMile)).toBe(true);
  });

  it.each([
    ['a window that is not ours', (foreign: WindowDouble) => foreign, false],
    ['a frame inside the page', (frame: WindowDouble) => Object.assign(frame.frame, { parent: {} }), true],
    ['about:blank', (blank: WindowDouble) => Object.assign(blank.frame, { url: 'about:blank' }), true],
    ['another site', (site: WindowDouble) => Object.assign(site.frame, { origin: 'https://evil.example' }), true],
  ])('refuses %s a port, and tells it so', async (_name, disguise, isAdmitted) => {
    const stranger = transport.openWindow(isAdmitted);
    disguise(stranger);
    const { client } = pageClient(stranger);
    await expect(client.app.info()).rejects.toMatchObject({ code: 'forbidden', details: { refusedBy: 'electron shell' } });
    expect(transport.ports).toHaveLength(0);
    expect(transport.log).toEqual([expect.stringContaining('Refused')]);
  });

  it.each([undefined, null, '', 7, {}, 'x'.repeat(65)])('refuses a request with the mark %o', async (mark) => {
    window.send(PORT_CHANNEL, mark);
    await once(transport.ipcMain, PORT_CHANNEL);
    expect(transport.log).toEqual([expect.stringContaining('no mark')]);
    expect(transport.ports).toHaveLength(0);
  });

  it('answers nobody when the frame has gone meanwhile', async () => {
    window.page.extraMile?.requestPort('mark');
    window.destroy();
    await once(transport.ipcMain, PORT_CHANNEL);
    expect(transport.log).toEqual([expect.stringContaining('gone')]);
  });

  it('is not taken in by an answer that main did not give', async () => {
    const { client } = pageClient(window);
    const call = client.session.open({ role: 'player' });
    const forged = { channel: PORT_CHANNEL, mark: 'guessed', refused: 'forged' };
    window.page.hear(forged, window.page);
    window.page.hear({ ...forged, mark: '' }, {});
    window.page.hear('text', window.page);
    await expect(call).resolves.toMatchObject({ role: 'player' });
  });

  it('asks again after a refusal', async () => {
    window.frame.url = 'about:blank';
    const { client } = pageClient(window);
    await expect(client.session.open({ role: 'player' })).rejects.toMatchObject({ code: 'forbidden' });
    window.frame.url = 'app://extra-mile/';
    await expect(client.session.open({ role: 'player' })).resolves.toMatchObject({ role: 'player' });
  });
});

describe('the life of a port', () => {
  it.each([
    ['its page makes way for another', () => (window.startNavigation(), window.finishNavigation())],
    ['its process has gone', () => window.crash()],
    ['its window has gone', () => window.destroy()],
  ])('ends when %s, and its streams with it', async (_name, end) => {
    const client = await signedIn();
    const stream = await client.scenarios.watch();
    await stream.next();
    expect(transport.services.scenarios.readers).toBe(1);
    const closed = isClosed(0);
    const next = stream.next();
    end();
    await closed;
    await expect(next).rejects.toThrow();
    await vi.waitFor(() => expect(transport.services.scenarios.readers).toBe(0));
  });

  it('outlives a navigation that was refused, and one within the page', async () => {
    const client = await signedIn();
    window.startNavigation();
    window.startNavigation(true);
    await expect(client.app.info()).resolves.toBeDefined();
    window.finishNavigation();
    await vi.waitFor(async () => {
      await client.app.info();
      expect(transport.ports).toHaveLength(2);
    });
  });

  it('belongs to the new page when that asks before the navigation is told', async () => {
    await signedIn();
    window.startNavigation();
    const closed = isClosed(0);
    const client = await signedIn();
    await closed;
    window.finishNavigation();
    await expect(client.app.info()).resolves.toBeDefined();
    expect(transport.ports).toHaveLength(2);
  });

  it('is one a page: a second closes the first', async () => {
    await signedIn();
    const closed = isClosed(0);
    const second = await signedIn();
    await closed;
    await expect(second.app.info()).resolves.toBeDefined();
  });

  it('is one of several when there are several windows', async () => {
    const other = transport.openWindow();
    const [one, two] = [await signedIn(), await signedIn(other)];
    window.destroy();
    await expect(two.app.info()).resolves.toBeDefined();
    await expect(one.app.info()).rejects.toThrow();
  });
});

describe('what comes over a port', () => {
  it('is taken as a call when it is one', async () => {
    const port = await rawPort();
    const h = { [SESSION_HEADER]: 'none such', [STREAM_HEADER]: '1' };
    const answer = await ask(port, JSON.stringify({ i: 'mine', p: { u: '/app/info', h } }));
    expect(answer).toMatchObject({ i: 'mine', p: { s: 401, b: { json: { code: 'no-session' } } } });
    expect(transport.log).toEqual([]);
  });

  it.each([
    'not json',
    '',
    'null',
    '[]',
    '{}',
    '{"i":"1"}',
    '{"i":1,"p":{"u":"/app/info"}}',
    '{"i":"1","p":{"u":"http://evil.example/app/info","h":{}}}',
    '{"i":"1","p":{"u":"/../app","h":{}}}',
    '{"i":"1","p":{"u":"/app/info","m":"GET","h":{"x-extra-mile-stream":"1"}}}',
    '{"i":"1","p":{"u":"/app/info","h":{"x-extra-mile-stream":"1","content-disposition":"attachment; filename=%"}}}',
    '{"i":"1","t":3,"p":{"e":"message"}}',
    '{"i":"1","t":9}',
    `{"i":"1","p":{"u":"/app/info","h":{"x-extra-mile-stream":"1"},"b":"${'x'.repeat(8_000_000)}"}}`,
    7,
    null,
    { pull: 1 },
    { pull: '1', more: true },
    new Uint8Array([255, 1, 2]),
    new ArrayBuffer(8),
    new Map([['i', '1']]),
  ])('costs the port when it is not: %#', async (message) => {
    const port = await rawPort();
    const closed = isClosed(0);
    port.postMessage(message);
    await closed;
    expect(transport.log).toEqual([expect.stringContaining('Closed a port')]);
  });

  it('does no harm by its content', async () => {
    const port = await rawPort();
    const send = (body: string, i: string): Promise<unknown> =>
      ask(port, `{"i":"${i}","p":{"u":"/session/open","h":{"${STREAM_HEADER}":"${i}"},"b":${body}}}`);
    const hostile = [
      '{"json":{"__proto__":{"polluted":1},"role":"player"}}',
      '{"json":{"role":"player"},"meta":[[0,"__proto__","polluted"]]}',
      '{"json":{"role":"player"},"meta":[[6,"role"]]}',
      '{"json":null}',
      '{"json":"__proto__"}',
      '[]',
      '7',
    ];
    for (const [index, body] of hostile.entries()) {
      expect(await send(body, String(index + 1))).toMatchObject({ p: { s: expect.any(Number) } });
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(await send('{"json":{"role":"player"}}', '99')).toMatchObject({ p: { b: { json: { role: 'player' } } } });
  });
});

describe('streams over a port', () => {
  it('reach a slow reader with the latest only, and wait for it in main', async () => {
    const client = await signedIn();
    const watch = await client.scenarios.watch();
    expect((await watch.next()).value).toMatchObject({ broken: [] });
    const [port] = transport.ports;
    const sent = vi.spyOn(port ?? expect.fail(), 'postMessage');
    for (let count = 1; count <= 5; count += 1) {
      await change(`scenario-${String.fromCodePoint(96 + count)}`);
      await vi.waitFor(() => expect(transport.services.scenarios.list().broken).toHaveLength(count), { timeout: 5_000 });
    }
    expect(sent).not.toHaveBeenCalled();
    const next = await watch.next();
    expect(next.value).toMatchObject({ broken: { length: 5 } });
    expect(sent).toHaveBeenCalledOnce();
    await watch.return();
  });

  it('end in main when their reader stops, by return or by signal', async () => {
    const client = await signedIn();
    const stop = new AbortController();
    const [one, two] = [await client.scenarios.watch(), await client.scenarios.watch(undefined, { signal: stop.signal })];
    await Promise.all([one.next(), two.next()]);
    expect(transport.services.scenarios.readers).toBe(2);
    await one.return();
    await vi.waitFor(() => expect(transport.services.scenarios.readers).toBe(1));
    const waiting = two.next();
    stop.abort();
    await expect(waiting).rejects.toThrow();
    await vi.waitFor(() => expect(transport.services.scenarios.readers).toBe(0));
  });

  it('end in main when their reader stops before it has read', async () => {
    const client = await signedIn();
    const watch = await client.scenarios.watch();
    await watch.return();
    await vi.waitFor(() => expect(transport.services.scenarios.readers).toBe(0));
  });
});
