import type { LookParts } from '#core/looks/parts.ts';

/** Heads as somebody looks for them: every one of them once. */
export const HEAD_GROUPS = [
  { name: 'short', heads: ['short1', 'short2', 'short3', 'short4', 'short5', 'grayShort', 'pomp', 'flatTop', 'flatTopLong'] },
  { name: 'medium', heads: ['medium1', 'bangs', 'bangs2', 'grayMedium', 'mediumStraight', 'medium2', 'medium3', 'mediumBangs', 'mediumBangs3'] },
  { name: 'long', heads: ['long', 'longBangs', 'longCurly', 'mediumBangs2', 'grayBun', 'bun', 'bun2'] },
  { name: 'curls', heads: ['afro', 'longAfro', 'twists', 'twists2', 'dreads1', 'dreads2', 'cornrows', 'cornrows2', 'bantuKnots', 'buns'] },
  { name: 'shaved', heads: ['shaved1', 'shaved2', 'shaved3', 'mohawk', 'mohawk2'] },
  { name: 'bald', heads: ['noHair1', 'noHair2', 'noHair3'] },
  { name: 'covered', heads: ['hijab', 'turban', 'hatBeanie', 'hatHip'] },
] as const satisfies readonly { readonly name: string; readonly heads: readonly LookParts['head'][] }[];
