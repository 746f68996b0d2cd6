import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that may be given out. */
export interface StaticFile {
  readonly path: string;
  readonly type: string;
  /** Its name changes with its content, so a browser may keep it. */
  readonly immutable: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.webm': 'audio/webm',
  '.txt': 'text/plain; charset=utf-8',
};

const HASHED_NAME = /^\/app\/.*-[\w-]{8}\.[a-z0-9]+$/;

/**
 * The file a path names inside a folder; null where there is none to give out. `root` is a real path,
 * and a link that leads out of it leads nowhere. Hidden files, source maps and kinds of file that a
 * page does not load are not given out.
 */
export async function findFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const segments = urlPath.split('/').slice(1);
  if (segments.some((segment) => !isPlainName(segment))) return null;
  const type = TYPES[path.extname(urlPath)];
  if (type === undefined) return null;
  const real = await realpath(path.join(root, ...segments)).catch(() => null);
  if (real === null || !real.startsWith(root + path.sep)) return null;
  const facts = await stat(real).catch(() => null);
  if (facts === null || !facts.isFile()) return null;
  return { path: real, type, immutable: HASHED_NAME.test(urlPath) };
}

/** A name that starts or ends with a dot is a hidden file, a parent, or what Windows makes another name of. */
function isPlainName(segment: string): boolean {
  return /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(segment);
}
