/** An id as a person would write it: `own-the-mistake` is "Own the mistake". */
export function readableId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
