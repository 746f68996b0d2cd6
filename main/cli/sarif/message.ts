/** A text as SARIF's `message` and `multiformatMessageString` hold it. */
export interface SarifText {
  readonly text: string;
}

/**
 * A plain text message (SARIF 2.1.0, 3.11.5 and 3.11.6): braces are doubled, as single ones are
 * placeholders, and what an author wrote into a file cannot become a link.
 */
export function sarifText(text: string): SarifText {
  return { text: text.replaceAll(/[{}]/g, '$&$&').replaceAll('](', '\\](') };
}
