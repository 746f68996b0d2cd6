import { PictureError } from './picture-fault.ts';

/** A view of bytes that says so where they break off. */
export class ByteView {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  /** @throws PictureError `cut-off` */
  need(at: number, count: number): void {
    if (at < 0 || at + count > this.bytes.length) throw new PictureError('cut-off');
  }

  byte(at: number): number {
    this.need(at, 1);
    return this.#view.getUint8(at);
  }

  /** Two bytes, the greater first. */
  short(at: number): number {
    this.need(at, 2);
    return this.#view.getUint16(at);
  }

  /** Four bytes, the greatest first. */
  long(at: number): number {
    this.need(at, 4);
    return this.#view.getUint32(at);
  }

  /** Two bytes, the lesser first. */
  shortLittle(at: number): number {
    this.need(at, 2);
    return this.#view.getUint16(at, true);
  }

  /** Four bytes, the least first. */
  longLittle(at: number): number {
    this.need(at, 4);
    return this.#view.getUint32(at, true);
  }

  /** So many bytes as the Latin letters they stand for. */
  letters(at: number, count: number): string {
    this.need(at, count);
    return String.fromCharCode(...this.bytes.subarray(at, at + count));
  }

  part(at: number, end: number): Uint8Array {
    this.need(at, end - at);
    return this.bytes.subarray(at, end);
  }
}

/** One array of several. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
