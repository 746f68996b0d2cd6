import { settingName } from '../../catalogue/setting-name.ts';
import type { Text } from '../../messages/text.tsx';

/** Every prop that was drawn for the product, by the id in the assets' manifest. */
export const NAMED_PROPS = [
  'book', 'bread', 'cake', 'champagne', 'chocolates', 'clock', 'coffee', 'cookies', 'delivery-bag', 'dressing', 'dust',
  'flowers', 'form', 'gift-box', 'gift-card', 'headset', 'key-card', 'laptop', 'letter', 'luggage', 'medicine', 'octopus',
  'parcel', 'phone', 'rain', 'router', 'salad-bowl', 'shopping-basket', 'snow-globe', 'toy', 'umbrella', 'wrapping-paper',
] as const;

/** Every look that was drawn for the product, by the id in the assets' manifest. */
export const NAMED_LOOKS = [
  'peep-ade', 'peep-amara', 'peep-arvinder', 'peep-carlos', 'peep-dana', 'peep-george', 'peep-hanna', 'peep-ines',
  'peep-june', 'peep-kenji', 'peep-luis', 'peep-mara', 'peep-noor', 'peep-olu', 'peep-priya', 'peep-ruth', 'peep-sam',
  'peep-someone', 'peep-tomas', 'peep-wei', 'peep-yusuf',
] as const;

/** What there are pictures of, as the assets' manifest lists it. */
export type PictureKind = 'settings' | 'props' | 'looks';

/** What a picture shows, on this screen; one that was not drawn for the product is called by its own title. */
export function pictureName(kind: PictureKind, id: string, title: string, t: Text['t']): string {
  if (kind === 'settings') return settingName(id, t, title);
  const prop = kind === 'props' ? NAMED_PROPS.find((each) => each === id) : undefined;
  if (prop !== undefined) return t(`prop.${prop}`);
  const look = kind === 'looks' ? NAMED_LOOKS.find((each) => each === id) : undefined;
  if (look !== undefined) return t(`look.${look}`);
  return title;
}
