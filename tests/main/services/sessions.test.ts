import { expect, test } from 'vitest';
import { Sessions } from '#main/services/sessions.ts';
import { testBytes, TestClock } from '#tests/support/services.ts';

const MINUTE = 60_000;

function sessionsOn(clock = new TestClock(), idleMinutes = { player: 15, staff: 10 }): Sessions {
  return new Sessions({ randomBytes: testBytes, now: clock.now, idleMinutes });
}

test('a token is 128 bits and leads to its session until it is closed', () => {
  const sessions = sessionsOn();
  const session = sessions.openPlayer(null);
  expect(Buffer.from(session.token, 'base64url')).toHaveLength(16);
  expect(sessions.find(session.token)).toEqual(session);
  sessions.close(session.token);
  expect(sessions.find(session.token)).toBeNull();
  expect(sessions.find('')).toBeNull();
});

test('their number is bounded: the one not used for longest ends', () => {
  const sessions = sessionsOn();
  const first = sessions.openPlayer(null);
  const second = sessions.openPlayer(null);
  for (let count = 2; count < 256; count++) sessions.openPlayer(null);
  sessions.find(first.token);
  sessions.openPlayer(null);
  expect(sessions.count).toBe(256);
  expect(sessions.find(second.token)).toBeNull();
  expect(sessions.find(first.token)).toEqual(first);
});

test('one that is left alone ends, staff sooner than players, and each use keeps it', () => {
  const clock = new TestClock();
  const sessions = sessionsOn(clock);
  const player = sessions.openPlayer('ana');
  const staff = sessions.openStaff({ id: 'hanna', role: 'hr' });
  clock.advance(10 * MINUTE);
  expect(sessions.find(staff.token)).toEqual(staff);
  clock.advance(12 * MINUTE + 1);
  expect(sessions.find(staff.token)).toBeNull();
  expect(sessions.find(player.token)).toBeNull();
  const other = sessions.openPlayer('ana');
  clock.advance(17 * MINUTE);
  expect(sessions.find(other.token)).toEqual(other);
});

test('with 0 minutes a player stays for as long as the process', () => {
  const clock = new TestClock();
  const sessions = sessionsOn(clock, { player: 0, staff: 1 });
  const player = sessions.openPlayer('ana');
  clock.advance(400 * 24 * 60 * MINUTE);
  expect(sessions.find(player.token)).toEqual(player);
});

test('all of one account end together, and nobody else’s', () => {
  const sessions = sessionsOn();
  const [one, two] = [sessions.openStaff({ id: 'hanna', role: 'hr' }), sessions.openStaff({ id: 'hanna', role: 'hr' })];
  const other = sessions.openStaff({ id: 'theo', role: 'trainer' });
  sessions.closeStaff('hanna');
  expect([one, two, other].map(({ token }) => sessions.find(token))).toEqual([null, null, other]);
});
