/** What people often say of what others may do with something. Any other words will do. */
export const LICENCES = ['own', 'cc0', 'cc-by', 'cc-by-sa', 'reserved'] as const;

export type Licence = (typeof LICENCES)[number];

/** Those that are called the same in every language. */
export const NAMES_EVERYWHERE = { cc0: 'CC0 1.0', 'cc-by': 'CC BY 4.0', 'cc-by-sa': 'CC BY-SA 4.0' } as const;

/** The licence that words end with; null: none of these. @param names as the screen says each */
export function licenceIn(words: string, names: Readonly<Record<Licence, string>>): Licence | null {
  const said = words.trim();
  return LICENCES.find((licence) => said === names[licence] || said.endsWith(`, ${names[licence]}`)) ?? null;
}

/**
 * The words with another licence at their end; with none where it is the one they have.
 *
 * @param alone nothing else stands in the field
 */
export function withLicence(words: string, licence: Licence, names: Readonly<Record<Licence, string>>, alone: boolean): string {
  const had = licenceIn(words, names);
  const said = words.trim();
  const rest = alone ? '' : said.slice(0, said.length - (had === null ? 0 : names[had].length)).replace(/,?\s*$/, '');
  return [rest, had === licence ? '' : names[licence]].filter((part) => part !== '').join(', ');
}
