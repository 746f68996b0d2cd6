import type { Finding } from '#core/scenario/finding.ts';
import type { Source } from '#core/studio/source.ts';
import { beatOf, thingAt } from '#core/studio/thing.ts';
import { segmentsOf } from '#core/studio/tree.ts';
import type { Text } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { outlineOf } from '../studio.ts';
import { thingWords } from '../words.ts';
import { formPlace } from './form-place.ts';

/** Where something is, as its author knows the place: the beat by its words, the choice, the field of the form. */
export function placeWords(t: Text['t'], source: Source, finding: Pick<Finding, 'pointer' | 'rule'>): string {
  const { view, field, pointer: at } = formPlace(source, finding);
  if (source.unsound !== null) return t('problems.in-text');
  const parts = [...thingParts(t, source, at), ...(field === null ? [] : [t(field)])];
  const place = parts.length === 0 ? t('problems.whole') : parts.join(' · ');
  const named = view === 'json' ? t('problems.in-json', { place }) : place;
  return named.charAt(0).toLocaleUpperCase() + named.slice(1);
}

function thingParts(t: Text['t'], source: Source, pointer: string): readonly string[] {
  const [home, id = '', part, index] = segmentsOf(pointer);
  const thing = thingAt(source, pointer);
  if (thing.kind === 'scenario') return [];
  if (home !== 'beats' || beatOf(pointer) === null) return [thingWords(t, thing)];
  const beat = thingWords(t, { kind: 'beat', words: beatNamed(t, outlineOf(source), id) });
  if (thing.kind !== 'choice' && thing.kind !== 'line') return [beat];
  const node = source.at(`${beatOf(pointer) ?? ''}/${part ?? ''}/${index ?? ''}`);
  const isWritten = node?.children.some(({ key, value }) => (key === 'say' || key === 'do') && typeof value === 'string' && value.trim() !== '') === true;
  const number = Number(index) + 1;
  return [beat, isWritten ? thingWords(t, thing) : t(`studio.${thing.kind}-name`, { number })];
}
