import type { Outline, OutlineBeat } from '#core/studio/outline.ts';
import { readableId } from '../common/readable-id.ts';
import { shorten } from '../common/shorten.ts';
import type { Text } from '../messages/text.tsx';

const LONGEST = 60;

/** An id that was made without words: it says nothing but which of the new ones it is. */
const MADE = /^beat(?:-(\d+))?$/;

/** Whether a beat's id was made without words. */
export function isMadeId(id: string): boolean {
  return MADE.test(id);
}

/** What a beat is called by its id alone: where that was made without words, by being new. */
export function beatCalled(t: Text['t'], id: string): string {
  const made = MADE.exec(id);
  if (made === null) return readableId(id);
  return made[1] === undefined ? t('studio.new-beat') : t('studio.new-beat-numbered', { number: Number(made[1]) });
}

/** What a beat is called wherever it is named: by the words it is known by, and by its id only where it has none yet. */
export function beatName(t: Text['t'], { id, words }: Pick<OutlineBeat, 'id' | 'words'>, most = LONGEST): string {
  return words.trim() === '' ? beatCalled(t, id) : shorten(words.trim(), most);
}

/** The same of a beat that is known by its id alone; one that is not there is called by that. */
export function beatNamed(t: Text['t'], { beats }: Pick<Outline, 'beats'>, id: string, most = LONGEST): string {
  return beatName(t, beats.find((beat) => beat.id === id) ?? { id, words: '' }, most);
}

/** Beats to choose from: of those that are called the same, each with its id. */
export function beatOptions(t: Text['t'], beats: readonly OutlineBeat[]): readonly { readonly value: string; readonly label: string }[] {
  const names = beats.map((beat) => beatName(t, beat));
  return beats.map(({ id }, index) => {
    const name = names[index] ?? id;
    return { value: id, label: names.filter((other) => other === name).length > 1 ? `${name} (${id})` : name };
  });
}
