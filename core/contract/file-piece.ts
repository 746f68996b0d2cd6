import { uuidSchema } from './schemas.ts';
import { z } from './zod.ts';

/** The most bytes of a file that go over at once: the web shell takes no call of more than 256 KiB. */
export const PIECE_BYTES = 120_000;

/** A piece of a file that is handed over; the first one begins a draft, which is its session's own. */
export const filePieceSchema = z.strictObject({
  draft: uuidSchema.nullable(),
  /** Base64. */
  piece: z.base64().max(Math.ceil(PIECE_BYTES / 3) * 4),
});

/** The draft that further pieces name, and the bytes that are held of it. */
export const fileStagedSchema = z.object({ draft: uuidSchema, bytes: z.int() });
