/** Whether a text is a language tag (BCP 47) that says a language; H5P has "und" for none. */
export function isLanguage(tag: string): boolean {
  try {
    return tag !== 'und' && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
