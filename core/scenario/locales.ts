/**
 * The locale of a list that serves a wish best (BCP 47, after the lookup of RFC 4647): the same one, else the
 * wish with its last parts taken off ("es" for "es-MX"), else the first one of the same language ("es-MX"
 * for "es"). Null where none is of that language.
 */
export function closestLocale(wish: string, available: readonly string[]): string | null {
  const named = available.map((locale) => ({ locale, name: canonical(locale) }));
  const parts = canonical(wish).split('-');
  for (let kept = parts.length; kept > 0; kept--) {
    const name = parts.slice(0, kept).join('-');
    const found = named.find((one) => one.name === name);
    if (found !== undefined) return found.locale;
  }
  const [language = ''] = parts;
  return named.find(({ name }) => name.split('-')[0] === language)?.locale ?? null;
}

/** A language tag as BCP 47 writes it ("ES-mx" is "es-MX"); one that is not well-formed stays as it is. */
export function canonical(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? locale;
  } catch {
    return locale;
  }
}
