/** Bytes of a file that are handed over at a time: a multiple of three, so that their Base64 can be joined. */
export const PIECE_BYTES = 48 * 1_024;
