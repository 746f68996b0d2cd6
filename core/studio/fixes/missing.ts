import { isId } from '../../scenario/shape/ids.ts';
import { newId } from '../ids.ts';
import { addItem } from '../operations/add-item.ts';
import { addEntry } from '../operations/add-entry.ts';
import { branch } from '../operations/branch.ts';
import { setValue } from '../operations/set-value.ts';
import { removeValue } from '../operations/remove-value.ts';
import { together } from '../edit.ts';
import { referenceAt } from '../references.ts';
import { itemsOf, member, membersOf, pointerFrom, segmentsOf, textOf, type TreeNode } from '../tree.ts';
import type { Fix, FixParts } from './fix.ts';
import { fixBy } from './fixing.ts';

const MOST_CHOICES = 8;
const SECONDS = 30;

/** A key that must be there, where one value is right or, as a beginning, as good as any. */
export function missingKey(parts: FixParts): Fix | null {
  const { source, finding: { pointer } } = parts;
  if (source.at(pointer) !== null) return null;
  const value = valueFor(parts);
  return value === null ? null : fixBy('add', String(value), setValue(source, pointer, value));
}

function valueFor({ source, finding: { pointer }, id }: FixParts): string | number | null {
  const segments = segmentsOf(pointer);
  const owner = source.at(pointer.slice(0, pointer.lastIndexOf('/')));
  if (owner?.kind !== 'object') return null;
  if (pointer === '/format') return 1;
  if (pointer === '/version') return '1.0.0';
  if (pointer === '/id') return id;
  if (pointer === '/start') return onlyKey(source.at('/beats'), true);
  if (pointer === '/customer') return onlyKey(source.at('/cast'), false);
  const [home, key = '', part, at] = segments;
  if (home === 'cast' && part === 'name') return readable(key);
  if (home !== 'beats') return null;
  if (part === 'ending' && at === 'tone') return 'neutral';
  if (part === 'timer' && at === 'seconds') return SECONDS;
  if (part === 'timer' && at === 'choice') return silentChoice(source.at(pointerFrom('beats', key)));
  if (part === 'choices' && segments[4] === 'id') {
    const all = itemsOf(source.at(pointerFrom('beats', key, 'choices')));
    const taken = new Set(all.flatMap((choice) => textOf(choice, 'id') ?? []));
    return newId(textOf(owner, 'say') ?? textOf(owner, 'do') ?? '', taken, 'choice');
  }
  return null;
}

function onlyKey(map: TreeNode | null, orFirst: boolean): string | null {
  const keys = membersOf(map).map((each) => String(each.key));
  const [first] = keys;
  return first !== undefined && isId(first) && (orFirst || keys.length === 1) ? first : null;
}

function silentChoice(beat: TreeNode | null): string | null {
  const able = itemsOf(member(beat, 'choices')).filter((each) => member(each, 'when') === null && member(each, 'costs') === null);
  const silent = able.filter((each) => member(each, 'silent')?.value === true);
  const [only, another] = silent;
  return only === undefined || another !== undefined ? null : textOf(only, 'id');
}

function readable(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A choice that leads nowhere: a new ending is made for it, and it leads there. */
export function choiceWithoutWay({ source, finding: { pointer }, words }: FixParts): Fix | null {
  const found = /^\/beats\/([^/]+)\/choices\/(\d+)\/to$/.exec(pointer);
  const [, beat, choice] = found ?? [];
  if (beat === undefined || choice === undefined || source.at(pointer) !== null) return null;
  return fixBy('way-out', words.ending, branch(source, { beat, choice: Number(choice) }, { words: words.ending, kind: 'ending' }));
}

/** A way to a beat that nobody has written, and no name is near: the beat is made, as an ending. */
export function beatNotWritten({ source, finding: { pointer } }: FixParts): Fix | null {
  const node = source.at(pointer);
  if (source.root === null || node === null || typeof node.value !== 'string' || !isId(node.value)) return null;
  if (referenceAt(source.root, node) !== 'beat' || /\/when(\/|$)/.test(pointer)) return null;
  const title = readable(node.value);
  const value = { lines: [], ending: { title, tone: 'neutral' } };
  return fixBy('way-out', title, addEntry(source, 'beats', { id: node.value, words: title, value }));
}

/** A beat that has no choices, no way on and no ending: the story is over there. */
export function beatWithoutEnd({ source, finding: { pointer }, words }: FixParts): Fix | null {
  const beat = source.at(pointer);
  const [home, , ...inside] = segmentsOf(pointer);
  if (home !== 'beats' || inside.length > 0 || beat?.kind !== 'object') return null;
  if (['choices', 'to', 'ending', 'timer'].some((key) => member(beat, key) !== null)) return null;
  return fixBy('end-here', words.ending, setValue(source, `${pointer}/ending`, { title: words.ending, tone: 'neutral' }));
}

/** A timer on a beat that has nothing for it to take. */
export function timerWithoutChoices({ source, finding: { pointer } }: FixParts): Fix | null {
  const [home, beat = '', part, ...inside] = segmentsOf(pointer);
  if (home !== 'beats' || part !== 'timer' || inside.length > 0) return null;
  if (source.at(pointer) === null || source.at(pointerFrom('beats', beat, 'choices')) !== null) return null;
  return fixBy('remove', 'timer', removeValue(source, pointer));
}

/** A beat where a run can be left with nothing to take, or can only go round: a way out that is always open. */
export function openWayOut({ source, finding: { pointer }, words }: FixParts): Fix | null {
  const [home, beat = '', ...inside] = segmentsOf(pointer);
  if (home !== 'beats' || inside.length > 0) return null;
  const choices = itemsOf(source.at(pointerFrom('beats', beat, 'choices')));
  if (choices.length === 0 || choices.length >= MOST_CHOICES) return null;
  const beats = new Set(membersOf(source.at('/beats')).map(({ key }) => String(key)));
  const taken = new Set(choices.flatMap((choice) => textOf(choice, 'id') ?? []));
  const to = newId(words.ending, beats, 'ending');
  const choice = { id: newId(words.leave, taken, 'choice'), do: words.leave, grade: 'falls-short', why: words.leaveWhy, to };
  const ending = { lines: [], ending: { title: words.ending, tone: 'neutral' } };
  const edit = together(
    addEntry(source, 'beats', { id: to, words: words.ending, value: ending }),
    addItem(source, pointerFrom('beats', beat, 'choices'), choice),
  );
  return fixBy('way-out', words.ending, edit);
}
