import type { Person } from '#core/contract/schemas.ts';

/** The person whose name was typed, upper and lower case apart; null where nobody is called that. */
export function findPerson(people: readonly Person[], typed: string): Person | null {
  const wanted = plain(typed);
  return people.find(({ name }) => name === typed.trim()) ?? people.find(({ name }) => plain(name) === wanted) ?? null;
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
