/** How many people there are in any of some groups; each once. */
export function peopleAmong(groups: readonly ReadonlySet<number>[]): number {
  const all = new Set<number>();
  for (const group of groups) for (const person of group) all.add(person);
  return all.size;
}
