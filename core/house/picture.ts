import { type JpegTail, readJpeg } from './jpeg.ts';
import { PictureError } from './picture-fault.ts';
import { type PngPicture, readPng } from './png.ts';
import type { RasterPicture } from './raster.ts';
import { readWebp } from './webp.ts';

/** The kinds of pictures that are taken. */
export type PictureKind = 'png' | 'jpeg' | 'webp' | 'svg';

/** The ending of each kind's file. */
export const PICTURE_ENDINGS: Readonly<Record<PictureKind, string>> = { png: 'png', jpeg: 'jpg', webp: 'webp', svg: 'svg' };

const PNG_MAGIC = '\x89PNG\r\n\x1a\n';

const MAGIC: readonly (readonly [PictureKind, RegExp])[] = [
  ['jpeg', /^\xff\xd8\xff/],
  ['webp', /^RIFF[\s\S]{4}WEBP/],
  ['svg', /^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|(?:\w+:)?svg)[\s>]/i],
];

/** What a file is by its first bytes, whatever it is called; null: none that is taken here. */
export function pictureKindOf(bytes: Uint8Array): PictureKind | null {
  const begin = String.fromCharCode(...bytes.subarray(0, 256));
  if (begin.startsWith(PNG_MAGIC)) return 'png';
  return MAGIC.find(([, magic]) => magic.test(begin))?.[0] ?? null;
}

/**
 * A picture of pixels, whole and without anything but what it takes to draw it.
 *
 * @param tail what becomes of something behind a JPEG: `cut` drops it, for telephones put films there
 * @throws PictureError
 */
export function readRaster(bytes: Uint8Array, tail: JpegTail = 'refuse'): RasterPicture | PngPicture {
  const kind = pictureKindOf(bytes);
  if (kind === 'png') return readPng(bytes);
  if (kind === 'jpeg') return readJpeg(bytes, tail);
  if (kind === 'webp') return readWebp(bytes);
  throw new PictureError('no-picture');
}
