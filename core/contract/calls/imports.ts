import { filePieceSchema, fileStagedSchema } from '../file-piece.ts';
import { importLookSchema, importRequestSchema, openImportSchema } from '../imports.ts';
import { openedDocumentSchema } from '../studio.ts';
import { base } from './base.ts';

/** Stories of other programs, Twine and H5P, that become scenarios. */
export const importsCalls = {
  /** Takes a piece of a file; a draft is its session's own. */
  stage: base.input(filePieceSchema).output(fileStagedSchema),
  /** What a staged file would come to. Nothing is changed by asking. */
  look: base.input(importRequestSchema).output(importLookSchema),
  /** Makes an own document of a story of a staged file, under an id and a title of its own. */
  open: base.input(openImportSchema).output(openedDocumentSchema),
};
