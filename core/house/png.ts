import { ByteView, joined } from './bytes.ts';
import { crc32 } from './crc-32.ts';
import { PictureError } from './picture-fault.ts';
import type { RasterPicture } from './raster.ts';

/** A PNG, with what proves that all of it is there. */
export interface PngPicture extends RasterPicture {
  /** The pixels as they are deflated. */
  readonly deflated: Uint8Array;
  /** The bytes that they are, inflated: of each pass its rows, each a byte that names its filter and so many bytes of pixels. */
  readonly passes: readonly { readonly rows: number; readonly rowBytes: number }[];
}

const SIGNATURE = 8;

/** What it takes to draw it, and to draw it in its colours. Texts, times, places and all else go. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);

/** Bits a pixel by colour type, for one bit a sample; and the depths that are allowed with it. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};

/** Where each pass of Adam7 begins and how far it steps, across and down. */
const ADAM7 = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly interlaced: boolean;
}

/**
 * A PNG (ISO/IEC 15948) without anything but what it takes to draw it.
 *
 * @throws PictureError
 */
export function readPng(bytes: Uint8Array): PngPicture {
  const view = new ByteView(bytes);
  const kept: Uint8Array[] = [view.part(0, SIGNATURE)];
  const pixels: Uint8Array[] = [];
  let header: Header | null = null;
  let at = SIGNATURE;
  for (let type = ''; type !== 'IEND'; ) {
    const length = view.long(at);
    type = view.letters(at + 4, 4);
    const end = at + 12 + length;
    view.need(at, 12 + length);
    if (crc32(view.part(at + 4, end - 4)) !== view.long(end - 4)) throw new PictureError('damaged');
    if ((type === 'IHDR') !== (header === null)) throw new PictureError('damaged');
    if (type === 'IHDR') header = readHeader(view, at + 8, length);
    // A capital first letter says that nothing can be drawn without it.
    if (!KEPT.has(type) && /^[A-Z]/.test(type)) throw new PictureError('rare-kind');
    if (type === 'acTL') throw new PictureError('moving');
    if (type === 'IDAT') pixels.push(view.part(at + 8, end - 4));
    if (KEPT.has(type)) kept.push(view.part(at, end));
    at = end;
  }
  if (at !== bytes.length) throw new PictureError('more-behind');
  if (header === null || pixels.length === 0) throw new PictureError('damaged');
  const { width, height } = header;
  return { kind: 'png', width, height, bytes: joined(kept), deflated: joined(pixels), passes: passesOf(header) };
}

function readHeader(view: ByteView, at: number, length: number): Header {
  if (length !== 13) throw new PictureError('damaged');
  const [depth, colour, interlace] = [view.byte(at + 8), view.byte(at + 9), view.byte(at + 12)];
  const known = COLOURS[colour];
  if (known === undefined || !known.depths.includes(depth) || interlace > 1) throw new PictureError('damaged');
  return { width: view.long(at), height: view.long(at + 4), bits: known.samples * depth, interlaced: interlace === 1 };
}

function passesOf({ width, height, bits, interlaced }: Header): PngPicture['passes'] {
  const pass = (columns: number, rows: number) => ({ rows, rowBytes: Math.ceil((columns * bits) / 8) });
  if (!interlaced) return [pass(width, height)];
  return ADAM7.map(([x, across, y, down]) => pass(Math.ceil((width - x) / across), Math.ceil((height - y) / down))).filter(
    ({ rows, rowBytes }) => rows > 0 && rowBytes > 0,
  );
}
