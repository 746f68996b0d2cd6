import { setValue } from '../operations/set-value.ts';
import { lengthOf } from '../../proof/policies.ts';
import { secondsToRead } from '../../proof/rules/text.ts';
import { itemsOf, member, segmentsOf, textOf } from '../tree.ts';
import type { Fix, FixParts } from './fix.ts';
import { fixBy, meant } from './fixing.ts';

const MOST_SECONDS = 600;

/** A timer that runs out before its beat can be read: it gets the seconds that reading takes, by the rule's own measure. */
export function moreSeconds({ source, finding: { pointer } }: FixParts): Fix | null {
  const beat = source.at(pointer.replace(/\/timer$/, ''));
  const lines = itemsOf(member(beat, 'lines')).map((line) => textOf(line, 'say'));
  const shown = itemsOf(member(beat, 'choices')).filter((choice) => member(choice, 'silent')?.value !== true);
  const texts = [...lines, ...shown.map((choice) => textOf(choice, 'say') ?? textOf(choice, 'do'))];
  const characters = texts.reduce((sum, text) => sum + lengthOf(text ?? ''), 0);
  const seconds = Math.ceil(secondsToRead(characters));
  return seconds > MOST_SECONDS ? null : fixBy('write', String(seconds), setValue(source, `${pointer}/seconds`, seconds));
}

/** A smile over an F, or a frown over an A: the ending says nothing of the grade any more. */
export function neutralTone({ source, finding: { pointer } }: FixParts): Fix | null {
  return fixBy('write', 'neutral', setValue(source, pointer, 'neutral'));
}

/** A principle, setting, prop or look that is near one that is there. */
export function misspeltName({ source, finding: { pointer }, names }: FixParts): Fix | null {
  const node = source.at(pointer);
  if (names === null || node === null || typeof node.value !== 'string') return null;
  const segments = segmentsOf(pointer);
  const known = segments.includes('shows')
    ? names.principles
    : segments.includes('props')
      ? names.props
      : segments.at(-1) === 'look'
        ? names.looks
        : names.settings;
  const word = meant(node.value, known);
  return word === null ? null : fixBy('write', word, setValue(source, pointer, word));
}
