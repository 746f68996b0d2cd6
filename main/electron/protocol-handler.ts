import { readFile } from 'node:fs/promises';
import { ownUrl, SCHEME } from './address.ts';
import { findPageFile } from './page-files.ts';
import { SECURITY_HEADERS } from './response-headers.ts';

/** How Chromium treats the scheme: like https, with an origin of its own and no way past the policy. */
export const SCHEME_PRIVILEGES = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
];

/** Answers the pages' requests with the files of one folder, and with nothing else. */
export function createProtocolHandler(root: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const url = ownUrl(request.url);
    if (url === null) return refusal(403);
    const file = await findPageFile(root, url.pathname);
    if (file === null) return refusal(404);
    try {
      const content = await readFile(file.path);
      const headers = { ...SECURITY_HEADERS, 'Content-Type': file.type, 'Content-Length': String(content.byteLength) };
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers });
    } catch {
      return refusal(500);
    }
  };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: SECURITY_HEADERS });
}
