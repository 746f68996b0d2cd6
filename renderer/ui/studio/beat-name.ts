import type { Outline, OutlineBeat } from '#core/studio/outline.ts';
import { readableId } from '../common/readable-id.ts';
import { shorten } from '../common/shorten.ts';

const LONGEST = 60;

/** What a beat is called wherever it is named: by the words it is known by, and by its id only where it has none yet. */
export function beatName({ id, words }: Pick<OutlineBeat, 'id' | 'words'>, most = LONGEST): string {
  return words.trim() === '' ? readableId(id) : shorten(words.trim(), most);
}

/** The same of a beat that is known by its id alone; one that is not there is called by that. */
export function beatNamed({ beats }: Pick<Outline, 'beats'>, id: string, most = LONGEST): string {
  return beatName(beats.find((beat) => beat.id === id) ?? { id, words: '' }, most);
}

/** Beats to choose from: of those that are called the same, each with its id. */
export function beatOptions(beats: readonly OutlineBeat[]): readonly { readonly value: string; readonly label: string }[] {
  const names = beats.map((beat) => beatName(beat));
  return beats.map(({ id }, index) => {
    const name = names[index] ?? id;
    return { value: id, label: names.filter((other) => other === name).length > 1 ? `${name} (${id})` : name };
  });
}
