/** Whether a pointer leads to a place, or to something in it. */
export function isIn(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
