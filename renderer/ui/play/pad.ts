/** What a button of a game controller means in a play. */
export type PadAction = 'confirm' | 'back' | 'backlog' | 'skip' | 'pause' | 'previous' | 'next';

/** A controller at one moment, as the Gamepad API tells it: buttons in the standard order, axes from -1 to 1. */
export interface PadState {
  readonly buttons: readonly { readonly pressed: boolean }[];
  readonly axes: readonly number[];
}

/** What is held down, so that a press counts once. */
export type PadHeld = ReadonlySet<PadAction>;

/** Indexes of the Gamepad API's standard mapping. */
const BUTTONS: Readonly<Record<number, PadAction>> = {
  0: 'confirm',
  1: 'back',
  2: 'backlog',
  3: 'skip',
  9: 'pause',
  12: 'previous',
  13: 'next',
  14: 'previous',
  15: 'next',
};
const LEFT_STICK_UP_DOWN = 1;
/** How far a stick has to be pushed to count, and how far it has to come back before it counts again. */
const PUSHED = 0.6;
const LET_GO = 0.4;

/** What is held now: a stick between its two limits stays as it was. */
export function padHeld(before: PadHeld, pads: readonly PadState[]): PadHeld {
  return new Set(pads.flatMap((pad) => [...buttonsHeld(pad), ...stickHeld(before, pad)]));
}

/** The presses that came between two looks at the controllers. */
export function padPresses(before: PadHeld, now: PadHeld): PadAction[] {
  return [...now].filter((action) => !before.has(action));
}

function buttonsHeld({ buttons }: PadState): PadAction[] {
  return buttons.flatMap(({ pressed }, index) => (pressed ? (BUTTONS[index] ?? []) : []));
}

function stickHeld(before: PadHeld, { axes }: PadState): PadAction[] {
  const y = axes[LEFT_STICK_UP_DOWN] ?? 0;
  const action = y < 0 ? 'previous' : 'next';
  return Math.abs(y) >= (before.has(action) ? LET_GO : PUSHED) ? [action] : [];
}
