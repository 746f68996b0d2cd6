import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { LaunchKey } from '#main/web/launch-key.ts';

function cookieOf(setCookie: string | null): string {
  return setCookie?.split(';')[0] ?? '';
}

test('the token has 128 bits and is new each time', () => {
  const tokens = Array.from({ length: 50 }, () => new LaunchKey(randomBytes, 1).token);
  expect(Buffer.from(tokens[0] ?? '', 'base64url')).toHaveLength(16);
  expect(new Set(tokens).size).toBe(50);
});

test('the token is changed once for a cookie that scripts and other sites cannot use', () => {
  const key = new LaunchKey(randomBytes, 4321);
  expect(key.exchange(`${key.token}x`)).toBeNull();
  expect(key.exchange('')).toBeNull();
  const cookie = key.exchange(key.token);
  expect(cookie).toMatch(/^extra-mile-4321=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(cookie).not.toContain(key.token);
  expect(key.exchange(key.token)).toBeNull();
});

test('only the cookie lets in, whatever stands beside it', () => {
  const key = new LaunchKey(randomBytes, 4321);
  const cookie = cookieOf(key.exchange(key.token));
  expect(key.admits(cookie)).toBe(true);
  expect(key.admits(`a=b; ${cookie}; c=d`)).toBe(true);
  expect(key.admits(`extra-mile-4321=planted; ${cookie}`)).toBe(true);
  for (const other of [undefined, '', 'extra-mile-4321=', `x${cookie}`, `${cookie}x`, `extra-mile-4321=${key.token}`]) {
    expect(key.admits(other)).toBe(false);
  }
});

test('the cookie of another start or port lets nobody in', () => {
  const earlier = new LaunchKey(randomBytes, 4321);
  const stale = cookieOf(earlier.exchange(earlier.token));
  expect(new LaunchKey(randomBytes, 4321).admits(stale)).toBe(false);
  expect(new LaunchKey(randomBytes, 4321).exchange(earlier.token)).toBeNull();
});
