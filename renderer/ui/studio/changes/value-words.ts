import type { JsonValue } from '#core/scenario/json/json-value.ts';
import type { Source } from '#core/studio/source.ts';
import { thingAt } from '#core/studio/thing.ts';
import { pointerFrom } from '#core/studio/tree.ts';
import { readableId } from '../../common/readable-id.ts';
import { shorten } from '../../common/shorten.ts';
import type { Text } from '../../messages/text.tsx';

/** Fields that name something else by its id, and where that is kept. */
const NAMES_IN: Readonly<Record<string, string>> = {
  to: 'beats',
  start: 'beats',
  customer: 'cast',
  who: 'cast',
  meets: 'needs',
  promises: 'promises',
  keeps: 'promises',
  releases: 'promises',
};

const GRADES = ['falls-short', 'meets', 'dazzles'] as const;
const TONES = ['good', 'neutral', 'bad'] as const;

/** Fields that hold an id, and nothing that says more of it. */
const IDS: ReadonlySet<string> = new Set(['shows', 'sets', 'clears', 'flags', 'props', 'setting', 'look', 'choice', 'feels']);

const LONGEST = 300;

/** A value as its author would say it, without a word of JSON. */
export function valueWords(t: Text['t'], field: string, value: JsonValue | undefined, source: Source): string {
  const key = field.slice(field.lastIndexOf('.') + 1);
  const named = (id: string): string => {
    const home = NAMES_IN[key];
    if (home === undefined) return IDS.has(key) ? readableId(id) : shorten(id, LONGEST);
    const { words } = thingAt(source, pointerFrom(home, id));
    return words === id ? readableId(id) : shorten(words, 60);
  };
  if (value === undefined || value === null || value === '') return t('studio.change-nothing');
  if (typeof value === 'boolean') return t(value ? 'studio.change-yes' : 'studio.change-no');
  if (typeof value === 'number') return t('studio.change-number', { number: value });
  if (typeof value === 'string') {
    const grade = GRADES.find((each) => key === 'grade' && each === value);
    if (grade !== undefined) return t(`choice-grade.${grade}`);
    const tone = TONES.find((each) => key === 'tone' && each === value);
    return tone === undefined ? named(value) : t(`studio.tone-${tone}`);
  }
  if (!Array.isArray(value)) return t('studio.change-condition');
  if (value.length === 0) return t('studio.change-nothing');
  if (value.every((each) => typeof each === 'string')) return value.map(named).join(', ');
  const beats = value.flatMap((way: unknown) => (typeof way === 'object' && way !== null && 'beat' in way && typeof way.beat === 'string' ? [named(way.beat)] : []));
  return t('studio.change-ways', { beats: beats.join(', ') });
}
