/**
 * Whether a spreadsheet could take a text for a formula: it begins like one, full-width signs included
 * (OWASP, "CSV Injection").
 */
export function beginsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u.test(text);
}

/** Text that a spreadsheet shows and does not run: one that begins like a formula gets an apostrophe in front. */
export function inertText(text: string): string {
  return beginsLikeFormula(text) ? `'${text}` : text;
}
