import { itemsOf, member, membersOf, pointerTo, type TreeNode } from '../tree.ts';

/** What an author has noted, and about what. */
export interface Note {
  /** RFC 6901 pointer to what it is about: "" the story, a beat, a choice. */
  readonly about: string;
  /** What it says; "" where it is more than a text. */
  readonly words: string;
}

/** Every note in the places where the format has them, in the order of the story. */
export function notesIn(root: TreeNode | null): readonly Note[] {
  const beats = membersOf(member(root, 'beats'));
  const places = [root, ...beats.flatMap((beat) => [beat, ...itemsOf(member(beat, 'choices'))])];
  return places.flatMap((place) => {
    const notes = member(place, 'notes');
    if (place === null || notes === null) return [];
    return [{ about: pointerTo(place), words: typeof notes.value === 'string' ? notes.value : '' }];
  });
}
