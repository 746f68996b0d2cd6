import type { filePieceSchema, fileStagedSchema } from '#core/contract/file-piece.ts';
import { PIECE_BYTES } from '#core/contract/file-piece.ts';
import type { z } from '#core/contract/zod.ts';
import { CallFailure } from '../transport/failure.ts';

/** The call of the contract that takes a piece of a file. */
type Stage = (piece: z.infer<typeof filePieceSchema>) => Promise<z.infer<typeof fileStagedSchema>>;

/**
 * Hands a file over to main in pieces that every shell takes.
 *
 * @param mostBytes of the largest file that is taken
 * @returns the draft that later calls name
 * @throws CallFailure
 */
export async function stageFile(stage: Stage, file: Blob, mostBytes: number): Promise<string> {
  if (file.size > mostBytes) throw new CallFailure('bad-input', 'This file is too large.', { where: 'file', what: 'too-large' });
  let draft: string | null = null;
  for (let at = 0; draft === null || at < file.size; at += PIECE_BYTES) {
    const piece = base64(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()));
    ({ draft } = await stage({ draft, piece }));
  }
  return draft;
}

/** More arguments than this at once are too many for a call. */
const ARGUMENTS = 8_192;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += ARGUMENTS) text += String.fromCharCode(...bytes.subarray(at, at + ARGUMENTS));
  return btoa(text);
}
