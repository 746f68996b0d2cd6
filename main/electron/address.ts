/** The scheme under which the windows' pages live: a real origin, unlike `file:`. */
export const SCHEME = 'app';

const HOST = 'extra-mile';

/** The origin of every page of ours. */
export const ORIGIN = `${SCHEME}://${HOST}`;

/** The page a window opens with. */
export const START_URL = `${ORIGIN}/`;

/** Where results are exported; another place of the same page, so that going there loads nothing. */
export const EXPORTS_URL = `${START_URL}#/staff/exports`;

/** A URL of our own origin, taken apart; null for every other text. */
export function ownUrl(text: string): URL | null {
  const url = URL.parse(text);
  if (url === null || url.protocol !== `${SCHEME}:` || url.host !== HOST) return null;
  return url.username === '' && url.password === '' ? url : null;
}

/** Whether an address is the page itself; its places differ only after the `#`, which loads nothing. */
export function isPage(text: string): boolean {
  return ownUrl(text)?.pathname === '/';
}
