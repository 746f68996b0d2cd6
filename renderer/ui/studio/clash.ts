import type { OnDisk, OpenedDocument, StudioDocument } from '#core/contract/studio.ts';
import type { Sha256 } from '#core/results/hash.ts';
import { textOf } from './draft-keeper.ts';

/** Somebody else has written meanwhile; until it is settled nothing is saved. `file` is the document's or one that goes with it. */
export type Clash = { readonly file: string } & (
  /** Another window has gone on with the draft; nothing more is kept until one of them is chosen. */
  | { readonly with: 'draft'; readonly text: string; readonly by: string | null; readonly current: OpenedDocument }
  /** The file has changed on the disk, by another program or saved in another window; null: it is gone. What is written goes on being kept. */
  | { readonly with: 'file'; readonly disk: OnDisk | null }
);

/** A document as the list shows it that main sends whenever something changes. */
export type SeenDocument = Pick<StudioDocument, 'hash' | 'draft'>;

/** What a window knows of a document's draft and file. */
interface Known {
  readonly revision: number;
  readonly expected: Sha256 | null;
}

export function draftClash(current: OpenedDocument): Clash {
  return { with: 'draft', file: current.file, text: textOf(current), by: current.draft?.by ?? null, current };
}

/** Whether nothing has happened that a window does not know. */
export function isKnown({ hash, draft }: SeenDocument, { revision, expected }: Known): boolean {
  return hash === expected && (draft === null || draft.revision <= revision);
}

/**
 * What somebody else has done to a document: gone on with its draft (`draft`), changed its file (`file`), or written just
 * what stands here (`same`). Null: nothing that matters.
 */
export function doneElsewhere(current: OpenedDocument, { revision, expected }: Known, text: string): 'draft' | 'file' | 'same' | null {
  const { draft, disk } = current;
  if (current.revision !== revision && draft !== null) return textOf(current) === text ? 'same' : 'draft';
  if ((disk?.hash ?? null) === expected) return null;
  return draft === null && disk?.text === text ? 'same' : 'file';
}
