import { ContractError } from '#core/contract/errors.ts';
import { ROSTER_FILE_BYTES } from '#core/contract/roster.ts';
import { randomUuid } from '../random-uuid.ts';
import { refused } from './read-roster-file.ts';

/** A file on its way, or here: each is its session's own. */
interface Draft {
  readonly session: string;
  readonly pieces: Buffer[];
  bytes: number;
}

/** More files at once than any HR department imports. */
const MOST_DRAFTS = 3;

/** Files that were handed over for a preview, in memory only; the oldest makes room. */
export class Drafts {
  readonly #randomBytes: (length: number) => Uint8Array;
  readonly #drafts = new Map<string, Draft>();

  constructor(randomBytes: (length: number) => Uint8Array) {
    this.#randomBytes = randomBytes;
  }

  /** @throws ContractError `bad-input` for a file that is too large, `not-found` for a draft that is gone */
  add(session: string, id: string | null, piece: Buffer): { readonly draft: string; readonly bytes: number } {
    const draft = id ?? this.#begin(session);
    const held = this.#get(session, draft);
    if (held.bytes + piece.length > ROSTER_FILE_BYTES) {
      this.#drafts.delete(draft);
      throw refused('too-large', `This file is larger than ${ROSTER_FILE_BYTES / 1_000_000} MB. Leave out columns that are not needed, or split it.`);
    }
    held.pieces.push(piece);
    held.bytes += piece.length;
    return { draft, bytes: held.bytes };
  }

  /** The whole file, as far as it was handed over. */
  read(session: string, id: string): Buffer {
    return Buffer.concat(this.#get(session, id).pieces);
  }

  forget(id: string): void {
    this.#drafts.delete(id);
  }

  #begin(session: string): string {
    const id = randomUuid(this.#randomBytes);
    this.#drafts.set(id, { session, pieces: [], bytes: 0 });
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > MOST_DRAFTS && oldest !== undefined) this.#drafts.delete(oldest);
    return id;
  }

  #get(session: string, id: string): Draft {
    const draft = this.#drafts.get(id);
    if (draft?.session === session) return draft;
    throw new ContractError('not-found', 'This file is no longer held. Choose it again.', { draft: id });
  }
}
