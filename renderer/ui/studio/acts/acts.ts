import type { KeyboardEvent } from 'react';
import { duplicateChoice } from '#core/studio/operations/duplicate-choice.ts';
import { duplicateEntry } from '#core/studio/operations/duplicate-entry.ts';
import { moveItem } from '#core/studio/operations/move-item.ts';
import { removeChoice } from '#core/studio/operations/remove-choice.ts';
import { removeEntry } from '#core/studio/operations/remove-entry.ts';
import { setStart } from '#core/studio/operations/set-start.ts';
import { beatOf } from '#core/studio/thing.ts';
import { pointerFrom, segmentsOf } from '#core/studio/tree.ts';
import type { MessageId } from '../../messages/text.tsx';
import type { Studio } from '../studio.ts';
import { STUDIO_VIEWS } from '../views.ts';

/** Something that can be done with a beat or a choice: at once, or after a dialog has asked for what it needs. */
export interface Act {
  readonly does: 'edit' | 'play' | 'add-beat' | 'add-choice' | 'connect' | 'rename' | 'duplicate' | 'up' | 'down' | 'start' | 'remove';
  /** The beat or choice it is done with. */
  readonly pointer: string;
}

/** An act as menus offer it. */
export interface ActItem {
  readonly act: Act;
  readonly label: MessageId;
  /** Its keys, as they are written on keys. */
  readonly keys?: string;
  readonly disabled: boolean;
  readonly matches?: (event: Keys) => boolean;
}

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What can be done with the beat or choice that a pointer is in: outline and graph offer the same. */
export function itemsFor(studio: Studio, pointer: string): readonly ActItem[] {
  const place = placeOf(studio, pointer);
  if (place === null) return [];
  const { beat, choice, siblings } = place;
  const own = choice === null ? beat.pointer : choice.pointer;
  const at = choice === null ? studio.outline().beats.indexOf(beat) : choice.index;
  const item = (does: Act['does'], label: MessageId, more: Partial<ActItem> = {}): ActItem => ({ act: { does, pointer: own }, label, disabled: false, ...more });
  const key = (name: string): Pick<ActItem, 'keys' | 'matches'> => ({ keys: name, matches: (event) => event.key === name && isBare(event) });
  return [
    item('edit', 'studio.act-edit', key('Enter')),
    ...(choice === null ? [item('add-choice', 'studio.act-add-choice', { ...key('Insert'), disabled: beat.kind === 'ending' || beat.kind === 'pass' })] : []),
    ...(choice === null ? [item('add-beat', 'studio.act-add-beat')] : []),
    item('connect', 'studio.act-connect', { disabled: choice === null && beat.kind !== 'pass' && beat.choices.length > 0 }),
    item('duplicate', 'studio.act-duplicate', { keys: 'Ctrl+D', matches: (event) => (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd' }),
    item('rename', 'studio.act-rename', key('F2')),
    item('up', 'studio.act-up', { disabled: at <= 0, keys: 'Alt+↑', matches: (event) => event.altKey && event.key === 'ArrowUp' }),
    item('down', 'studio.act-down', { disabled: at >= siblings - 1, keys: 'Alt+↓', matches: (event) => event.altKey && event.key === 'ArrowDown' }),
    ...(choice === null ? [item('start', 'studio.act-start', { disabled: beat.isStart })] : []),
    ...(STUDIO_VIEWS.some(({ name }) => name === 'play') ? [item('play', 'studio.act-play')] : []),
    item('remove', 'studio.act-remove', key('Delete')),
  ];
}

function isBare({ altKey, ctrlKey, metaKey, shiftKey }: Keys): boolean {
  return !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** Does what needs no dialog. @returns false: a dialog is needed */
export function beginAct(studio: Studio, { does, pointer }: Act): boolean {
  const place = placeOf(studio, pointer);
  if (place === null) return true;
  const { beat, choice } = place;
  switch (does) {
    case 'edit':
      studio.show(pointer, 'form');
      return true;
    case 'play':
      studio.show(pointer, 'play');
      return true;
    case 'duplicate':
      studio.apply((source) => (choice === null ? duplicateEntry(source, 'beats', beat.id) : duplicateChoice(source, beat.id, choice.index)), {
        kind: 'duplicate',
      });
      return true;
    case 'up':
    case 'down': {
      const at = (choice === null ? studio.outline().beats.indexOf(beat) : choice.index) + (does === 'up' ? -1 : 1);
      studio.apply((source) => moveItem(source, pointer, at), { kind: 'move' });
      return true;
    }
    case 'start':
      if (studio.apply((source) => setStart(source, beat.id), { kind: 'set' })) studio.show(pointer);
      return true;
    case 'remove': {
      const next = neighbourOf(studio, pointer);
      const done = studio.apply((source) => (choice === null ? removeEntry(source, 'beats', beat.id) : removeChoice(source, beat.id, choice.index)), {
        kind: 'remove',
        about: pointer,
      });
      if (done) studio.show(next);
      return true;
    }
    default:
      return false;
  }
}

/** The beat and choice that a pointer is in, and how many others of its kind there are. */
export function placeOf(studio: Studio, pointer: string) {
  const [, , part, index] = segmentsOf(pointer);
  const beats = studio.outline().beats;
  const beat = beats.find((each) => each.pointer === beatOf(pointer));
  if (beat === undefined) return null;
  const choice = part === 'choices' && index !== undefined ? (beat.choices[Number(index)] ?? null) : null;
  return { beat, choice, siblings: choice === null ? beats.length : beat.choices.length };
}

/** What is to be chosen once this is gone: the next of its kind, else the one before, else what it was in. */
function neighbourOf(studio: Studio, pointer: string): string {
  const place = placeOf(studio, pointer);
  if (place === null) return '';
  const { beat, choice } = place;
  if (choice === null) {
    const { beats } = studio.outline();
    const at = beats.indexOf(beat);
    return (beats[at + 1] ?? beats[at - 1])?.pointer ?? '';
  }
  const last = beat.choices.length - 2;
  return last < 0 ? beat.pointer : pointerFrom('beats', beat.id, 'choices', Math.min(choice.index, last));
}
