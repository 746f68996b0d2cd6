import { studioAddress } from '../address.ts';

/** Where words are found in all scenarios. No file can be called so, for a colon is in none of their names. */
export const FIND_ADDRESS = `${studioAddress(null)}/:find`;
