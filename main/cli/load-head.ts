import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from '#core/contract/zod.ts';
import { type SignedHead, signedHeadSchema } from '#core/results/signed-head.ts';
import { asJson } from '#main/services/files/as-json.ts';
import { systemCode } from '#main/services/store/storage-fault.ts';
import { CliFailure, type CliIo } from './io.ts';

const manifestSchema = z.union([z.object({ head: signedHeadSchema }).transform(({ head }) => head), signedHeadSchema]);

/**
 * The signed head that an export's manifest carries, or a file that holds nothing else.
 *
 * @throws CliFailure (exit 2, `bad-manifest`) where there is none in the file
 */
export async function loadHead(io: CliIo, file: string): Promise<SignedHead> {
  const parsed = manifestSchema.safeParse(asJson(await read(io, file)));
  if (parsed.success) return parsed.data;
  const message = `${file} holds no signed head. Name the manifest that was written beside an export.`;
  throw new CliFailure(2, 'bad-manifest', message, { file });
}

async function read(io: CliIo, file: string): Promise<string> {
  try {
    return await readFile(resolve(io.cwd, file), 'utf8');
  } catch (error) {
    const cause = systemCode(error);
    if (cause === null) throw error;
    throw new CliFailure(2, 'bad-manifest', `${file} cannot be read (${cause}). Check its name.`, { file, cause });
  }
}
