import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Bytes that are written at once. */
const BUFFER_BYTES = 256 * 1_024;

/** A file that is written from beginning to end, with its size and SHA-256. For a thread that may wait for the disk. */
export class HashedFile {
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  readonly #encoder = new TextEncoder();
  /** Text is encoded into it, over and over: a buffer for each piece would pile up faster than it is collected. */
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  #bytes = 0;

  /** Makes the file, for its owner alone; fails where there is one. */
  constructor(path: string) {
    this.#handle = openSync(path, 'wx', 0o600);
  }

  write(piece: string | Uint8Array): void {
    if (typeof piece !== 'string') return this.#append(piece);
    for (let at = 0; at < piece.length; ) {
      const { read, written } = this.#encoder.encodeInto(at === 0 ? piece : piece.slice(at), this.#buffer);
      this.#append(this.#buffer.subarray(0, written));
      at += read;
    }
  }

  /** Makes sure that it is on the disk, and says what was written. */
  finish(): { readonly bytes: number; readonly sha256: string } {
    fsyncSync(this.#handle);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  #append(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#handle, bytes, written);
    }
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  close(): void {
    closeSync(this.#handle);
  }
}
