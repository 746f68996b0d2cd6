import { PAGE_HEADER, PAGE_HEADER_VALUE } from '#core/contract/http.ts';
import type { Refusal } from './refusal.ts';

/** The largest body a call may have. */
export const MAX_BODY_BYTES = 256 * 1024;

/** The parts of a request that decide whether it may come in, as they stood on the wire. */
export interface DoorRequest {
  readonly method: string;
  /** The request target, neither decoded nor normalised. */
  readonly target: string;
  /** Names and values in turn, repeated headers included. */
  readonly rawHeaders: readonly string[];
}

/** Where this server answers: `127.0.0.1:port`. */
export interface DoorAddress {
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
}

// No percent sign: an encoded slash or dot has no way in, however often it is decoded later. No name
// starts with a dot and none is empty: what is checked here and what a URL parser makes of it are one.
const PLAIN_PATH = /^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/|$))*$/;
const SITE_METADATA = 'sec-fetch-site';

export function addressOf(port: number): DoorAddress {
  const hosts = [`127.0.0.1:${String(port)}`, ...(port === 80 ? ['127.0.0.1'] : [])];
  return { hosts, origins: hosts.map((host) => `http://${host}`) };
}

/** The path of a request target, without the query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}

/** The first reason to refuse a request; null when it may come in. */
export function refuseAtDoor(request: DoorRequest, address: DoorAddress): Refusal | null {
  return (
    refuseHost(request, address) ??
    refuseTarget(request) ??
    refuseMethod(request) ??
    (request.method === 'POST' ? refuseWrite(request, address) : refuseRead(request))
  );
}

function refuseHost(request: DoorRequest, address: DoorAddress): Refusal | null {
  const host = onlyValue(request, 'host');
  if (host !== null && address.hosts.includes(host)) return null;
  return forbidden(421, `This server answers only at ${address.origins[0] ?? 'its own address'}/.`);
}

function refuseTarget(request: DoorRequest): Refusal | null {
  if (PLAIN_PATH.test(pathOf(request.target))) return null;
  return { status: 400, code: 'bad-input', message: 'The path holds characters that no file of this application has.' };
}

function refuseMethod(request: DoorRequest): Refusal | null {
  if (['GET', 'HEAD', 'POST'].includes(request.method)) return null;
  return { status: 405, code: 'bad-input', message: 'Only GET, HEAD and POST are understood here.' };
}

function refuseRead(request: DoorRequest): Refusal | null {
  if (values(request, 'transfer-encoding').length > 0 || (onlyValue(request, 'content-length') ?? '0') !== '0') {
    return { status: 400, code: 'bad-input', message: 'A request for a file has no body.' };
  }
  const site = onlyValue(request, SITE_METADATA);
  if (site !== 'cross-site' && site !== 'same-site') return null;
  // Another site may lead a person here; it may not load our files into its own page.
  const leadsHere =
    onlyValue(request, 'sec-fetch-mode') === 'navigate' && onlyValue(request, 'sec-fetch-dest') === 'document';
  return leadsHere ? null : forbidden(403, 'Another site may not load the files of this application.');
}

function refuseWrite(request: DoorRequest, address: DoorAddress): Refusal | null {
  const origin = onlyValue(request, 'origin');
  const site = values(request, SITE_METADATA);
  if (origin === null || !address.origins.includes(origin) || site.some((value) => value !== 'same-origin')) {
    return forbidden(403, 'A call must come from the page that this server gave out.');
  }
  if (onlyValue(request, PAGE_HEADER) !== PAGE_HEADER_VALUE) {
    return forbidden(403, `A call must carry the header ${PAGE_HEADER}.`);
  }
  return refuseBody(request);
}

function refuseBody(request: DoorRequest): Refusal | null {
  const length = onlyValue(request, 'content-length');
  if (values(request, 'transfer-encoding').length > 0 || length === null || !/^\d{1,15}$/.test(length)) {
    return { status: 411, code: 'bad-input', message: 'A call must say how long its body is.' };
  }
  if (Number(length) > MAX_BODY_BYTES) {
    return { status: 413, code: 'bad-input', message: `A call's body may have ${String(MAX_BODY_BYTES)} bytes at most.` };
  }
  if (length !== '0' && !isJson(onlyValue(request, 'content-type'))) {
    return { status: 415, code: 'bad-input', message: 'A call must be JSON.' };
  }
  return null;
}

function isJson(type: string | null): boolean {
  return type !== null && /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type);
}

function forbidden(status: number, message: string): Refusal {
  return { status, code: 'forbidden', message };
}

/** The value of a header that is there exactly once. */
function onlyValue(request: DoorRequest, name: string): string | null {
  const found = values(request, name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function values(request: DoorRequest, name: string): string[] {
  return request.rawHeaders.filter(
    (_, index) => index % 2 === 1 && request.rawHeaders[index - 1]?.toLowerCase() === name,
  );
}
