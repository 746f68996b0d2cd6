import { readFile } from 'node:fs/promises';
import { findOwnImage, OWN_IMAGE_HEADERS } from '#main/services/page/own-images.ts';
import { findPageFile } from '#main/services/page/page-files.ts';
import { PAGE_HEADERS } from '#main/services/page/page-headers.ts';
import { ownUrl, SCHEME } from './address.ts';
import { pathSegments } from './page-path.ts';

/** How Chromium treats the scheme: like https, with an origin of its own and no way past the policy. */
export const SCHEME_PRIVILEGES = [
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
];

/** Answers the pages' requests with the files of one folder and the organisation's own pictures, and with nothing else. */
export function createProtocolHandler(root: string, images: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const url = ownUrl(request.url);
    if (url === null) return refusal(403);
    const segments = pathSegments(url.pathname);
    const image = segments === null ? null : await findOwnImage(images, segments);
    const file = image ?? (segments === null ? null : await findPageFile(root, segments));
    if (file === null) return refusal(404);
    try {
      const content = await readFile(file.path);
      const headers = { ...PAGE_HEADERS, ...(image === null ? {} : OWN_IMAGE_HEADERS), 'Content-Type': file.type, 'Content-Length': String(content.byteLength) };
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers });
    } catch {
      return refusal(500);
    }
  };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
