import { PICTURE_BYTES } from '#core/contract/house.ts';
import { PictureError } from '#core/house/picture-fault.ts';
import { pictureKindOf, readRaster } from '#core/house/picture.ts';

/** What a picture is to become. */
export type PictureUse = 'setting' | 'prop';

/** A picture on its way to main. */
export interface PreparedPicture {
  readonly blob: Blob;
  /** Where the page can show it from. */
  readonly address: string;
  /** In pixels; null for a drawing, which has any size. */
  readonly size: { readonly width: number; readonly height: number } | null;
}

/** The largest file that is looked at: as cameras make them. */
const MOST_BYTES = 40_000_000;

/** More pixels than this take more memory to decode than a picture is worth. */
const MOST_PIXELS = 64_000_000;

/** The most pixels of what is kept: what the stage shows on a large screen. */
const LARGEST = { setting: { width: 1600, height: 900 }, prop: { width: 640, height: 640 } } as const;

/** How wide a background is to its height. */
const SCREEN = 16 / 9;

const QUALITY = 0.86;

/**
 * Draws a picture anew as it will be kept: upright, no larger than it is shown, a background cut to a screen's form. Nothing
 * goes along that is not seen. A drawing stays as it is: main writes it anew.
 *
 * @throws PictureError
 */
export async function preparePicture(file: Blob, use: PictureUse): Promise<PreparedPicture> {
  if (file.size > MOST_BYTES) throw new PictureError('too-many-bytes');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (pictureKindOf(bytes) === 'svg') {
    if (file.size > PICTURE_BYTES) throw new PictureError('too-many-bytes');
    const blob = new Blob([bytes], { type: 'image/svg+xml' });
    return { blob, address: await addressOf(blob), size: null };
  }
  // What it says of itself is looked at before anything is decoded.
  const { kind, width, height, bytes: picture } = readRaster(bytes, 'cut');
  if (width * height > MOST_PIXELS) throw new PictureError('too-many-pixels');
  return draw(await decoded(kind === 'jpeg' ? file : new Blob([new Uint8Array(picture)])), use);
}

async function decoded(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' });
  } catch {
    throw new PictureError('damaged');
  }
}

async function draw(image: ImageBitmap, use: PictureUse): Promise<PreparedPicture> {
  const part = use === 'setting' ? cutToScreen(image) : { x: 0, y: 0, width: image.width, height: image.height };
  const scale = Math.min(1, LARGEST[use].width / part.width, LARGEST[use].height / part.height);
  const size = { width: Math.round(part.width * scale), height: Math.round(part.height * scale) };
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const context = canvas.getContext('2d');
  if (context === null) throw new PictureError('rare-kind');
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, size.width, size.height);
  image.close();
  const blob = await encoded(canvas, use);
  return { blob, address: await addressOf(blob), size };
}

/** As an address that holds it all: nothing has to be given back when it is shown no more. */
function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => (typeof reader.result === 'string' ? resolve(reader.result) : reject(new PictureError('damaged'))), { once: true });
    reader.addEventListener('error', () => reject(new PictureError('damaged')), { once: true });
    reader.readAsDataURL(blob);
  });
}

/** Some browsers do not write WebP: a background needs no transparency, a thing does. */
async function encoded(canvas: HTMLCanvasElement, use: PictureUse): Promise<Blob> {
  for (const type of ['image/webp', use === 'setting' ? 'image/jpeg' : 'image/png']) {
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, type, QUALITY);
    });
    if (blob?.type === type) return blob;
  }
  throw new PictureError('rare-kind');
}

/** The middle of a picture, in a screen's form. */
function cutToScreen({ width, height }: ImageBitmap) {
  const part = { width: Math.min(width, Math.round(height * SCREEN)), height: Math.min(height, Math.round(width / SCREEN)) };
  return { ...part, x: Math.round((width - part.width) / 2), y: Math.round((height - part.height) / 2) };
}
