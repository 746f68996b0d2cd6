import type { Source } from '#core/studio/source.ts';
import { thingAt } from '#core/studio/thing.ts';
import type { MessageId, Text } from '../../messages/text.tsx';
import { thingWords } from '../words.ts';

/** Fields of the scenario as a whole, as its form calls them. */
const FIELDS: Readonly<Record<string, MessageId>> = {
  '/title': 'studio.title',
  '/summary': 'studio.summary',
  '/role': 'studio.role',
  '/setting': 'studio.setting',
  '/customer': 'studio.customer',
  '/minutes': 'studio.minutes',
  '/needs': 'studio.needs',
  '/variants': 'studio.variants',
};

/** What a place is called for whoever is led there. */
export function placeName(source: Source, pointer: string, t: Text['t']): string {
  const field = FIELDS[pointer];
  if (field !== undefined) return t('check.place-field', { field: t(field) });
  const thing = thingAt(source, pointer);
  return thing.kind === 'scenario' ? t('check.place-whole') : thingWords(t, thing);
}
