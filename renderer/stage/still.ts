import { BEHIND_CALLER, PANEL, PANEL_BOX, besideCaller, spotsOf } from './call-layout.ts';
import { handsAt } from './clock.ts';
import { BUST, WORLD, counterRoom, frameOf, shelve, visibleWidth } from './layout.ts';
import type { Cover, Frame, Size, Spot } from './layout.ts';
import { inMood, inRain, lightAt, toHex } from './light.ts';
import type { Colour, Light } from './light.ts';
import { lookOf } from './looks.ts';
import { OWN_SHEET } from './own-art.ts';
import { partFile, type Place, placeOf, type SettingPart } from './places.ts';
import { anchorOf, beforePeople, heightOn } from './prop-places.ts';
import { isWeather, liesFlat, propFile, propSize } from './props.ts';
import type { StagePerson, StageView } from './stage.ts';
import { barHeight } from './voice.ts';

/** A rectangle on the page, in pixels. */
interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** One thing of a still picture. Colours are CSS colours; `file` lies below the built art. */
export type StillShape =
  | (Box & { readonly kind: 'picture'; readonly file: string; readonly opacity: number; readonly blend: 'normal' | 'light' })
  /** A part of a drawing: `part` of its own `sheet`, in the drawing's units. */
  | (Box & { readonly kind: 'window'; readonly file: string; readonly sheet: Size; readonly part: Box })
  | (Box & { readonly kind: 'card'; readonly colour: string; readonly round: number; readonly blend: 'normal' | 'dye' })
  | { readonly kind: 'line'; readonly from: Point; readonly to: Point; readonly width: number };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Someone in a still picture. */
export interface StillPerson extends Box {
  readonly id: string;
  readonly look: string;
  readonly feels: StagePerson['feels'];
  readonly facing: 1 | -1;
  /** The share of the picture, from its top, that is seen. */
  readonly seen: number;
}

/** A view drawn without a canvas: what is behind the people, the people, and what is before them. */
export interface StillPicture {
  readonly sky: readonly [string, string];
  readonly behind: readonly StillShape[];
  readonly people: readonly StillPerson[];
  readonly front: readonly StillShape[];
}

const INK = '#191412';
const CARD = '#fffaf0';

const css = (colour: Colour): string => `#${toHex(colour).toString(16).padStart(6, '0')}`;

/** The same picture as the stage draws, in parts that a page can show by itself. */
export function stillPicture(view: StageView, size: Size, cover: Cover): StillPicture {
  const frame = frameOf(size, cover);
  const place = placeOf(view.setting);
  const rains = view.props.some(isWeather);
  const dry = inMood(lightAt(view.hour), view.people[0]?.mood ?? 50);
  const light = rains ? inRain(dry) : dry;
  const calls = view.people.map(({ callsFrom }) => callsFrom !== undefined);
  const spots = spotsOf(calls, size, frame);
  const whole = { x: 0, y: 0, ...size };
  const dye = (colour: Colour): StillShape => ({ ...whole, kind: 'card', colour: css(colour), round: 0, blend: 'dye' });
  const sheet = (file: string, opacity = 1, blend: 'normal' | 'light' = 'normal'): StillShape => ({
    ...inFrame({ x: 0, y: 0, ...WORLD }, frame),
    kind: 'picture',
    file,
    opacity,
    blend,
  });
  const layer = (part: SettingPart, opacity?: number, blend?: 'light'): StillShape[] => {
    const file = partFile(place, part);
    return file === null ? [] : [sheet(file, opacity, blend)];
  };
  const own: StillShape[] = place.picture === undefined ? [] : [{ ...sheet(place.picture), ...inFrame({ x: 0, y: 0, ...OWN_SHEET }, frame) }];
  const rain = rains ? [sheet('props/rain.svg')] : [];
  const props = propShapes(view, size, cover, frame);
  const callers = view.people.flatMap((person, index) => {
    const spot = spots[index];
    return person.callsFrom === undefined || spot === undefined ? [] : [{ person, spot, from: person.callsFrom }];
  });
  return {
    sky: [css(light.skyTop), css(light.skyBottom)],
    behind: [
      ...layer('back'),
      ...(place.outdoors === true ? [] : rain),
      dye(light.outside),
      ...layer('night', light.night),
      ...layer('middle'),
      ...own,
      ...(place.outdoors === true ? rain : []),
      ...props.room,
      dye(light.room),
      ...layer('glow', light.lamps * 0.75, 'light'),
      ...callers.flatMap(({ spot, from }) => panel(spot, placeOf(from), light)),
    ],
    people: view.people.flatMap((person, index) => {
      const spot = spots[index];
      return spot === undefined ? [] : [still(person, spot)];
    }),
    front: [
      ...callers.flatMap(({ person, spot }) => strip(spot, view.speaking === person.id)),
      ...layer('front'),
      ...props.counter,
      dye(light.all),
    ],
  };
}

function inFrame({ x, y, width, height }: Box, { scale, ...at }: Frame): Box {
  return { x: at.x + x * scale, y: at.y + y * scale, width: width * scale, height: height * scale };
}

