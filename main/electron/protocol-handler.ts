import { readFile } from 'node:fs/promises';
import { findOwnImage, OWN_IMAGE_HEADERS } from '#main/services/page/own-images.ts';
import { OwnLooks } from '#main/services/page/own-looks.ts';
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

/** What is given out, and the headers that tell of it. */
interface Found {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers the pages' requests with the files of one folder, the organisation's own pictures and looks, and with nothing else. */
export function createProtocolHandler(root: string, images: string): (request: Request) => Promise<Response> {
  const looks = new OwnLooks(root);
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
    const url = ownUrl(request.url);
    if (url === null) return refusal(403);
    const segments = pathSegments(url.pathname);
    try {
      const found = segments === null ? null : ((await lookAt(looks, segments)) ?? (await fileAt(root, images, segments)));
      if (found === null) return refusal(404);
      const headers = { ...PAGE_HEADERS, ...found.headers, 'Content-Length': String(found.content.byteLength) };
      return new Response(request.method === 'HEAD' ? null : found.content, { headers });
    } catch {
      return refusal(500);
    }
  };
}

async function lookAt(looks: OwnLooks, segments: readonly string[]): Promise<Found | null> {
  const look = await looks.picture(segments);
  if (look === null) return null;
  return { content: new TextEncoder().encode(look), headers: { ...OWN_IMAGE_HEADERS, 'Content-Type': 'image/svg+xml' } };
}

async function fileAt(root: string, images: string, segments: readonly string[]): Promise<Found | null> {
  const image = await findOwnImage(images, segments);
  const file = image ?? (await findPageFile(root, segments));
  if (file === null) return null;
  const headers = { ...(image === null ? {} : OWN_IMAGE_HEADERS), 'Content-Type': file.type };
  return { content: new Uint8Array(await readFile(file.path)), headers };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: PAGE_HEADERS });
}
