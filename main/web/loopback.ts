import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pass } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { addressOf, type DoorAddress, pathOf, refuseAtDoor } from './door.ts';
import { SECURITY_HEADERS, setSecurityHeaders } from './headers.ts';
import { type Refusal, refusalBody } from './refusal.ts';

/** How long, in milliseconds, a connection may take for what; a sender that dawdles is cut off. */
export interface LoopbackTimes {
  readonly headers: number;
  readonly request: number;
  readonly keepAlive: number;
  /** For calls under way when the server stops. */
  readonly grace: number;
}

export const LOOPBACK_TIMES: LoopbackTimes = { headers: 10_000, request: 30_000, keepAlive: 5_000, grace: 2_000 };

/** What answers the requests that the door lets in. */
type Answer = (request: Request) => Response | Promise<Response>;

/** A server that only this machine can reach. Until it is given an answer it says that it is starting. */
export interface Loopback {
  readonly port: number;
  readonly address: DoorAddress;
  readonly answerWith: (answer: Answer) => void;
  readonly close: () => Promise<void>;
}

const STARTING: Refusal = { status: 503, code: 'unavailable', message: 'Extra Mile is starting: try again in a moment.' };
const NO_UPGRADE: Refusal = { status: 403, code: 'forbidden', message: 'No connection is upgraded here.' };
const NO_TUNNEL: Refusal = { status: 405, code: 'bad-input', message: 'Only GET, HEAD and POST are understood here.' };
const NO_EXPECTATION: Refusal = { status: 417, code: 'bad-input', message: 'No expectation is met here.' };

/** Listens on 127.0.0.1; port 0 takes any free one. Rejects as `listen` does (`EADDRINUSE`, `EACCES`). */
export async function listenOnLoopback(port: number, times: LoopbackTimes): Promise<Loopback> {
  const server = createServer({
    headersTimeout: times.headers,
    requestTimeout: times.request,
    keepAliveTimeout: times.keepAlive,
    connectionsCheckingInterval: Math.min(1_000, times.headers),
    // Refused at the door instead, with the headers of every other answer.
    requireHostHeader: false,
  });
  server.maxConnections = 256;
  const bound = await listen(server, port);
  const address = addressOf(bound);
  const under = new Set<ServerResponse>();
  let listener: ReturnType<typeof getRequestListener> | null = null;

  const take = (request: IncomingMessage, response: ServerResponse): void => {
    setSecurityHeaders(response);
    under.add(response);
    response.once('close', () => under.delete(response));
    const refusal = refuseAtDoor(doorRequest(request), address) ?? (listener === null ? STARTING : null);
    if (refusal !== null || listener === null) refuse(request, response, refusal ?? STARTING);
    else void listener(request, response);
  };
  server.on('request', take);
  server.on('checkContinue', (request, response) => expectNothing(request, response));
  server.on('checkExpectation', (request, response) => expectNothing(request, response));
  server.on('upgrade', (request, socket) => refuseSocket(socket, refuseAtDoor(doorRequest(request), address) ?? NO_UPGRADE));
  server.on('connect', (_request, socket) => refuseSocket(socket, NO_TUNNEL));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseSocket(socket, unreadable(error.code)));

  return {
    port: bound,
    address,
    answerWith: (answer) => {
      listener = getRequestListener(answer, { hostname: '127.0.0.1', overrideGlobalObjects: false });
    },
    close: () => stop(server, under, times.grace),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('The server has no port.'));
      else resolve(bound.port);
    });
  });
}

function doorRequest(request: IncomingMessage): { method: string; target: string; rawHeaders: string[] } {
  return { method: request.method ?? '', target: request.url ?? '', rawHeaders: request.rawHeaders };
}

function expectNothing(request: IncomingMessage, response: ServerResponse): void {
  setSecurityHeaders(response);
  refuse(request, response, NO_EXPECTATION);
}

function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { type, body } = refusalBody(refusal, pathOf(request.url ?? ''));
  response.writeHead(refusal.status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    // What is still to come of a refused request is not read.
    Connection: 'close',
    ...(refusal.status === 405 ? { Allow: 'GET, HEAD, POST' } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers a connection that has no response object: an upgrade, a tunnel, bytes that are not HTTP. */
function refuseSocket(socket: Duplex, refusal: Refusal): void {
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = `${refusal.message}\n`;
  const headers = {
    ...SECURITY_HEADERS,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const status = `HTTP/1.1 ${String(refusal.status)} ${STATUS_CODES[refusal.status] ?? ''}`;
  socket.end(`${[status, ...lines].join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function unreadable(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW') return { status: 431, code: 'bad-input', message: 'The headers are too large.' };
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, code: 'bad-input', message: 'The request took too long.' };
  return { status: 400, code: 'bad-input', message: 'This is not a request that HTTP/1.1 allows.' };
}

/** Lets calls finish, ends streams at once, and then cuts whatever is left. */
async function stop(server: Server, under: ReadonlySet<ServerResponse>, grace: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  const calls = [...under].filter((response) => {
    const streams = String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
    if (streams) response.destroy();
    return !streams;
  });
  const finished = calls.map((response) => new Promise((resolve) => response.once('close', resolve)));
  await Promise.race([Promise.all(finished), pass(grace, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
