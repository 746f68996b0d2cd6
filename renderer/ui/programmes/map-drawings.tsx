import type { WeekState } from './week-states.ts';

/** Places along the way, each drawn on the ground line y = 84 of a square of 100: what it is built of, back to front. */
const PLACES = [
  // A stall under an awning.
  [
    ['card', 'M22 50H78V84H22Z'],
    ['sky', 'M32 58H54V72H32Z'],
    ['clay', 'M16 34H84L88 50C82 56 76 56 71 50C66 56 60 56 55 50C50 56 44 56 39 50C34 56 28 56 23 50C20 54 14 54 12 50Z'],
    ['ink', 'M61 84V60H71V84'],
  ],
  // A house with a chimney.
  [
    ['card', 'M24 48H76V84H24Z'],
    ['clay', 'M62 20H71V40H62Z'],
    ['pine', 'M16 50 50 22 84 50 78 54 50 32 22 54Z'],
    ['sun', 'M32 58H46V70H32Z'],
    ['ink', 'M56 84V60H68V84'],
  ],
  // A hall with columns.
  [
    ['card', 'M20 44H80V84H20Z'],
    ['sun', 'M14 44 50 22 86 44Z'],
    ['ink', 'M31 48V82M44 48V82M57 48V82M70 48V82'],
    ['paper', 'M14 78H86V84H14Z'],
  ],
  // A tower with a light.
  [
    ['card', 'M38 36H62L68 84H32Z'],
    ['rose', 'M36 52H64L65.500 64H34.500Z'],
    ['sun', 'M38 24H62V36H38Z'],
    ['pine', 'M34 24 50 12 66 24Z'],
    ['ink', 'M46 84V72H54V84'],
  ],
  // A mill by the way.
  [
    ['card', 'M36 42H64L70 84H30Z'],
    ['sage', 'M34 44C36 26 64 26 66 44Z'],
    ['ink', 'M50 40 26 20M50 40 74 60M50 40 72 18M50 40 28 62'],
    ['sun', 'M45 84V68H55V84Z'],
  ],
] as const;

interface PlaceDrawingProps {
  /** From 1. */
  readonly number: number;
  /** Null: not known. */
  readonly state: WeekState | null;
}

/** What stands where a week is, and clear of it a flag where it is behind one, a walker where one is. The words beside say so too. */
export function PlaceDrawing({ number, state }: PlaceDrawingProps) {
  const parts = PLACES[(number - 1) % PLACES.length] ?? PLACES[0];
  return (
    <svg className="map-place" data-state={state ?? undefined} viewBox="0 0 100 100" aria-hidden="true">
      <path className="map-ground" d="M4 86C18 78 82 78 96 86C82 95 18 95 4 86Z" />
      {parts.map(([fill, d]) => (
        <path key={d} data-fill={fill} d={d} />
      ))}
      {state === 'passed' && (
        <g className="map-flag">
          <path data-fill="ink" d="M94 92V28" />
          <path data-fill="sun" d="M94 28 114 35 94 48Z" />
          <path data-fill="ink" d="M97 37 100 40 105 34" />
        </g>
      )}
      {state === 'begun' && <path data-fill="ink" d="M94 92V62M94 62 107 66 94 72" />}
      {state === 'here' && <Walker />}
    </svg>
  );
}

/** Somebody on their way, with a scarf one finds them by. */
function Walker() {
  return (
    <g className="map-walker" transform="translate(9 3)">
      <path data-fill="ink" d="M88 70 82 92M88 70 97 91M88 56 78 68M88 56 99 64" />
      <path data-fill="pine" d="M82 50H95L97 73H80Z" />
      <path data-fill="clay" d="M81 47H96V53H90L86 60 85 53H81Z" />
      <path data-fill="rose" d="M88.500 32C94 32 97 36 97 40.500 97 45 93.500 49 88.500 49 83.500 49 80 45 80 40.500 80 36 83 32 88.500 32Z" />
    </g>
  );
}

interface RoadProps {
  /** From 1. */
  readonly number: number;
  /** How many weeks there are. */
  readonly of: number;
  /** Whether the way up to here, and on from here, has been walked. */
  readonly walkedTo: boolean;
  readonly walkedOn: boolean;
}

/** The stretch of road that leads to a week's place, and the one that leads on. */
export function Road({ number, of, walkedTo, walkedOn }: RoadProps) {
  const y = isLow(number) ? 84 : 36;
  const to = `M0 60C34 60 52 ${y} 100 ${y}`;
  const on = `M100 ${y}C148 ${y} 166 60 200 60`;
  return (
    <svg className="map-road" viewBox="0 0 200 120" preserveAspectRatio="none" aria-hidden="true">
      {number > 1 && <Stretch d={to} walked={walkedTo} />}
      {number < of && <Stretch d={on} walked={walkedOn} />}
    </svg>
  );
}

function Stretch({ d, walked }: { readonly d: string; readonly walked: boolean }) {
  return (
    <g data-walked={walked}>
      <path className="map-kerb" d={d} />
      <path className="map-paving" d={d} />
      <path className="map-middle" d={d} />
    </g>
  );
}

/** Whether a week's place lies below the middle of the road: every other one does. */
export function isLow(number: number): boolean {
  return number % 2 === 0;
}

/** The land behind the road. */
export function Land() {
  return (
    <svg className="map-land" viewBox="0 0 1000 300" preserveAspectRatio="none" aria-hidden="true">
      <path data-fill="sage" d="M0 62C120 22 210 36 330 58C450 80 560 18 700 36C830 52 910 76 1000 40V300H0Z" />
      <path data-fill="meadow" d="M0 132C160 96 260 128 420 138C600 150 700 100 1000 124V300H0Z" />
    </svg>
  );
}
