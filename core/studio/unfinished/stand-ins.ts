import type { Finding } from '../../scenario/finding.ts';
import type { JsonValue } from '../../scenario/json/json-value.ts';
import { segmentsOf } from '../tree.ts';
import type { Part } from './part.ts';
import { isObject, UNWRITTEN, type Workshop } from './workshop.ts';

/** Puts something in at a pointer. @returns false: nothing can stand in there */
type Way = (shop: Workshop, pointer: string) => boolean;

/** What stands in for what, at which places: the first that fits. What changes no run comes before what does. */
const PLACES: readonly (readonly [place: RegExp, part: Part, way: Way])[] = [
  [/^\/(title|role)$/, 'texts', value(UNWRITTEN)],
  [/^\/setting$/, 'pictures', value(UNWRITTEN)],
  [/^\/format$/, 'texts', ifMissing(1)],
  [/^\/id$/, 'texts', value('unfinished')],
  [/^\/version$/, 'texts', value('1.0.0')],
  [/^\/locale$/, 'words', value('und')],
  [/^\/(summary|minutes)$/, 'texts', value(undefined)],
  [/^\/(cast|beats)$/, 'texts', ifMissing({})],
  [/^\/cast\/[^/]+\/name$/, 'texts', value(UNWRITTEN)],
  [/^\/cast\/[^/]+\/about$/, 'texts', value(undefined)],
  [/^\/cast\/[^/]+\/look$/, 'pictures', value(undefined)],
  [/^\/customer$/, 'texts', someone],
  [/^\/(needs|promises)\/[^/]+$/, 'texts', value(UNWRITTEN)],
  [/^\/(start|mood\/walksOut\/to)$/, 'ways', leadOut],
  [/^\/mood\/walksOut(\/below)?$/, 'effects', withoutWalkingOut],
  [/^\/(allowance|mood\/start|bar\/(dazzles|surprises|slips))$/, 'effects', value(undefined)],
  [/^\/variants\/[^/]+\/look$/, 'pictures', value(undefined)],
  [/^\/variants\/[^/]+\/about$/, 'texts', value(undefined)],
  [/^\/variants\/[^/]+(\/|$)/, 'variants', withoutVariant],
  [/^\/beats\/[^/]+\/lines\/\d+\/say$/, 'words', value(UNWRITTEN)],
  [/^\/beats\/[^/]+\/lines\/\d+\/(who|feels)$/, 'texts', value(undefined)],
  [/^\/beats\/[^/]+\/stage\/(setting|props)$/, 'pictures', value(undefined)],
  [/^\/beats\/[^/]+\/stage\/props\/\d+$/, 'pictures', value(UNWRITTEN)],
  [/^\/beats\/[^/]+\/stage\/hour$/, 'texts', value(undefined)],
  [/^\/beats\/[^/]+\/timer\/seconds$/, 'words', value(600)],
  [/^\/beats\/[^/]+\/choices\/\d+$/, 'words', wordsOfChoice],
  [/^\/beats\/[^/]+\/choices\/\d+\/(say|do)$/, 'words', value(UNWRITTEN)],
  [/^\/beats\/[^/]+\/choices\/\d+\/why$/, 'texts', value(UNWRITTEN)],
  [/^\/beats\/[^/]+\/choices\/\d+\/grade$/, 'grades', ungraded],
  [/^\/beats\/[^/]+(\/choices\/\d+)?\/to(\/\d+\/beat)?$/, 'ways', leadOut],
  [/^\/beats\/[^/]+\/ending\/title$/, 'texts', value(UNWRITTEN)],
  [/^\/beats\/[^/]+\/ending\/tone$/, 'tone', value('neutral')],
];

/** Puts something in for what a finding of the format is about. @returns false: nothing can stand in there */
export function standIn(shop: Workshop, { pointer, rule }: Finding): boolean {
  const isTwice = rule === 'duplicate-id';
  const [, part, way] = PLACES.find(([place]) => !isTwice && place.test(pointer)) ?? [];
  if (part !== undefined && way?.(shop, pointer) === true) {
    shop.note(pointer, part);
    return true;
  }
  const [home, beat, inside] = segmentsOf(pointer);
  if (home !== 'beats' || beat === undefined) return false;
  const at = pointer.split('/').slice(0, 3).join('/');
  shop.cut(at, ['lines', 'stage'].filter((key) => key !== inside));
  shop.note(at, 'beats');
  return true;
}

/** Null where what it is in is gone already. */
function parentOf(shop: Workshop, pointer: string): JsonValue | null {
  return shop.at(pointer.slice(0, pointer.lastIndexOf('/'))) ?? null;
}

function value(it: string | number | undefined): Way {
  return (shop, pointer) => {
    if (parentOf(shop, pointer) === null) return true;
    shop.put(pointer, it);
    return true;
  };
}

function ifMissing(it: JsonValue): Way {
  return (shop, pointer) => {
    if (shop.at(pointer) !== undefined) return false;
    shop.put(pointer, it);
    return true;
  };
}

/** Leads to an end of its own, where a run stops. */
function leadOut(shop: Workshop, pointer: string): boolean {
  const at = shop.at(pointer);
  // A list of ways with something wrong about it is more than one way.
  if (at !== undefined && typeof at !== 'string') return false;
  if (pointer === '/mood/walksOut/to' && !isObject(shop.at('/mood/walksOut'))) return true;
  if (parentOf(shop, pointer) !== null) shop.leadOut(pointer);
  return true;
}

function someone(shop: Workshop): boolean {
  const cast = shop.at('/cast');
  if (!isObject(cast)) return false;
  const [first] = Object.keys(cast);
  if (first === undefined) shop.put('/cast/nobody', { name: UNWRITTEN });
  shop.put('/customer', first ?? 'nobody');
  return true;
}

function withoutWalkingOut(shop: Workshop): boolean {
  shop.put('/mood/walksOut', undefined);
  return true;
}

function withoutVariant(shop: Workshop, pointer: string): boolean {
  shop.put(pointer.split('/').slice(0, 3).join('/'), undefined);
  return true;
}

/** A choice without a grade: whatever comes of a made-up one is not to be believed. */
function ungraded(shop: Workshop, pointer: string): boolean {
  if (parentOf(shop, pointer) === null) return true;
  shop.put(pointer, 'meets');
  if (shop.use === 'proof') shop.leadOut(pointer.replace(/grade$/, 'to'));
  return true;
}

/** A choice that says nothing and does nothing. */
function wordsOfChoice(shop: Workshop, pointer: string): boolean {
  const choice = shop.at(pointer);
  if (!isObject(choice) || 'say' in choice || 'do' in choice) return false;
  shop.put(`${pointer}/say`, UNWRITTEN);
  return true;
}
