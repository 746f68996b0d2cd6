import { eventIterator } from '@orpc/contract';
import { filePieceSchema, fileStagedSchema } from '../file-piece.ts';
import {
  packChoiceSchema,
  packContentsSchema,
  packInstalledSchema,
  packInstallSchema,
  packOrderSchema,
  packPieceSchema,
  packReviewPieceSchema,
} from '../packs.ts';
import { uuidSchema } from '../schemas.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

/** Scenarios and programmes as one file, for others and from others. */
export const packsCalls = {
  /** What would be in a pack, with all that goes along. */
  contents: base.input(packChoiceSchema).output(packContentsSchema),
  /** Makes a pack and hands it over in pieces. */
  make: base.input(packOrderSchema).output(eventIterator(packPieceSchema)),
  /** Takes a piece of a pack from outside; it is forgotten once it is refused or installed. */
  stage: base.input(filePieceSchema).output(fileStagedSchema),
  /** What is in a staged pack, beside what is here. Nothing is changed by looking; one that could do harm is refused whole. */
  review: base.input(z.strictObject({ draft: uuidSchema })).output(eventIterator(packReviewPieceSchema)),
  /** Installs files of a pack as they were reviewed, all of them or none; a `conflict` where something has changed since. */
  install: base.input(packInstallSchema).output(packInstalledSchema),
};
