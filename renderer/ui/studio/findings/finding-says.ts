import type { Finding } from '#core/scenario/finding.ts';
import type { Source } from '#core/studio/source.ts';
import { thingAt } from '#core/studio/thing.ts';
import { isToDo, isWorded } from '#core/studio/unfinished/to-do.ts';
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
export function findingSays({ t, locale }: Text, source: Source, finding: Finding): FindingWords {
  const { message, pointer, rule } = finding;
  const own = (id: 'problems.first-beat' | 'problems.first-person' | 'problems.customer-gone'): FindingWords => ({ words: t(id), lang: undefined });
  if (pointer === '/start' && hasNone(source, 'beats')) return own('problems.first-beat');
  if (pointer === '/customer' && rule === 'unknown-reference' && (textOf(source.root, 'customer') ?? '') !== '') return own('problems.customer-gone');
  if (pointer === '/customer' && hasNone(source, 'cast')) return own('problems.first-person');
  const [home, beat = '', part, index, key] = segmentsOf(pointer);
  if (isToDo(source, finding)) {
    const isWords = key === undefined || key === 'say' || key === 'do';
    const isChoice = home === 'beats' && part === 'choices' && index !== undefined;
    if (isChoice && isWords && rule === 'schema' && !isWorded(source.at(pointerFrom('beats', beat, part, index)))) return { words: t('problems.empty-choice', { number: Number(index) + 1 }), lang: undefined };
    if (pointer === '/title') return { words: t('problems.no-title'), lang: undefined };
    if (home === 'beats' && part === 'ending' && index === 'title') return { words: t('problems.no-ending-title', { beat: beatNamed(t, outlineOf(source), beat) }), lang: undefined };
  }
  return plainFindingWords(message, locale, (kind, quoted) => {
    const id = idIn(quoted);
    return id === null ? null : t('problems.quoted', { words: shorten(nameOf(t, source, beat, kind, id), LONGEST) });
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

/** @param beat the id of the beat that it is found in, for choices */
function nameOf(t: Text['t'], source: Source, beat: string, kind: NamedKind, id: string): string {
  if (kind === 'beat') return beatNamed(t, outlineOf(source), id);
  if (kind === 'choice') {
    const choices = itemsOf(source.at(pointerFrom('beats', beat, 'choices')));
    const index = choices.findIndex((each) => textOf(each, 'id') === id);
    const words = textOf(choices[index], 'say') ?? textOf(choices[index], 'do') ?? '';
    return words.trim() !== '' ? words : index < 0 ? readableId(id) : t('studio.choice-name', { number: index + 1 });
  }
  if (kind === 'need' || kind === 'promise') return thingAt(source, pointerFrom(`${kind}s`, id)).words.trim() || readableId(id);
  const about = kind === 'variant' ? textOf(member(source.at('/variants'), id), 'about') : null;
  return about === null || about.trim() === '' ? readableId(id) : about;
}
