/**
 * Heads with their hair, hats and scarves, as Open Peeps names them (`@dicebear/styles`, CC0). Its bear is left out: a look
 * is a person's.
 */
export const HEADS = [
  'afro', 'bangs', 'bangs2', 'bantuKnots', 'bun', 'bun2', 'buns', 'cornrows', 'cornrows2', 'dreads1', 'dreads2', 'flatTop',
  'flatTopLong', 'grayBun', 'grayMedium', 'grayShort', 'hatBeanie', 'hatHip', 'hijab', 'long', 'longAfro', 'longBangs',
  'longCurly', 'medium1', 'medium2', 'medium3', 'mediumBangs', 'mediumBangs2', 'mediumBangs3', 'mediumStraight', 'mohawk',
  'mohawk2', 'noHair1', 'noHair2', 'noHair3', 'pomp', 'shaved1', 'shaved2', 'shaved3', 'short1', 'short2', 'short3',
  'short4', 'short5', 'turban', 'twists', 'twists2',
] as const;

/** Beards and moustaches, as Open Peeps names them. */
export const FACIAL_HAIR = [
  'chin', 'full', 'full2', 'full3', 'full4', 'goatee1', 'goatee2', 'moustache1', 'moustache2', 'moustache3', 'moustache4',
  'moustache5', 'moustache6', 'moustache7', 'moustache8', 'moustache9',
] as const;

/** Glasses and an eyepatch, as Open Peeps names them. */
export const ACCESSORIES = [
  'eyepatch', 'glasses', 'glasses2', 'glasses3', 'glasses4', 'glasses5', 'sunglasses', 'sunglasses2',
] as const;

/** Clothes over the plain top that everybody wears: the drawings of `assets/outfits`. */
export const OUTFITS = [
  'apron', 'baker', 'blazer', 'cardigan', 'collar', 'dungarees', 'dupatta', 'gilet', 'hoodie', 'jumper', 'overshirt',
  'pearls', 'raincoat', 'tunic', 'waistcoat', 'wrap',
] as const;

/** Clothes, by the name of their drawing. */
export type Outfit = (typeof OUTFITS)[number];
