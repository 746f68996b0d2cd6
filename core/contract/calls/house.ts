import { filePieceSchema, fileStagedSchema } from '../file-piece.ts';
import {
  addCharacterSchema,
  addedSchema,
  addLookSchema,
  addPictureSchema,
  changeEntrySchema,
  houseArtSchema,
  houseEntrySchema,
  houseLibrarySchema,
  principlesFileSchema,
  writePrinciplesSchema,
  writtenPrinciplesSchema,
} from '../house.ts';
import { z } from '../zod.ts';
import { base } from './base.ts';

/** What the organisation has of its own: pictures for settings and props, people, looks, principles. */
export const houseCalls = {
  /** What of it can be drawn; for every page that draws. */
  art: base.output(houseArtSchema),
  /** Everything, what is in the bin included, with the scenarios that name it. */
  list: base.output(houseLibrarySchema),
  /** Takes a piece of a picture's file; a draft is its session's own, and goes when the picture is added. */
  stagePicture: base.input(filePieceSchema).output(fileStagedSchema),
  /** Checks a staged picture and keeps it; `bad-input` with `details.refusal` where it is none, or not a safe one. */
  addPicture: base.input(addPictureSchema).output(addedSchema),
  addCharacter: base.input(addCharacterSchema).output(addedSchema),
  addLook: base.input(addLookSchema).output(addedSchema),
  change: base.input(changeEntrySchema).output(z.void()),
  /** Puts an entry into the bin; scenarios that name it show a plain one meanwhile. */
  remove: base.input(houseEntrySchema).output(z.void()),
  restore: base.input(houseEntrySchema).output(z.void()),
  /** Takes away for good what is in the bin. */
  discard: base.input(houseEntrySchema).output(z.void()),
  principles: base.output(principlesFileSchema),
  /** Writes the own file of principles, where its bytes are those that its author knows. */
  writePrinciples: base.input(writePrinciplesSchema).output(writtenPrinciplesSchema),
};
