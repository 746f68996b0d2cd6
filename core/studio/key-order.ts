import type { TreeNode } from './tree.ts';

/** The order in which format 1 lists its keys; no object of the format has two of these the other way round. */
const ORDER = `
  $schema format id version title summary role setting minutes locale cast customer
  who say do feels grade why shows mood meets needs promises keeps releases recovers winsBack costs sets clears silent
  allowance flags bar variants start beats name about look stage lines seconds timer choice choices below when beat to ending
  tone walksOut notes`;

const PLACES: ReadonlyMap<string, number> = new Map(ORDER.trim().split(/\s+/).map((key, place) => [key, place]));

/** Where among an object's members a new key of the format belongs: behind those that come before it. */
export function placeFor(object: TreeNode, key: string): number {
  const { children } = object;
  const own = PLACES.get(key);
  if (own === undefined) return children.length;
  const places = children.map((child) => PLACES.get(String(child.key)));
  const before = places.findLastIndex((place) => place !== undefined && place < own);
  if (before >= 0) return before + 1;
  const after = places.findIndex((place) => place !== undefined && place > own);
  return after < 0 ? children.length : after;
}
