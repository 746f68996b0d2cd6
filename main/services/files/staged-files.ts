import { ContractError } from '#core/contract/errors.ts';
import { randomUuid } from '../random-uuid.ts';

/** A file on its way, or here: each is its session's own. */
interface Draft {
  readonly session: string;
  readonly pieces: Buffer[];
  bytes: number;
}

/** What is handed over, and how much of it. */
export interface StagedFilesParts {
  readonly randomBytes: (length: number) => Uint8Array;
  /** The largest file, in bytes. */
  readonly mostBytes: number;
  /** What a larger one is refused with. */
  readonly tooLarge: () => ContractError;
}

/** More files at once than any department brings in. */
const MOST_DRAFTS = 3;

/** Files that were handed over in pieces to be looked at, in memory only; the oldest makes room. */
export class StagedFiles {
  readonly #parts: StagedFilesParts;
  readonly #drafts = new Map<string, Draft>();

  constructor(parts: StagedFilesParts) {
    this.#parts = parts;
  }

  /** @throws ContractError as `tooLarge` makes it, `not-found` for a draft that is gone */
  add(session: string, id: string | null, piece: Buffer): { readonly draft: string; readonly bytes: number } {
    const draft = id ?? this.#begin(session);
    const held = this.#get(session, draft);
    if (held.bytes + piece.length > this.#parts.mostBytes) {
      this.#drafts.delete(draft);
      throw this.#parts.tooLarge();
    }
    held.pieces.push(piece);
    held.bytes += piece.length;
    return { draft, bytes: held.bytes };
  }

  /** The whole file, as far as it was handed over. @throws ContractError `not-found` for a draft that is gone */
  read(session: string, id: string): Buffer {
    return Buffer.concat(this.#get(session, id).pieces);
  }

  forget(id: string): void {
    this.#drafts.delete(id);
  }

  #begin(session: string): string {
    const id = randomUuid(this.#parts.randomBytes);
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
