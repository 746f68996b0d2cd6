import type { Finding } from '#core/scenario/finding.ts';
import type { Source } from '#core/studio/source.ts';
import { thingAt } from '#core/studio/thing.ts';
import { itemsOf, member, pointerFrom, segmentsOf, textOf } from '#core/studio/tree.ts';
import { readableId } from '../../common/readable-id.ts';
import { shorten } from '../../common/shorten.ts';
import type { Text } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { outlineOf } from '../studio.ts';
import { type FindingWords, type NamedKind, plainFindingWords } from './finding-words.ts';
import { hasNone } from './form-place.ts';

const LONGEST = 48;

/** What a finding says to its author: in the words of the form, and whatever it names by the author's own words. */
export function findingSays({ t, locale }: Text, source: Source, { message, pointer }: Finding): FindingWords {
  const own = (id: 'problems.first-beat' | 'problems.first-person'): FindingWords => ({ words: t(id), lang: undefined });
  if (pointer === '/start' && hasNone(source, 'beats')) return own('problems.first-beat');
  if (pointer === '/customer' && hasNone(source, 'cast')) return own('problems.first-person');
  const [, beat = ''] = segmentsOf(pointer);
  return plainFindingWords(message, locale, (kind, quoted) => {
    const id = idIn(quoted);
    return id === null ? null : t('problems.quoted', { words: shorten(nameOf(source, kind, id, beat), LONGEST) });
  });
}

/** The id that a message quotes; null where it is none. */
function idIn(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

function nameOf(source: Source, kind: NamedKind, id: string, beat: string): string {
  if (kind === 'beat') return beatNamed(outlineOf(source), id);
  if (kind === 'choice') {
    const choice = itemsOf(source.at(pointerFrom('beats', beat, 'choices'))).find((each) => textOf(each, 'id') === id);
    const words = textOf(choice, 'say') ?? textOf(choice, 'do') ?? '';
    return words.trim() === '' ? readableId(id) : words;
  }
  if (kind === 'need' || kind === 'promise') return thingAt(source, pointerFrom(`${kind}s`, id)).words.trim() || readableId(id);
  const about = kind === 'variant' ? textOf(member(source.at('/variants'), id), 'about') : null;
  return about === null || about.trim() === '' ? readableId(id) : about;
}
