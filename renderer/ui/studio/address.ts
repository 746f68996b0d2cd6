import { PLACES } from '../frame/places.ts';

const BASE = PLACES.staffArea('studio');
const ENDING = '.scenario.json';

/** Screens of the studio that are no document: no file's name has a colon in it. */
export const STUDIO_PLACES = { share: `${BASE}/:share`, openPack: `${BASE}/:open-pack` } as const;

/** What the address of the studio says. */
export interface StudioAddress {
  /** The file that is open; null: the list of them. */
  readonly file: string | null;
  /** What is chosen in it, as an RFC 6901 pointer. */
  readonly pointer: string;
}

/** Reads an address; what it cannot say is as if it were left out. */
export function readStudioAddress(place: string): StudioAddress {
  const [name = '', pointer = ''] = place.slice(BASE.length + 1).split('/').map(decoded);
  return { file: name === '' ? null : `${name}${ENDING}`, pointer };
}

/** Where a document stands, with what is chosen in it, so that it can be kept, sent and gone back to. */
export function studioAddress(file: string | null, pointer = ''): string {
  if (file === null) return BASE;
  const name = encodeURIComponent(file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : file);
  return pointer === '' ? `${BASE}/${name}` : `${BASE}/${name}/${encodeURIComponent(pointer)}`;
}

/** The page that a place is on: of one document it is the same, whatever is chosen in it. */
export function pageOf(place: string): string {
  if (!place.startsWith(`${BASE}/`)) return place;
  const [name = ''] = place.slice(BASE.length + 1).split('/');
  return `${BASE}/${name}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
