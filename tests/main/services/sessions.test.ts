import { expect, test } from 'vitest';
import { Sessions } from '#main/services/sessions.ts';
import { testBytes } from '#tests/support/services.ts';

test('a token is 128 bits and leads to its session until it is closed', () => {
  const sessions = new Sessions(testBytes);
  const session = sessions.open('player', null);
  expect(Buffer.from(session.token, 'base64url')).toHaveLength(16);
  expect(sessions.find(session.token)).toEqual(session);
  sessions.close(session.token);
  expect(sessions.find(session.token)).toBeNull();
  expect(sessions.find('')).toBeNull();
});

test('their number is bounded: the one not used for longest ends', () => {
  const sessions = new Sessions(testBytes);
  const first = sessions.open('player', null);
  const second = sessions.open('player', null);
  for (let count = 2; count < 256; count++) sessions.open('player', null);
  sessions.find(first.token);
  sessions.open('player', null);
  expect(sessions.count).toBe(256);
  expect(sessions.find(second.token)).toBeNull();
  expect(sessions.find(first.token)).toEqual(first);
});
