import { type BigIntStats } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../store/storage-fault.ts';
import type { Source } from './scenario-file.ts';

/** One kind of document that a folder holds. */
export interface FolderKind<File> {
  /** Whether a file's name says that it may be one. */
  takes(name: string): boolean;
  /** Reads one; null where it is none and does not claim to be. */
  read(path: string, name: string, source: Source): Promise<File | null>;
}

interface Known<File> {
  readonly signature: string;
  readonly file: File | null;
}

/** One folder of documents of a kind; reads again only what has changed. */
export class DocumentFolder<File> {
  readonly path: string;
  readonly source: Source;
  readonly #kind: FolderKind<File>;
  #known = new Map<string, Known<File>>();

  constructor(path: string, source: Source, kind: FolderKind<File>) {
    this.path = path;
    this.source = source;
    this.#kind = kind;
  }

  /**
   * Every file of the kind, by name. A missing folder holds none.
   *
   * @param changed names to read again even where they look untouched
   * @throws Error of the file system where the folder itself cannot be read
   */
  async read(changed: ReadonlySet<string>): Promise<File[]> {
    const names = (await namesIn(this.path)).filter((name) => this.#kind.takes(name)).toSorted();
    const known = new Map<string, Known<File>>();
    for (const name of names) {
      known.set(name, await this.#read(name, changed.has(name)));
    }
    this.#known = known;
    return [...known.values()].flatMap(({ file }) => file ?? []);
  }

  async #read(name: string, changed: boolean): Promise<Known<File>> {
    const path = join(this.path, name);
    const signature = await signatureOf(path);
    const before = this.#known.get(name);
    if (!changed && before?.signature === signature) return before;
    return { signature, file: await this.#kind.read(path, name, this.source) };
  }
}

/** The names in a folder; a missing one holds none. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function signatureOf(path: string): Promise<string> {
  const own = await statusOf(() => lstat(path, { bigint: true }));
  if (own?.isSymbolicLink() !== true) return print(own);
  return `${print(own)} ${print(await statusOf(() => stat(path, { bigint: true })))}`;
}

async function statusOf(ask: () => Promise<BigIntStats>): Promise<BigIntStats | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

function print(status: BigIntStats | null): string {
  if (status === null) return 'none';
  const { ino, size, mtimeNs, ctimeNs, mode } = status;
  return [ino, size, mtimeNs, ctimeNs, mode].join(':');
}
