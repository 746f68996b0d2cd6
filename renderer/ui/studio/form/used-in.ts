import { pointerFrom, segmentsOf } from '#core/studio/tree.ts';

/** Of places that name something, what each is in, once: the beat, the variant, else the field of the scenario. */
export function usedIn(pointers: readonly string[]): readonly string[] {
  const owners = pointers.map((pointer) => {
    const [home = '', id = ''] = segmentsOf(pointer);
    return home === 'beats' || home === 'variants' ? pointerFrom(home, id) : pointerFrom(home);
  });
  return [...new Set(owners)];
}
