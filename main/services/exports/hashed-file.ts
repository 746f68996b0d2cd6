import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** A file that is written from beginning to end, with its size and SHA-256. For a thread that may wait for the disk. */
export class HashedFile {
  readonly #handle: number;
  readonly #hash = createHash('sha256');
  #bytes = 0;

  /** Makes the file, for its owner alone; fails where there is one. */
  constructor(path: string) {
    this.#handle = openSync(path, 'wx', 0o600);
  }

  write(piece: string | Uint8Array): void {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(this.#handle, bytes, written);
    }
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }

  /** Makes sure that it is on the disk, and says what was written. */
  finish(): { readonly bytes: number; readonly sha256: string } {
    fsyncSync(this.#handle);
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  close(): void {
    closeSync(this.#handle);
  }
}
