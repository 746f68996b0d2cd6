import { isImageName } from '#core/house/library.ts';
import { findPageFile, type PageFile } from './page-files.ts';

/** Where the organisation's own pictures lie below the page. */
export const OWN_IMAGES = 'own';

/** Sent with each of them: even opened by itself, a picture runs nothing and fetches nothing. */
export const OWN_IMAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
};

/** The picture that a path's segments name; null: none of the organisation's, or not there. */
export async function findOwnImage(folder: string, segments: readonly string[]): Promise<PageFile | null> {
  const [first, name = '', ...more] = segments;
  if (first !== OWN_IMAGES || more.length > 0 || !isImageName(name)) return null;
  return findPageFile(folder, [name]);
}
