import { studioAddress } from '../address.ts';

/** Where stories of other programs are brought in. No file can be called so, for a colon is in none of their names. */
export const IMPORT_ADDRESS = `${studioAddress(null)}/:import`;
