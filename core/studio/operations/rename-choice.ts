import { isId } from '../../scenario/shape/ids.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { timerOn } from '../references.ts';
import type { Source } from '../source.ts';
import { member, pointerFrom } from '../tree.ts';
import { choiceIds } from './add-choice.ts';
import { rewritten } from './rename-entry.ts';
import { setValue } from './set-value.ts';

/** Gives a choice another id, in its beat's timer too. */
export function renameChoice(source: Source, beat: string, index: number, to: string): Edit {
  return onSound(source, () => {
    const owner = source.at(pointerFrom('beats', beat));
    const at = pointerFrom('beats', beat, 'choices', index);
    const choice = source.at(at);
    if (choice === null) return refuse('no-such-place');
    if (choice.kind !== 'object') return refuse('wrong-kind');
    const id = member(choice, 'id');
    if (id?.value === to) return made([], at);
    if (!isId(to)) return refuse('bad-id');
    if (choiceIds(owner).has(to)) return refuse('taken');
    if (id === null || typeof id.value !== 'string') return setValue(source, `${at}/id`, to);
    const timer = timerOn(owner, id.value);
    return made([id, ...(timer === null ? [] : [timer])].map((node) => rewritten(node, to)), at);
  });
}
