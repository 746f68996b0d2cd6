import type { Found, FoundDocument, Replace } from '#core/contract/studio-find.ts';

/** The places that are to be replaced, by file: their numbers among those listed. */
export type Chosen = ReadonlyMap<string, ReadonlySet<number>>;

/** What can be replaced: the bundled ones can only be read. */
export function ownOf({ documents }: Found): readonly FoundDocument[] {
  return documents.filter(({ source }) => source === 'own');
}

/** Every place that can be replaced. */
export function allOf(found: Found): Chosen {
  return new Map(ownOf(found).map(({ file, hits }) => [file, new Set(hits.keys())]));
}

/** With some places of a document taken in, or left out. */
export function choose(chosen: Chosen, file: string, numbers: Iterable<number>, isChosen: boolean): Chosen {
  const of = new Set(chosen.get(file));
  for (const number of numbers) {
    if (isChosen) of.add(number);
    else of.delete(number);
  }
  return new Map(chosen).set(file, of);
}

/** How many places of how many documents are chosen. */
export function countOf(chosen: Chosen): { readonly hits: number; readonly documents: number } {
  const sizes = [...chosen.values()].map(({ size }) => size).filter((size) => size > 0);
  return { hits: sizes.reduce((sum, size) => sum + size, 0), documents: sizes.length };
}

/** What is chosen, as it is asked for. */
export function askedOf(found: Found, chosen: Chosen): Replace['documents'] {
  return ownOf(found).flatMap(({ file, hash }) => {
    const hits = [...(chosen.get(file) ?? [])].toSorted((a, b) => a - b);
    return hits.length === 0 ? [] : [{ file, expected: hash, hits }];
  });
}
