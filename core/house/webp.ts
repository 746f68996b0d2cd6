import { ByteView, joined } from './bytes.ts';
import { PictureError } from './picture-fault.ts';
import type { RasterPicture } from './raster.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const ALPHA_FLAG = 0x10;

/**
 * A WebP (RFC 9649) without anything but its picture: colour profile, EXIF and XMP go. It is not decoded: that all of it is
 * there is told by the lengths it names.
 *
 * @throws PictureError
 */
export function readWebp(bytes: Uint8Array): RasterPicture {
  const view = new ByteView(bytes);
  const end = 8 + view.longLittle(4);
  if (end > bytes.length) throw new PictureError('cut-off');
  if (end < bytes.length) throw new PictureError('more-behind');
  let canvas: Size | null = null;
  let alpha: Uint8Array | null = null;
  let frame: { readonly size: Size; readonly chunk: Uint8Array; readonly lossy: boolean } | null = null;
  for (let at = 12; at < end; ) {
    const type = view.letters(at, 4);
    const length = view.longLittle(at + 4);
    // Chunks begin at even places.
    const next = at + 8 + length + (length % 2);
    const chunk = view.part(at, next);
    if (type === 'ANIM' || type === 'ANMF') throw new PictureError('moving');
    if (type === 'VP8X') canvas = { width: little24(view, at + 12) + 1, height: little24(view, at + 15) + 1 };
    if (type === 'ALPH') alpha = chunk;
    if (type === 'VP8 ' || type === 'VP8L') {
      if (frame !== null) throw new PictureError('damaged');
      const lossy = type === 'VP8 ';
      frame = { size: lossy ? lossySize(view, at + 8, length) : losslessSize(view, at + 8), chunk, lossy };
    }
    at = next;
  }
  if (frame === null) throw new PictureError('damaged');
  const { size, chunk, lossy } = frame;
  if (canvas !== null && (canvas.width !== size.width || canvas.height !== size.height)) throw new PictureError('damaged');
  const kept = lossy && alpha !== null ? [extended(size), alpha, chunk] : [chunk];
  return { kind: 'webp', ...size, bytes: riff(kept) };
}

function lossySize(view: ByteView, at: number, length: number): Size {
  const tag = little24(view, at);
  const isKeyFrame = tag % 2 === 0;
  const firstPart = tag >> 5;
  if (!isKeyFrame || little24(view, at + 3) !== 0x2a019d) throw new PictureError('damaged');
  if (10 + firstPart > length) throw new PictureError('cut-off');
  return { width: view.shortLittle(at + 6) & 0x3fff, height: view.shortLittle(at + 8) & 0x3fff };
}

function losslessSize(view: ByteView, at: number): Size {
  if (view.byte(at) !== 0x2f) throw new PictureError('damaged');
  const bits = view.longLittle(at + 1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function little24(view: ByteView, at: number): number {
  return view.shortLittle(at) + view.byte(at + 2) * 0x10000;
}

function latin(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** The chunk that says that a picture has more parts than one. */
function extended({ width, height }: Size): Uint8Array {
  const chunk = new Uint8Array(18);
  const view = new DataView(chunk.buffer);
  chunk.set(latin('VP8X'));
  view.setUint32(4, 10, true);
  view.setUint8(8, ALPHA_FLAG);
  for (const [at, value] of [[12, width - 1], [15, height - 1]] as const) {
    view.setUint16(at, value % 0x10000, true);
    view.setUint8(at + 2, Math.floor(value / 0x10000));
  }
  return chunk;
}

function riff(chunks: readonly Uint8Array[]): Uint8Array {
  const body = joined(chunks);
  const head = new Uint8Array(12);
  head.set(latin('RIFF    WEBP'));
  new DataView(head.buffer).setUint32(4, body.length + 4, true);
  return joined([head, body]);
}
