/** In the order of the titles that a list shows; what has none goes by its file. */
export function byTitle<Listed extends { readonly title: string | null; readonly file: string }>(listed: readonly Listed[], locale: string): readonly Listed[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return listed.toSorted((a, b) => compare(a.title ?? a.file, b.title ?? b.file));
}
