import type { Person } from '#core/contract/schemas.ts';

/** Fewer letters than these find nobody: a list of everybody is nobody's to read. */
const FEWEST_LETTERS = 2;

/** Whether enough is typed to find somebody by. */
export function isEnough(typed: string): boolean {
  return Array.from(plain(typed)).length >= FEWEST_LETTERS;
}

/**
 * The people whose name, or a later word of it, begins with what was typed, whatever the case and accents; by
 * name. Nobody before two letters are typed.
 */
export function peopleLike(people: readonly Person[], typed: string): Person[] {
  if (!isEnough(typed)) return [];
  const wanted = plain(typed);
  return people
    .filter(({ name }) => {
      const own = plain(name);
      return own.startsWith(wanted) || own.includes(` ${wanted}`);
    })
    .toSorted((a, b) => a.name.localeCompare(b.name) || (a.addedAt < b.addedAt ? -1 : 1));
}

/** The people who have a word beginning with each of the typed ones in their name, whatever the case and accents. */
export function namesWith(people: readonly Person[], typed: string): Person[] {
  const wanted = plain(typed).split(' ');
  return people.filter(({ name }) => {
    const words = ` ${plain(name)}`;
    return wanted.every((word) => words.includes(` ${word}`));
  });
}

/** Who was meant by a name that was typed out: one person, nobody, or several who are called that. */
export function peopleNamed(people: readonly Person[], typed: string): Person[] {
  const exactly = people.filter(({ name }) => name.normalize('NFC') === typed.normalize('NFC').trim());
  return exactly.length > 0 ? exactly : people.filter(({ name }) => plain(name) === plain(typed));
}

/** Whether a reader could take one of these people for another. */
export function hasNamesake(people: readonly Person[], { name }: Person): boolean {
  return people.filter((other) => plain(other.name) === plain(name)).length > 1;
}

/** Case, accents and blanks around apart. */
function plain(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
