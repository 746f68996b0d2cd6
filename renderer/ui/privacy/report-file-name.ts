/** What a saved report is called: by the day it was made (UTC), for whoever finds the file need not know whose it is. */
export function reportFileName(madeAt: string): string {
  return `extra-mile-kept-${madeAt.slice(0, 10)}.json`;
}
