/** More than this is for the command line, which writes to the disk as it goes. */
const MOST_BYTES = 2_000_000_000;

/** Bytes that are held before they are handed to the browser, which keeps large blobs on the disk. */
const HELD_BYTES = 8_000_000;

/** A file larger than a page should take in. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

/** A file that comes in pieces, as a blob in the end; only a few megabytes of it are in this page's memory. */
export class CollectedFile {
  readonly name: string;
  readonly bytes: number;
  readonly #type: string;
  readonly #blobs: Blob[] = [];
  #held: Uint8Array<ArrayBuffer>[] = [];
  #heldBytes = 0;
  #taken = 0;

  /** @throws FileTooLargeError */
  constructor(file: { readonly name: string; readonly type: string; readonly bytes: number }) {
    if (file.bytes > MOST_BYTES) throw new FileTooLargeError(`${file.name} has ${file.bytes} bytes.`);
    this.name = file.name;
    this.bytes = file.bytes;
    this.#type = file.type;
  }

  /** How many bytes have come. */
  get taken(): number {
    return this.#taken;
  }

  take(base64: string): void {
    const bytes = fromBase64(base64);
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    this.#taken += bytes.length;
    if (this.#heldBytes >= HELD_BYTES) this.#handOver();
  }

  /** All of it. @throws Error where bytes are missing */
  blob(): Blob {
    if (this.#taken !== this.bytes) throw new Error(`${this.name} came with ${this.#taken} of ${this.bytes} bytes.`);
    this.#handOver();
    return new Blob(this.#blobs, { type: this.#type });
  }

  #handOver(): void {
    this.#blobs.push(new Blob(this.#held));
    this.#held = [];
    this.#heldBytes = 0;
  }
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
