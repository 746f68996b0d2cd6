import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

/** A picture of 32 by 18 pixels that another program made: `plain.png`, `baseline.jpg`, `lossy.webp`, … */
export function fixturePicture(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, '../fixtures/pictures', name));
}

/** A chunk of a PNG, with its check sum. */
export function pngChunk(type: string, body: Uint8Array): Buffer {
  const inner = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(inner));
  return Buffer.concat([length, inner, sum]);
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A grey PNG that says it has this size; `pixels` are what it really has, inflated. */
export function greyPng(width: number, height: number, pixels: Uint8Array = Buffer.alloc((width + 1) * height)): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(pixels)), pngChunk('IEND', Buffer.alloc(0))]);
}

/** A file with something put in behind its first so many bytes. */
export function withBytes(file: Uint8Array, at: number, more: Uint8Array): Buffer {
  return Buffer.concat([file.subarray(0, at), more, file.subarray(at)]);
}

/** The bytes of an SVG with this inside. */
export function svgWith(inside: string, attributes = 'viewBox="0 0 160 90"'): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`);
}
