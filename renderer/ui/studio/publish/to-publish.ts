import type { StudioDocument } from '#core/contract/studio.ts';

/** Whether what is saved is something else than what players get, and could be published. */
export function isToPublish({ source, hash, published, waiting, faults }: StudioDocument): boolean {
  return source === 'own' && hash !== null && faults === 0 && (waiting || (published !== null && published.hash !== hash));
}

/** The file that is opened to be published. */
let wanted: string | null = null;

/** The document that is opened next is opened to be published; null: none is any more. */
export function wantPublishing(file: string | null): void {
  wanted = file;
}

/** Whether a document was opened to be published. */
export function wantsPublishing(file: string): boolean {
  return wanted === file;
}
