import { describe, expect, test } from 'vitest';
import {
  actionOfKey,
  changedKeysSchema,
  isFreeKey,
  keyNamed,
  keysInUse,
  keysPatchSchema,
  PLAY_ACTIONS,
  USUAL_KEYS,
  withKey,
} from '#core/contract/play-keys.ts';

describe('the usual keys', () => {
  test('are one for each action, each of them free to be given', () => {
    expect(keysInUse({})).toEqual(USUAL_KEYS);
    const keys = PLAY_ACTIONS.map((action) => USUAL_KEYS[action]);
    expect(new Set(keys).size).toBe(PLAY_ACTIONS.length);
    expect(keys.filter((key) => !isFreeKey(key))).toEqual([]);
  });

  test('lose to a key that was given to another action', () => {
    const keys = keysInUse({ hide: 'b' });
    expect(keys).toMatchObject({ hide: 'b', backlog: null });
    expect(actionOfKey(keys, 'b')).toBe('hide');
    expect(actionOfKey(keys, 'h')).toBeNull();
  });
});

test.each([
  ['B', 'b'],
  [' ', 'Space'],
  ['Escape', 'Escape'],
  ['É', 'é'],
])('%j is named %s', (key, name) => expect(keyNamed(key)).toBe(name));

test.each(['x', 'é', '9', '0', '/', 'F2', 'Space', 'Escape', 'Home', 'ArrowLeft', 'Backspace'])(
  '%s can be given to an action',
  (key) => expect(isFreeKey(key)).toBe(true),
);

test.each(['1', '8', 'Enter', 'Tab', 'ArrowUp', 'F5', 'F11', 'Shift', 'Dead', 'Unidentified', 'B', ' ', '', '\0', 'xy', 'A'.repeat(30)])(
  '%j cannot',
  (key) => expect(isFreeKey(key)).toBe(false),
);

describe('giving a key to an action', () => {
  test('keeps only what differs from the usual', () => {
    const first = withKey({}, 'pause', 'p');
    expect(first).toEqual({ ok: true, changed: { pause: 'p' } });
    expect(withKey({ pause: 'p', skip: 'x' }, 'pause', 'Escape')).toEqual({ ok: true, changed: { skip: 'x' } });
  });

  test('refuses one that another action has, and says which', () => {
    expect(withKey({}, 'pause', 'b')).toEqual({ ok: false, reason: 'conflict', action: 'backlog' });
    expect(withKey({ backlog: 'x' }, 'pause', 'x')).toEqual({ ok: false, reason: 'conflict', action: 'backlog' });
  });

  test('takes one that was left, and the one it has already', () => {
    expect(withKey({ backlog: 'x' }, 'pause', 'b')).toEqual({ ok: true, changed: { backlog: 'x', pause: 'b' } });
    expect(withKey({}, 'pause', 'Escape')).toEqual({ ok: true, changed: {} });
  });

  test('refuses keys that mean something else everywhere', () => {
    expect(withKey({}, 'pause', '3')).toEqual({ ok: false, reason: 'not-free' });
  });
});

describe('stored keys', () => {
  test('of actions that are not known are dropped, and refused where they come in', () => {
    expect(changedKeysSchema.parse({ pause: 'p', dance: 'd' })).toEqual({ pause: 'p' });
    expect(keysPatchSchema.safeParse({ pause: 'p', dance: 'd' }).success).toBe(false);
  });

  test.each([{ pause: '1' }, { pause: 'p', skip: 'p' }, { pause: 4 }, ['p']])('%j are refused', (keys) => {
    expect(changedKeysSchema.safeParse(keys).success).toBe(false);
  });
});
