import { type Size, WORLD } from './layout.ts';
import { readOwnProp } from './own-art.ts';

/** The size of every prop's drawing, in world units. */
const SIZES: Readonly<Record<string, Size>> = {
  phone: { width: 190, height: 130 },
  'salad-bowl': { width: 190, height: 130 },
  dressing: { width: 90, height: 130 },
  cookies: { width: 200, height: 140 },
  'gift-card': { width: 150, height: 120 },
  'delivery-bag': { width: 160, height: 200 },
  dust: { width: 190, height: 140 },
  champagne: { width: 134, height: 193 },
  chocolates: { width: 200, height: 130 },
  'gift-box': { width: 170, height: 180 },
  'key-card': { width: 150, height: 120 },
  luggage: { width: 220, height: 330 },
  flowers: { width: 148, height: 195 },
  clock: { width: 130, height: 130 },
  book: { width: 180, height: 120 },
  umbrella: { width: 220, height: 110 },
  form: { width: 150, height: 140 },
  letter: { width: 160, height: 120 },
  bread: { width: 200, height: 130 },
  coffee: { width: 110, height: 150 },
  cake: { width: 190, height: 150 },
  laptop: { width: 220, height: 160 },
  router: { width: 190, height: 160 },
  headset: { width: 180, height: 150 },
  parcel: { width: 200, height: 160 },
  medicine: { width: 170, height: 150 },
  toy: { width: 150, height: 170 },
  octopus: { width: 186, height: 176 },
  rain: { width: WORLD.width, height: WORLD.height },
  'snow-globe': { width: 150, height: 170 },
  'shopping-basket': { width: 210, height: 170 },
  'wrapping-paper': { width: 200, height: 150 },
};

export const PROPS: readonly string[] = Object.keys(SIZES);

/** The size of a prop's drawing; undefined for one that was never drawn. */
export function propSize(id: string): Size | undefined {
  return Object.hasOwn(SIZES, id) ? SIZES[id] : (readOwnProp(id) ?? undefined);
}

/** The file of a prop's drawing. */
export function propFile(id: string): string {
  return readOwnProp(id)?.picture ?? `props/${id}.svg`;
}

/** Whether a thing has no height of its own: on a counter it lies. */
export function liesFlat(id: string): boolean {
  return id === 'dust';
}

/** Whether it falls over the whole view, instead of standing somewhere in it. */
export function isWeather(id: string): boolean {
  return id === 'rain';
}
