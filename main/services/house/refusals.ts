import { ContractError, type ErrorCode } from '#core/contract/errors.ts';
import type { PictureFault } from '#core/house/picture-fault.ts';
import { quote } from '#core/scenario/text/quote.ts';

const PICTURES: Readonly<Record<PictureFault, string>> = {
  'no-picture': 'This is no PNG, JPEG, WebP or SVG picture, whatever its name says. Save it as one of these.',
  'cut-off': 'This picture breaks off: part of it is missing. Copy or download it again.',
  'more-behind': 'Something else is hidden behind this picture in the same file. Open it in a drawing program and save it anew.',
  damaged: 'This picture is damaged. Open it in a drawing program and save it anew.',
  moving: 'This picture moves. The stage shows still pictures: save one frame of it.',
  'rare-kind': 'This is a rare kind of picture that not every browser draws. Save it anew as PNG or JPEG.',
  'too-many-bytes': 'This picture is larger than 1.5 MB. Make it smaller, or save it as WebP or JPEG.',
  'too-many-pixels': 'This picture has more than 3,840 pixels in a row. Make it smaller.',
  'too-few-pixels': 'This picture is smaller than 16 by 16 pixels. Choose a larger one.',
  'not-wide': 'A background must be 16 wide to 9 high, as a screen is. Crop it.',
  'has-script': 'This drawing has a script in it. Save it as a plain SVG.',
  fetches: 'This drawing fetches pictures, fonts or links from elsewhere. Put everything into it as plain shapes, or save it as PNG.',
  'has-entities': 'This drawing defines entities, by which a small file can grow without end. Save it as a plain SVG.',
  'too-involved': 'This drawing has too many parts, or copies of copies. Simplify it, or save it as PNG.',
};

const OTHERS = {
  'no-entry': ['not-found', (what: string) => `${quote(what)} is not in the library any more. Somebody may have removed it for good.`],
  full: ['not-allowed', () => 'The library holds 300 of these already, those in the bin included. Remove some for good first.'],
  'not-in-bin': ['not-allowed', (what: string) => `${quote(what)} is not in the bin. Remove it first.`],
  broken: ['unavailable', (why: string) => `The library cannot be read, so nothing in it can be changed. Mend library.json in the folder "library" of the data folder, or move it away. ${why}`],
  'not-principles': ['bad-input', (why: string) => `These principles break a rule of their file, so they are not saved. ${why}`],
} as const satisfies Readonly<Record<string, readonly [ErrorCode, (about: string) => string]>>;

/** A picture that is not taken; `details.refusal` says why. */
export function pictureRefusal(fault: PictureFault): ContractError {
  return new ContractError('bad-input', PICTURES[fault], { refusal: fault });
}

/** Something else that the library does not do; `details.refusal` names it. */
export function houseRefusal(refusal: keyof typeof OTHERS, about = ''): ContractError {
  const [code, message] = OTHERS[refusal];
  return new ContractError(code, message(about), { refusal });
}
