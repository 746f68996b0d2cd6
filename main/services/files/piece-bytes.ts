/** Bytes of a file that are handed over at a time: a multiple of three, so that their Base64 can be joined. */
export const PIECE_BYTES = 48 * 1_024;

/** A file's bytes as they are handed over, each piece made when it is asked for. */
export function* bytePieces(contents: Buffer): Generator<{ readonly kind: 'bytes'; readonly base64: string }, undefined, void> {
  for (let at = 0; at < contents.length; at += PIECE_BYTES) {
    yield { kind: 'bytes', base64: contents.toString('base64', at, Math.min(at + PIECE_BYTES, contents.length)) };
  }
}
