import { ContractError, type ErrorCode } from '#core/contract/errors.ts';
import type { PackRefusal } from '#core/contract/packs.ts';
import { PACK_LIMITS } from '#core/packs/limits.ts';
import type { PathFault } from '#core/packs/paths.ts';
import { quote } from '#core/scenario/text/quote.ts';

const megabytes = (bytes: number): string => `${bytes / 1_000_000} MB`;

const MESSAGES: Readonly<Record<PackRefusal, readonly [ErrorCode, (about: string) => string]>> = {
  'not-a-zip': ['bad-input', () => 'This is no pack: it is no zip archive, or its end is missing. Ask for it again.'],
  damaged: ['bad-input', (about) => `This pack is damaged${about === '' ? '' : ` at ${about}`}. Ask for it again.`],
  'around-it': ['bad-input', () => 'This file holds something before, between or after what belongs to the pack. It is not opened.'],
  'too-large': ['bad-input', () => `This pack is larger than ${megabytes(PACK_LIMITS.pack)}. Make several smaller ones.`],
  'too-many-files': ['bad-input', () => `This pack holds more than ${PACK_LIMITS.files} files. Make several smaller ones.`],
  'file-too-large': ['bad-input', (about) => `${about} is larger than ${megabytes(PACK_LIMITS.file)}, which no file of a pack may be.`],
  'total-too-large': ['bad-input', () => `Unpacked, this pack would be larger than ${megabytes(PACK_LIMITS.total)}. It is not opened.`],
  bomb: ['bad-input', (about) => `${about} would become more than ${PACK_LIMITS.ratio} times larger by unpacking, as no text does. It is not opened.`],
  zip64: ['bad-input', () => 'This pack is written as only archives of many gigabytes are (zip64). It is not opened.'],
  encrypted: ['bad-input', (about) => `${about} is locked with a password. Ask for the pack without one.`],
  method: ['bad-input', (about) => `${about} is packed in a way that packs do not use. Ask for it to be made by Extra Mile.`],
  link: ['bad-input', (about) => `${about} is a link or a device, not a file. It is not opened.`],
  'other-name': ['bad-input', (about) => `${about} goes by another name in another part of the pack. It is not opened.`],
  'headers-disagree': ['bad-input', (about) => `Two parts of the pack say different things about ${about}. It is not opened.`],
  'wrong-size': ['bad-input', (about) => `${about} has another size than the pack says. Ask for it again.`],
  'wrong-hash': ['bad-input', (about) => `${about} is not what the pack was made with: its SHA-256 is another one. Ask for it again.`],
  twice: ['bad-input', (about) => `${about} is in the pack twice, or under names that some computers take for one. It is not opened.`],
  climbs: ['bad-input', (about) => `The name ${about} would lead out of its folder. It is not opened.`],
  absolute: ['bad-input', (about) => `The name ${about} would lead to a place of its own choice. It is not opened.`],
  backslash: ['bad-input', (about) => `The name ${about} has a backslash in it, which leads elsewhere on some computers. It is not opened.`],
  unseen: ['bad-input', (about) => `The name ${about} has characters in it that nobody sees. It is not opened.`],
  'not-utf-8': ['bad-input', (about) => `The name ${about} is not written in UTF-8. Ask for the pack to be made by Extra Mile.`],
  reserved: ['bad-input', (about) => `The name ${about} is that of a device on Windows. Ask for another name.`],
  deep: ['bad-input', (about) => `${about} lies in more folders than a pack has.`],
  long: ['bad-input', (about) => `The name ${about} is longer than ${PACK_LIMITS.path} characters.`],
  nested: ['bad-input', (about) => `${about} is an archive within the archive. Packs hold none.`],
  foreign: ['bad-input', (about) => `${about} is nothing that a pack may hold: scenarios, their translations and routes, principles and programmes.`],
  'no-manifest': ['bad-input', () => 'This is a zip archive, but no pack: it has no manifest.json. Ask for a pack made by Extra Mile.'],
  'manifest-faulty': ['bad-input', (about) => `The pack’s list of contents, manifest.json, is faulty. ${about}`],
  unlisted: ['bad-input', (about) => `${about} is in the pack, but not in its list of contents. It is not opened.`],
  missing: ['bad-input', (about) => `${about} is in the pack’s list of contents, but not in the pack. Ask for it again.`],
  'not-text': ['bad-input', (about) => `${about} is not UTF-8 text. Ask for it again.`],
  'no-picture': ['bad-input', (about) => `${about} is no picture that can be shown safely. Ask for a pack made by Extra Mile.`],
  'nothing-chosen': ['bad-input', () => 'Nothing was chosen. Choose at least one scenario or programme.'],
  'not-playable': ['not-allowed', (about) => `${about} breaks rules of its format, so it cannot go into a pack. Mend it first.`],
  'not-there': ['not-found', (about) => `There is no ${about} any more. Somebody may have renamed or removed it.`],
  'same-id': ['conflict', (about) => `Two of what was chosen would both be ${about} in the pack. Leave one out.`],
  changed: ['conflict', () => 'Something here has changed since you looked at the pack. Look at it again.'],
  'cannot-install': ['not-allowed', (about) => `${about} cannot be installed. Leave it out.`],
  'needs-scenario': ['not-allowed', (about) => `${about} goes with a scenario that is not here and was left out. Take both, or leave both out.`],
  unfinished: ['unavailable', (about) => `The pack is being installed, but ${about} could not be put in its place. Extra Mile goes on with it when it is started again.`],
} satisfies Record<PackRefusal | PathFault, readonly [ErrorCode, (about: string) => string]>;

/** Why a pack is not made, opened or installed; `details.refusal` names it. @param about the name of a file */
export function packRefusal(refusal: PackRefusal, about = ''): ContractError {
  const [code, message] = MESSAGES[refusal];
  const shown = about === '' || refusal === 'manifest-faulty' ? about : quote(about);
  return new ContractError(code, message(shown), { refusal, ...(about === '' ? {} : { about }) });
}
