import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of the page that may be given out. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
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

/**
 * The file that a path's segments name inside a folder; null where there is none to give out. Hidden
 * files, source maps, kinds a page does not load and links that lead out of the folder are not.
 */
export async function findPageFile(root: string, segments: readonly string[]): Promise<PageFile | null> {
  const type = TYPES[path.extname(segments.at(-1) ?? '')];
  if (type === undefined || !segments.every(isPlainName)) return null;
  const file = await containedFile(root, path.join(root, ...segments));
  return file === null ? null : { path: file, type };
}

/** A name that starts or ends with a dot is hidden, a parent, or what Windows makes another name of. */
function isPlainName(segment: string): boolean {
  return /^[A-Za-z0-9_@-](?:[A-Za-z0-9._@-]*[A-Za-z0-9_@-])?$/.test(segment);
}

async function containedFile(root: string, file: string): Promise<string | null> {
  if (!isInside(root, file)) return null;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    return isInside(realRoot, realFile) && (await stat(realFile)).isFile() ? realFile : null;
  } catch {
    return null;
  }
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}
