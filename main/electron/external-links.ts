/**
 * The hosts a link may lead to in the user's browser. None: nothing in the product links out, and
 * a host is added here, in the open, before any link to it works.
 */
export const EXTERNAL_HOSTS: readonly string[] = [];

/** The address to hand to the user's browser; null for one that may not be opened. */
export function externalAddress(text: string, hosts: readonly string[] = EXTERNAL_HOSTS): string | null {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '' || url.port !== '') return null;
  return hosts.includes(url.hostname) ? url.href : null;
}
