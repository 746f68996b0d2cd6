/** How many people there are in any of some groups; each once. */
export function peopleAmong<Person>(groups: readonly ReadonlySet<Person>[]): number {
  const all = new Set<Person>();
  for (const group of groups) for (const person of group) all.add(person);
  return all.size;
}
