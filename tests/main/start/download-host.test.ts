import { createServer as createHttpServer } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { answersWithin, downloadHost } from '#main/start/download-host.ts';

const open: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listening(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${String(address.port)}/`;
}

test.each([200, 302, 404, 503])('a host that says %i answers', async (status) => {
  const url = await listening(
    createHttpServer((_, response) => response.writeHead(status, { Location: 'http://127.0.0.1:1/' }).end()),
  );
  expect(await answersWithin(url, 2_000)).toBe(true);
});

test('a host that takes the connection and never answers is given up', async () => {
  const url = await listening(createTcpServer());
  const began = performance.now();
  expect(await answersWithin(url, 150)).toBe(false);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('a host that refuses does not answer', async () => {
  const server = createTcpServer();
  const url = await listening(server);
  open.length = 0;
  await new Promise((resolve) => server.close(resolve));
  expect(await answersWithin(url, 2_000)).toBe(false);
});

test('no address at all does not answer', async () => {
  expect(await answersWithin('not an address', 2_000)).toBe(false);
});

test('the host is the one that the downloader would ask', () => {
  expect(downloadHost({})).toBe('https://github.com/electron/electron/releases/download/');
  expect(downloadHost({ ELECTRON_MIRROR: 'http://mirror/' })).toBe('http://mirror/');
  expect(downloadHost({ ELECTRON_MIRROR: 'http://mirror/', npm_config_electron_mirror: 'http://npmrc/' })).toBe('http://npmrc/');
});
