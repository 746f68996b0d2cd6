import type { Outline, OutlineBeat, OutlineChoice, OutlineEdge } from '#core/studio/outline.ts';

/** A row of the outline that is on the screen. */
export type Row =
  | { readonly kind: 'beat'; readonly pointer: string; readonly beat: OutlineBeat; readonly place: number; readonly of: number }
  | { readonly kind: 'choice'; readonly pointer: string; readonly beat: OutlineBeat; readonly choice: OutlineChoice; readonly place: number; readonly of: number };

/** How beats are sorted: as the story goes from its start, breadth first, or as they stand in the file. */
export type Order = 'story' | 'file';

/** Beats in an order; in that of the story those that nothing leads to come last, as they stand. */
export function sortedBeats({ beats, start, edges }: Outline, order: Order): readonly OutlineBeat[] {
  if (order === 'file') return beats;
  const byId = new Map(beats.map((beat) => [beat.id, beat]));
  const met = new Set<OutlineBeat>();
  const meet = (id: string | null): void => {
    const beat = id === null ? undefined : byId.get(id);
    if (beat !== undefined) met.add(beat);
  };
  meet(start);
  // A set is walked in the order of its making, what is added on the way included.
  for (const beat of met) for (const { to } of beat.edges) meet(to);
  for (const { from, to } of edges) if (from === null) meet(to);
  for (const beat of met) for (const { to } of beat.edges) meet(to);
  return [...met, ...beats.filter((beat) => !met.has(beat))];
}

/** Whether a beat, one of its choices, or something said in them has these words. */
export function matches(beat: OutlineBeat, asked: string): boolean {
  return asked === '' || hasWords(beat.id, asked) || hasWords(beat.words, asked) || beat.choices.some((choice) => choiceMatches(choice, asked));
}

export function choiceMatches({ id, words }: OutlineChoice, asked: string): boolean {
  return hasWords(words, asked) || hasWords(id ?? '', asked);
}

/** A search as it is compared: without capitals and accents. */
export function plainWords(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function hasWords(words: string, asked: string): boolean {
  return plainWords(words).includes(asked);
}

/** The rows on the screen: every beat and, of those that are open, the choices. */
export function rowsOf(beats: readonly OutlineBeat[], isOpen: (beat: OutlineBeat) => boolean): readonly Row[] {
  return beats.flatMap((beat, index): Row[] => {
    const own: Row = { kind: 'beat', pointer: beat.pointer, beat, place: index + 1, of: beats.length };
    if (!isOpen(beat)) return [own];
    const { choices } = beat;
    return [
      own,
      ...choices.map((choice, at): Row => ({ kind: 'choice', pointer: choice.pointer, beat, choice, place: at + 1, of: choices.length })),
    ];
  });
}

/** Where something leads, each beat once. */
export function leadsTo(edges: readonly OutlineEdge[]): readonly OutlineEdge[] {
  return edges.filter((edge, index) => edges.findIndex(({ to }) => to === edge.to) === index);
}

/**
 * All that a row shows of the text. Every keystroke makes every row anew: one that looks as before is not drawn again.
 *
 * @param wordsOf the words of a beat, by its id
 */
export function lookOf(row: Row, wordsOf: (beat: string) => string): string {
  const leads = (edges: readonly OutlineEdge[]) => leadsTo(edges).map(({ to, dangling }) => [to, dangling, wordsOf(to)]);
  const place = [row.pointer, row.place, row.of];
  if (row.kind === 'choice') {
    const { id, words, grade, byTimer, edges } = row.choice;
    return JSON.stringify([place, id, words, grade, byTimer, leads(edges)]);
  }
  const { id, words, kind, isStart, edges } = row.beat;
  return JSON.stringify([place, id, words, kind, isStart, kind === 'pass' && leads(edges)]);
}
