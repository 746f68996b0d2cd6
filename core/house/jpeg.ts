import { ByteView, joined } from './bytes.ts';
import { PictureError } from './picture-fault.ts';
import type { RasterPicture } from './raster.ts';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const ADOBE = 0xee;

/** Tables and intervals, without which nothing can be decoded. */
const TABLES = new Set([0xc4, 0xdb, 0xdd]);

/** Frames that every browser draws: baseline, extended and progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/** What becomes of something that follows a picture in its file. */
export type JpegTail = 'refuse' | 'cut';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A JPEG (ITU-T T.81) without what is no part of the picture: where and with what it was taken, thumbnails, colour
 * profiles, comments. It is not decoded: that all of it is there is told by its markers.
 *
 * @throws PictureError
 */
export function readJpeg(bytes: Uint8Array, tail: JpegTail = 'refuse'): RasterPicture {
  const view = new ByteView(bytes);
  const kept: Uint8Array[] = [view.part(0, 2)];
  let size: Size | null = null;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (view.byte(at) !== 0xff) throw new PictureError('damaged');
    while (view.byte(at + 1) === 0xff) at += 1;
    const marker = view.byte(at + 1);
    if (marker === END) break;
    if (marker === START) throw new PictureError('damaged');
    const end = at + 2 + segmentLength(view, at + 2);
    const segment = view.part(at, end);
    if (FRAMES.has(marker)) {
      if (size !== null) throw new PictureError('damaged');
      size = { height: view.short(at + 5), width: view.short(at + 7) };
      // A height that is told later only, behind the first scan.
      if (size.height === 0) throw new PictureError('rare-kind');
    }
    if (marker === SCAN) {
      if (size === null) throw new PictureError('damaged');
      scans += 1;
      at = endOfScan(view, end);
      kept.push(segment, view.part(end, at));
      continue;
    }
    if (isKept(marker, segment)) kept.push(segment);
    else if (!isAside(marker)) throw new PictureError('rare-kind');
    at = end;
  }
  if (size === null || scans === 0) throw new PictureError('damaged');
  if (tail === 'refuse' && at + 2 !== bytes.length) throw new PictureError('more-behind');
  return { kind: 'jpeg', ...size, bytes: joined([...kept, view.part(at, at + 2)]) };
}

/** Without the two bytes of the marker. */
function segmentLength(view: ByteView, at: number): number {
  const length = view.short(at);
  if (length < 2) throw new PictureError('damaged');
  return length;
}

function isKept(marker: number, segment: Uint8Array): boolean {
  if (FRAMES.has(marker) || TABLES.has(marker)) return true;
  // Says which colours the components are: without it some pictures come out in wrong ones.
  return marker === ADOBE && segment.length === 16;
}

/** Applications' own segments and comments. */
function isAside(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Where the coded data of a scan end: at the next marker that does not belong to them. */
function endOfScan(view: ByteView, from: number): number {
  for (let at = from; ; at++) {
    if (view.byte(at) !== 0xff) continue;
    const next = view.byte(at + 1);
    if (next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    if (next === START) throw new PictureError('damaged');
    return at;
  }
}
