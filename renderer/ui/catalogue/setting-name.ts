import { readableId } from '../common/readable-id.ts';
import type { MessageId, Text } from '../messages/text.tsx';

const NAMES: Readonly<Record<string, MessageId>> = {
  bakery: 'place.bakery',
  bank: 'place.bank',
  'call-centre': 'place.call-centre',
  clinic: 'place.clinic',
  'front-desk': 'place.front-desk',
  'gift-shop': 'place.gift-shop',
  library: 'place.library',
  office: 'place.office',
  restaurant: 'place.restaurant',
  room: 'place.room',
  street: 'place.street',
  suite: 'place.suite',
};

/** What a setting is called on this screen; one that was not drawn for the product still gets a name: its own, or one made of its id. */
export function settingName(setting: string, t: Text['t'], own: string = readableId(setting)): string {
  const id = NAMES[setting];
  return id === undefined ? own : t(id);
}
