import type { Finding } from '#core/scenario/finding.ts';
import type { Source } from '#core/studio/source.ts';
import { thingAt } from '#core/studio/thing.ts';
import { member, pointerFrom, segmentsOf, type TreeNode } from '#core/studio/tree.ts';
import type { MessageId } from '../../messages/text.tsx';
import { fieldName } from '../changes/field-names.ts';
import type { ViewName } from '../studio.ts';

/** Where somebody mends what is at a pointer. */
export interface FormPlace {
  readonly view: Extract<ViewName, 'form' | 'outline' | 'json'>;
  /** What is chosen there, and gets the focus: this or what it is in. */
  readonly pointer: string;
  /** What the field is called there; null: it is about the whole of the thing. */
  readonly field: MessageId | null;
}

/** Parts of the form that hold several fields. */
const PARTS: Readonly<Record<string, MessageId>> = {
  cast: 'studio.cast',
  needs: 'studio.needs',
  promises: 'studio.promises',
  flags: 'studio.flags',
  variants: 'studio.variants',
  version: 'studio.version',
  'mood.walksOut': 'studio.walks-out',
  lines: 'studio.lines',
  choices: 'studio.choices',
  ending: 'studio.ending',
};

/** The place in the form for what was found, or the view where it can be mended that the form has no field for. Never throws. */
export function formPlace(source: Source, { pointer, rule }: Pick<Finding, 'pointer' | 'rule'>): FormPlace {
  const json: FormPlace = { view: 'json', pointer, field: null };
  const form = (at: string, field: MessageId | null): FormPlace => ({ view: 'form', pointer: at, field });
  if (source.unsound !== null) return json;
  if ((pointer === '/start' || pointer === '/beats') && hasNone(source, 'beats')) return { view: 'outline', pointer: '', field: 'studio.outline-tree' };
  if ((pointer === '/customer' || pointer === '/cast') && hasNone(source, 'cast')) return form('/cast', 'studio.cast');
  const segments = segmentsOf(pointer);
  const depth = depthOf(segments);
  const own = pointerFrom(...segments.slice(0, depth));
  const thing = source.at(own);
  const inside = segments.slice(depth);
  const isBeat = segments[0] === 'beats';
  if (isBeat && (depth === 0 || thing?.kind !== 'object')) return json;
  if (inside.length === 0) {
    if (depth === 4 && rule === 'missing-why') return form(`${own}/why`, 'studio.why');
    if (depth === 4 && rule === 'schema' && segments[2] === 'choices') return form(`${own}/say`, 'studio.choice-say');
    return isBeat && depth === 2 && kindsOf(thing).length !== 1 ? form(`${own}/choices`, 'studio.what-then') : form(own, null);
  }
  if (inside[0] === 'timer' && kindsOf(thing).length === 0) return form(`${own}/choices`, 'studio.what-then');
  if (inside[0] === 'timer') {
    const isShown = member(thing, 'choices') !== null && member(thing, 'timer')?.kind === 'object';
    return isShown ? form(inside.length > 1 ? pointer : `${pointer}/seconds`, inside[1] === 'choice' ? 'studio.timer-choice' : 'studio.timer-seconds') : json;
  }
  if (inside[0] === 'ending' && member(thing, 'ending')?.kind !== 'object') return json;
  for (let length = inside.length; length > 0; length--) {
    const name = inside.slice(0, length).join('.');
    const field = fieldName(thingAt(source, own).kind, name) ?? PARTS[name];
    // A way has no control of its own: what is wrong with one is its condition.
    if (field !== undefined) return form(/\/to\/\d+$/.test(pointer) ? `${pointer}/when` : pointer, field);
  }
  return json;
}

/** What a beat goes on with: one, if it is finished. */
function kindsOf(beat: TreeNode | null): readonly string[] {
  return ['choices', 'to', 'ending'].filter((key) => member(beat, key) !== null);
}

/** How many of a pointer's keys lead to the thing that the form shows: a beat, one of its lines or choices, a person and so on. */
function depthOf([home = '', id, part, index]: readonly string[]): number {
  if (id === undefined || !['beats', 'cast', 'needs', 'promises', 'variants', 'flags'].includes(home)) return 0;
  return home === 'beats' && (part === 'lines' || part === 'choices') && index !== undefined ? 4 : 2;
}

/** Whether a story has no beats yet, or nobody in it. */
export function hasNone({ root }: Source, home: 'beats' | 'cast'): boolean {
  const node = member(root, home);
  return node === null || (node.kind === 'object' && node.children.length === 0);
}
