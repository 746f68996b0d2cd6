/** Line ends as `\n`, and none of the characters that no text has, or that reading it uses itself. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\uE000\uE001\uFEFF]/gu, '');
}
