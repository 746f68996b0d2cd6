import { type Edit, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { pointerFrom } from '../tree.ts';
import { setValue } from './set-value.ts';

/** Lets the story begin with a beat. */
export function setStart(source: Source, beat: string): Edit {
  return onSound(source, () => (source.at(pointerFrom('beats', beat)) === null ? refuse('no-such-place') : setValue(source, '/start', beat)));
}
