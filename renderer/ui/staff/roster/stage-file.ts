import type { ContractClient } from '#core/contract/client.ts';
import { ROSTER_FILE_BYTES, ROSTER_PIECE_BYTES } from '#core/contract/roster.ts';
import { CallFailure } from '../../transport/failure.ts';

/**
 * Hands a file over to main in pieces that every shell takes.
 *
 * @returns the draft that previews and imports name
 * @throws CallFailure
 */
export async function stageFile({ roster }: Pick<ContractClient, 'roster'>, file: Blob): Promise<string> {
  if (file.size > ROSTER_FILE_BYTES) {
    throw new CallFailure('bad-input', 'This file is too large.', { where: 'file', what: 'too-large' });
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  let draft: string | null = null;
  for (let at = 0; draft === null || at < bytes.length; at += ROSTER_PIECE_BYTES) {
    const piece = base64(bytes.subarray(at, at + ROSTER_PIECE_BYTES));
    ({ draft } = await roster.stage({ draft, piece }));
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
