/**
 * A text in at most so many characters (code points), cut after a whole word, with an ellipsis where something is
 * left out. Where the first word alone is longer, it is cut within it.
 */
export function shorten(text: string, most: number): string {
  const characters = Array.from(text);
  if (characters.length <= most) return text;
  const kept = characters.slice(0, most - 1).join('');
  const whole = characters[most - 1]?.trim() === '' ? kept : kept.replace(/\s+\S*$/u, '');
  return `${whole.trimEnd().replace(/[\s,;:–—-]+$/u, '')}…`;
}