function still({ id, look, feels, callsFrom }: StagePerson, { x, y, scale, facing }: Spot): StillPerson {
  // Mirrored about the middle of the picture, which is the middle of the person.
  const at = { x: x - BUST.middle * scale, y: y - BUST.waist * scale };
  const seen = callsFrom === undefined ? 1 : BUST.waist / BUST.height;
  return { id, look: lookOf(look), feels, facing, seen, ...at, width: BUST.width * scale, height: BUST.height * scale };
}

function propShapes(view: StageView, size: Size, cover: Cover, frame: Frame): Record<'room' | 'counter', StillShape[]> {
  const { left, right } = visibleWidth(size, frame);
  const calls = view.people.map(({ callsFrom }) => callsFrom !== undefined);
  const place = placeOf(view.setting);
  const { base, highest } = counterRoom(size, frame, cover, calls.length);
  const room: StillShape[] = [];
  const standing: { readonly id: string; readonly scale: number; readonly size: Size }[] = [];
  for (const id of new Set(view.props)) {
    const drawn = propSize(id);
    if (drawn === undefined || isWeather(id)) continue;
    const anchor = anchorOf(id, { place, people: calls.length, left: left + 14, right: right - 14 });
    if (anchor === null) standing.push({ id, scale: heightOn(highest, drawn.height), size: drawn });
    else room.push(...prop(id, anchor, drawn, view.hour, frame));
  }
  const places = shelve(
    standing.map(({ scale, size: { width } }) => width * scale),
    {
      middle: (left + right) / 2,
      left: Math.max(left + 14, place.counter.left),
      right: Math.min(right - 14, place.counter.right),
      from: besideCaller(calls, size, frame) ?? beforePeople(calls.length),
    },
  );
  const counter = standing.flatMap(({ id, scale, size: { width, height } }, index) => {
    const flat = liesFlat(id) ? 0.5 : 1;
    const drawn = { width: width * scale, height: height * scale * flat };
    return prop(id, { x: places[index] ?? (left + right) / 2, y: base }, drawn, view.hour, frame);
  });
  return { room, counter };
}

/** A thing whose base is at a point of the world. */
function prop(id: string, base: Point, { width, height }: Size, hour: number, frame: Frame): StillShape[] {
  const box = inFrame({ x: base.x - width / 2, y: base.y - height, width, height }, frame);
  const picture: StillShape = { ...box, kind: 'picture', file: propFile(id), opacity: 1, blend: 'normal' };
  if (id !== 'clock') return [picture];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const hands = handsAt(hour, 0);
  const hand = (angle: number, length: number, thick: number): StillShape => ({
    kind: 'line',
    from: middle,
    to: { x: middle.x + Math.sin(angle) * length * box.width, y: middle.y - Math.cos(angle) * length * box.width },
    width: thick * box.width,
  });
  return [picture, hand(hands.hour, 0.2, 0.054), hand(hands.minute, 0.28, 0.038)];
}

/** A box around a caller, whose numbers are those of a bust, in pixels. */
function around({ x, y, scale }: Spot, box: Box): Box {
  return { x: x + box.x * scale, y: y + box.y * scale, width: box.width * scale, height: box.height * scale };
}

const card = (spot: Spot, box: Box, colour: string, round = 0, blend: 'normal' | 'dye' = 'normal'): StillShape => ({
  ...around(spot, box),
  kind: 'card',
  colour,
  round: round * spot.scale,
  blend,
});

const grown = ({ x, y, width, height }: Box, by: number, down = 0): Box => ({
  x: x - by,
  y: y - by + down,
  width: width + 2 * by,
  height: height + 2 * by,
});

function panel(spot: Spot, from: Place, light: Light): StillShape[] {
  const { window, shadow } = PANEL;
  const view = (file: string | null, sheet: Size): StillShape[] =>
    file === null ? [] : [{ ...around(spot, window), kind: 'window', file, sheet, part: BEHIND_CALLER }];
  const whole = { width: WORLD.width, height: WORLD.height };
  return [
    card(spot, grown(PANEL_BOX, 8, shadow), INK, 46),
    card(spot, grown(PANEL_BOX, 8), INK, 46),
    card(spot, PANEL_BOX, CARD, 40),
    card(spot, grown(window, 6), INK),
    card(spot, window, css(light.skyBottom)),
    ...view(partFile(from, 'back'), whole),
    card(spot, window, css(light.outside), 0, 'dye'),
    ...view(partFile(from, 'middle'), whole),
    ...view(from.picture ?? null, OWN_SHEET),
    card(spot, window, css(light.room), 0, 'dye'),
  ];
}

function strip(spot: Spot, speaks: boolean): StillShape[] {
  const { x, width } = PANEL_BOX;
  const middle = PANEL.strip / 2 - 8;
  const bars = Array.from({ length: 13 }, (_, bar) => {
    const height = barHeight(bar, speaks, null);
    return card(spot, { x: (bar - 6) * 34 - 7, y: middle - height / 2, width: 14, height }, INK);
  });
  return [
    card(spot, { x, y: -26, width, height: 12 }, INK),
    card(spot, { x, y: -20, width, height: PANEL.strip + 20 }, CARD, 40),
    ...bars,
  ];
}
