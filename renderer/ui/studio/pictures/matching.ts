import type { Picture } from './use-pictures.ts';

/** Those whose name has every word that is sought, whatever the case and the accents. */
export function matching<Named extends Pick<Picture, 'id' | 'title'>>(pictures: readonly Named[], sought: string): readonly Named[] {
  const words = plain(sought).split(/\s+/).filter((word) => word !== '');
  return pictures.filter(({ id, title }) => words.every((word) => plain(`${title} ${id}`).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
