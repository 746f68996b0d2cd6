import { expect, test } from 'vitest';
import { SharedFeed } from '#renderer/ui/data/shared-feed.ts';

function followed() {
  const signals: AbortSignal[] = [];
  return { signals, feed: new SharedFeed((signal) => void signals.push(signal)) };
}

test('however many follow, the stream is read once', () => {
  const { feed, signals } = followed();
  const leave = Array.from({ length: 100 }, () => feed.join());
  expect(signals).toHaveLength(1);
  for (const one of leave.slice(1)) one();
  expect(signals[0]?.aborted).toBe(false);
});

test('reading stops when the last has left, however often one leaves, and begins anew with the next', () => {
  const { feed, signals } = followed();
  const [first, second] = [feed.join(), feed.join()];
  first();
  first();
  expect(signals[0]?.aborted).toBe(false);
  second();
  expect(signals[0]?.aborted).toBe(true);
  feed.join();
  expect(signals).toHaveLength(2);
  expect(signals[1]?.aborted).toBe(false);
});
