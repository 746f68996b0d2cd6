import { readOwnSetting } from './own-art.ts';

/** A point in a setting's drawing. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the stage must know of a setting beyond its drawings. */
export interface Place {
  readonly id: string;
  /** The file of a background of the organisation's own; the place is like another one but for it. */
  readonly picture?: string;
  /** Whether there is no roof over it. */
  readonly outdoors?: boolean;
  /** Things that hang on the wall: their middle. `between` holds when two people stand in the middle. */
  readonly wall: Readonly<Record<string, Point & { readonly between?: Point }>>;
  /** Things that stand on the floor behind the counter: the middle of their base. */
  readonly floor: Readonly<Record<string, Point>>;
  /** The free stretch of the counter. */
  readonly counter: { readonly left: number; readonly right: number };
  /** The patches that sunlight throws through the windows. */
  readonly sun: readonly (readonly Point[])[];
}

/** The drawn parts of every setting, from back to front. */
export const SETTING_FILES = ['back', 'night', 'middle', 'glow', 'front'] as const;

const p = (x: number, y: number): Point => ({ x, y });

/** A slanting patch of light below and to the right of a window. */
const patch = (x: number, width: number, top: number, bottom: number, slant: number): readonly Point[] => [
  p(x, top),
  p(x + width, top),
  p(x + width + slant, bottom),
  p(x + slant, bottom),
];

const PLACES: readonly Place[] = [
  {
    id: 'restaurant',
    wall: { clock: { x: 1004, y: 440, between: p(790, 372) } },
    floor: { luggage: p(1036, 880) },
    counter: { left: 370, right: 1330 },
    sun: [patch(470, 150, 190, 748, 216), patch(660, 110, 190, 748, 216)],
  },
  {
    id: 'office',
    wall: { clock: { x: 1004, y: 400, between: p(800, 372) } },
    floor: { luggage: p(462, 880) },
    counter: { left: 540, right: 1380 },
    sun: [patch(600, 150, 180, 748, 220), patch(790, 150, 180, 748, 220)],
  },
  {
    id: 'suite',
    wall: { clock: { x: 1056, y: 330, between: p(800, 330) }, dust: { x: 1240, y: 376 } },
    floor: { luggage: p(462, 880) },
    counter: { left: 430, right: 1480 },
    sun: [patch(590, 150, 130, 748, 246), patch(780, 130, 130, 748, 246)],
  },
  {
    id: 'front-desk',
    wall: { clock: { x: 1004, y: 492, between: p(800, 372) } },
    floor: { luggage: p(462, 880) },
    counter: { left: 450, right: 1260 },
    sun: [patch(520, 150, 130, 748, 236), patch(710, 130, 130, 748, 236)],
  },
  {
    id: 'library',
    wall: { clock: { x: 1006, y: 452, between: p(800, 372) } },
    floor: { luggage: p(700, 880) },
    counter: { left: 450, right: 1290 },
    sun: [patch(470, 120, 130, 748, 236), patch(650, 120, 130, 748, 236)],
  },
  {
    id: 'street',
    outdoors: true,
    wall: { clock: { x: 1030, y: 430, between: p(800, 400) } },
    floor: { luggage: p(462, 880) },
    counter: { left: 330, right: 1290 },
    sun: [],
  },
  {
    id: 'bakery',
    wall: { clock: { x: 1002, y: 440, between: p(800, 372) } },
    floor: { luggage: p(520, 880) },
    counter: { left: 340, right: 1320 },
    sun: [patch(480, 140, 130, 748, 236), patch(670, 110, 130, 748, 236)],
  },
  {
    id: 'call-centre',
    wall: { clock: { x: 1004, y: 420, between: p(800, 372) } },
    floor: { luggage: p(520, 880) },
    counter: { left: 390, right: 1200 },
    sun: [patch(500, 130, 150, 748, 236), patch(680, 110, 150, 748, 236)],
  },
  {
    id: 'gift-shop',
    wall: { clock: { x: 1000, y: 440, between: p(800, 372) } },
    floor: { luggage: p(500, 880) },
    counter: { left: 390, right: 1350 },
    sun: [patch(480, 120, 130, 748, 236), patch(660, 110, 130, 748, 236)],
  },
  {
    id: 'clinic',
    wall: { clock: { x: 1000, y: 440, between: p(800, 372) } },
    floor: { luggage: p(540, 880) },
    counter: { left: 270, right: 1220 },
    sun: [patch(490, 130, 130, 748, 236), patch(670, 110, 130, 748, 236)],
  },
  {
    id: 'bank',
    wall: { clock: { x: 1006, y: 440, between: p(800, 372) } },
    floor: { luggage: p(500, 880) },
    counter: { left: 430, right: 1360 },
    sun: [patch(480, 110, 160, 748, 236), patch(660, 110, 160, 748, 236)],
  },
  {
    id: 'room',
    wall: { clock: { x: 1010, y: 380, between: p(800, 372) } },
    floor: { luggage: p(462, 880) },
    counter: { left: 370, right: 1500 },
    sun: [patch(560, 150, 110, 748, 240), patch(750, 130, 110, 748, 240)],
  },
];

/** The place of a setting; a plain room where the name is not known. */
export function placeOf(setting: string): Place {
  const own = readOwnSetting(setting);
  if (own !== null) return { ...placeOf(own.like), id: setting, picture: own.picture };
  const place = PLACES.find(({ id }) => id === setting) ?? PLACES.at(-1);
  if (place === undefined) throw new Error('There is no setting at all.');
  return place;
}

export const SETTINGS: readonly string[] = PLACES.map(({ id }) => id);

/** A drawn part of a setting. */
export type SettingPart = (typeof SETTING_FILES)[number];

/** The file of a drawn part; null where the organisation's own picture stands in its place. */
export function partFile({ id, picture }: Place, part: SettingPart): string | null {
  if (picture === undefined) return `settings/${id}/${part}.svg`;
  return part === 'front' ? `settings/${placeOf(readOwnSetting(id)?.like ?? '').id}/front.svg` : null;
}
