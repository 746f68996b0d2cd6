import { inflateSync } from 'node:zlib';
import { PICTURE_BYTES } from '#core/contract/house.ts';
import { PictureError } from '#core/house/picture-fault.ts';
import { type PictureKind, pictureKindOf, readRaster } from '#core/house/picture.ts';
import type { PngPicture } from '#core/house/png.ts';
import type { RasterPicture } from '#core/house/raster.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { cleanSvg } from './svg/clean-svg.ts';

/** More pixels, in either direction, than the stage shows of any picture on the largest screen. */
const MOST_PIXELS = 3_840;

/** Fewer cannot be told from a speck. */
const FEWEST_PIXELS = 16;

/** A picture that can be kept: whole, of a kind that pages draw, and without anything but what it takes to draw it. */
export interface CheckedPicture {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array;
  /** In pixels, or an SVG's own units. */
  readonly width: number;
  readonly height: number;
  /** What was left out of an SVG, by the names of its elements. */
  readonly leftOut: readonly string[];
}

/**
 * Checks a file by what is in it, whatever it is called, and takes out what is no part of the picture. Nothing is
 * decoded here that could be a bomb: pixels are counted by the header before anything is inflated.
 *
 * @throws PictureError
 */
export function checkPicture(bytes: Uint8Array): CheckedPicture {
  if (bytes.length > PICTURE_BYTES) throw new PictureError('too-many-bytes');
  if (pictureKindOf(bytes) === 'svg') return checkedSvg(bytes);
  const picture = readRaster(bytes);
  const { kind, width, height } = picture;
  if (Math.max(width, height) > MOST_PIXELS) throw new PictureError('too-many-pixels');
  if (Math.min(width, height) < FEWEST_PIXELS) throw new PictureError('too-few-pixels');
  if (isPng(picture)) mustBeWhole(picture);
  return { kind, bytes: picture.bytes, width, height, leftOut: [] };
}

function checkedSvg(bytes: Uint8Array): CheckedPicture {
  const decoded = decodeUtf8(Buffer.from(bytes));
  if (!decoded.ok) throw new PictureError('damaged');
  const { text: clean, width, height, leftOut } = cleanSvg(decoded.text.replace(/^\uFEFF/, ''));
  return { kind: 'svg', bytes: new TextEncoder().encode(clean), width, height, leftOut };
}

function isPng(picture: RasterPicture): picture is PngPicture {
  return picture.kind === 'png';
}

/** All pixels are there, and nothing more: neither a bomb nor something hidden behind them. */
function mustBeWhole({ deflated, passes }: PngPicture): void {
  const expected = passes.reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0);
  const pixels = inflated(deflated, expected);
  let at = 0;
  for (const { rows, rowBytes } of passes) {
    for (let row = 0; row < rows; row++, at += rowBytes + 1) {
      if ((pixels[at] ?? Number.POSITIVE_INFINITY) > 4) throw new PictureError('damaged');
    }
  }
}

function inflated(deflated: Uint8Array, expected: number): Uint8Array {
  try {
    const pixels = inflateSync(deflated, { maxOutputLength: expected });
    if (pixels.length === expected) return pixels;
  } catch {
    // Told below, as what is too short is.
  }
  throw new PictureError('damaged');
}
