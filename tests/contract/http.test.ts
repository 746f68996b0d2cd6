import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { contractClient } from '#core/contract/client.ts';
import { startWebShell } from '#main/web/server.ts';
import { webLink } from '#renderer/ui/transport/web-link.ts';
import { contractSuite } from './suite.ts';

/** What a browser adds to a page's requests, and a script cannot. */
function actAsPage(origin: string, cookie: string): void {
  const plainFetch = globalThis.fetch;
  vi.stubGlobal('window', { location: { origin } });
  vi.stubGlobal('fetch', (request: Request, init: RequestInit) => {
    request.headers.set('Origin', origin);
    request.headers.set('Cookie', cookie);
    return plainFetch(request, init);
  });
}

contractSuite('HTTP', {
  buffers: true,
  async connect(services) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'http-'));
    await writeFile(path.join(folder, 'index.html'), '<!doctype html>');
    const shell = await startWebShell({
      services: () => Promise.resolve(services),
      rendererFolder: folder,
      port: 0,
      randomBytes,
    });
    const launched = await fetch(shell.url, { redirect: 'manual' });
    actAsPage(new URL(shell.address).origin, launched.headers.getSetCookie()[0]?.split(';')[0] ?? '');
    return {
      client: contractClient(webLink(() => null)),
      asSession: (token) => contractClient(webLink(() => token)),
      close: async () => {
        vi.unstubAllGlobals();
        await shell.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  },
});
