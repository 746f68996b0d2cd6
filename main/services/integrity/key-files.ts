import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from '#core/contract/zod.ts';
import { asJson } from '../files/as-json.ts';
import { newDraftMark } from '../files/drafts.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { systemCode } from '../store/storage-fault.ts';
import { keyName } from './ed25519.ts';

/** Where a data folder keeps its keys. */
export const KEY_FOLDER = 'keys';

const PUBLIC = /^[0-9a-f]{64}\.json$/;

const publicKeySchema = z.object({
  /** SHA-256 of the key's bytes. */
  key: z.string(),
  algorithm: z.literal('Ed25519'),
  /** 32 bytes in Base64. */
  publicKey: z.base64(),
  /** The shell that signs with it. */
  shell: z.string(),
  /** The last record that was there before this key: later ones are signed. */
  since: z.int().min(0),
});

/** A public key that this data folder's heads are signed with. */
export type PublicKeyFile = z.infer<typeof publicKeySchema>;

/** Every public key of a data folder; files that hold none, or another key than their name says, are left out. */
export function publicKeys(folder: string): PublicKeyFile[] {
  return listOf(join(folder, KEY_FOLDER))
    .filter((name) => PUBLIC.test(name))
    .flatMap((name) => {
      const found = publicKeySchema.safeParse(asJson(readFileSync(join(folder, KEY_FOLDER, name), 'utf8')));
      const sound = found.success && keyName(Buffer.from(found.data.publicKey, 'base64')) === found.data.key;
      return sound && name === `${found.data.key}.json` ? [found.data] : [];
    });
}

export function writePublicKey(folder: string, file: PublicKeyFile): void {
  writeWhole(join(folder, KEY_FOLDER, `${file.key}.json`), Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
}

/** The sealed private key of a shell, or null where there is none. */
export function readPrivateFile(folder: string, shell: string): Buffer | null {
  try {
    return readFileSync(privatePath(folder, shell));
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

export function writePrivateFile(folder: string, shell: string, bytes: Uint8Array): void {
  writeWhole(privatePath(folder, shell), bytes);
}

function privatePath(folder: string, shell: string): string {
  return join(folder, KEY_FOLDER, `${shell}.private`);
}

/** The file is there whole or not at all, and is its owner's alone. */
function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}${newDraftMark()}`;
  try {
    writeDurably(draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
