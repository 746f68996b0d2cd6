import { z } from './zod.ts';

/** What a key can do in a play, besides the numbers that choose. In the order in which a key list shows them. */
export const PLAY_ACTIONS = ['next', 'hint', 'backlog', 'skip', 'auto', 'hide', 'fullscreen', 'pause'] as const;

/** One of the things that a key can do in a play. */
export type PlayAction = (typeof PLAY_ACTIONS)[number];

/** The key of each action where nobody has changed it. */
export const USUAL_KEYS: Readonly<Record<PlayAction, string>> = {
  next: 'Space',
  hint: 'c',
  backlog: 'b',
  skip: 's',
  auto: 'a',
  hide: 'h',
  fullscreen: 'f',
  pause: 'Escape',
};

/**
 * Keys that keep their meaning whatever is set: numbers choose, arrows move between choices, Enter and Tab
 * belong to whatever has the focus, and the last ones to the browser or the computer.
 */
const TAKEN: ReadonlySet<string> = new Set(
  (
    'Enter Tab ArrowUp ArrowDown F5 F11 F12 Shift Control Alt AltGraph Meta OS Fn FnLock CapsLock NumLock ' +
    'ScrollLock Dead Process Unidentified Compose'
  ).split(' '),
);

/** A letter or sign in lower case, or a name as DOM's `KeyboardEvent.key` has it (`Space` for the space bar). */
const KEY = /^(?:[^\s\p{C}]|[A-Z][A-Za-z0-9]{1,19})$/u;

/** Whether a key can be given to an action. */
export function isFreeKey(key: string): boolean {
  return KEY.test(key) && key === keyNamed(key) && !/^[1-8]$/.test(key) && !TAKEN.has(key);
}

/** A key of `KeyboardEvent.key` by the name it has here: without regard to capitals. */
export function keyNamed(key: string): string {
  if (key === ' ') return 'Space';
  return isLetterKey(key) ? key.toLowerCase() : key;
}

/** Whether a key types a letter, a number or a sign, which speech input and stray fingers press by accident. */
export function isLetterKey(key: string): boolean {
  return Array.from(key).length === 1;
}

const key = z.string().max(20).refine(isFreeKey, 'This key cannot be used.').optional();
const shape = {
  next: key,
  hint: key,
  backlog: key,
  skip: key,
  auto: key,
  hide: key,
  fullscreen: key,
  pause: key,
} satisfies Record<PlayAction, typeof key>;

const areDistinct = (keys: Readonly<Record<string, string | undefined>>): boolean => {
  const given = Object.values(keys).filter((one) => one !== undefined);
  return new Set(given).size === given.length;
};
const DISTINCT = 'Two actions have the same key.';

/** The keys that were changed; actions that this version does not know are left out. */
export const changedKeysSchema = z.object(shape).refine(areDistinct, DISTINCT);

/** As `changedKeysSchema`, and refuses what it does not know. */
export const keysPatchSchema = z.strictObject(shape).refine(areDistinct, DISTINCT);

/** The keys that were changed, by action. */
export type ChangedKeys = z.infer<typeof changedKeysSchema>;

/** The key of every action; null: it has none, as its usual one was given to another. */
export type PlayKeys = Readonly<Record<PlayAction, string | null>>;

/** The keys that hold: the usual ones, and what was changed. */
export function keysInUse(changed: ChangedKeys): PlayKeys {
  const given = new Set(Object.values(changed));
  const keyOf = (action: PlayAction): string | null => {
    const usual = USUAL_KEYS[action];
    return changed[action] ?? (given.has(usual) ? null : usual);
  };
  return {
    next: keyOf('next'),
    hint: keyOf('hint'),
    backlog: keyOf('backlog'),
    skip: keyOf('skip'),
    auto: keyOf('auto'),
    hide: keyOf('hide'),
    fullscreen: keyOf('fullscreen'),
    pause: keyOf('pause'),
  };
}

/** The action that a key has; null: none. */
export function actionOfKey(keys: PlayKeys, pressed: string): PlayAction | null {
  return PLAY_ACTIONS.find((action) => keys[action] === pressed) ?? null;
}

/** What came of giving a key to an action. */
export type KeyChange =
  | { readonly ok: true; readonly changed: ChangedKeys }
  /** It cannot be given to anything. */
  | { readonly ok: false; readonly reason: 'not-free' }
  /** Another action has it. */
  | { readonly ok: false; readonly reason: 'conflict'; readonly action: PlayAction };

/** Gives a key to an action; one that another action has is refused. */
export function withKey(changed: ChangedKeys, action: PlayAction, pressed: string): KeyChange {
  if (!isFreeKey(pressed)) return { ok: false, reason: 'not-free' };
  const owner = actionOfKey(keysInUse(changed), pressed);
  if (owner !== null && owner !== action) return { ok: false, reason: 'conflict', action: owner };
  const { [action]: _before, ...others } = changed;
  return { ok: true, changed: pressed === USUAL_KEYS[action] ? others : { ...others, [action]: pressed } };
}
