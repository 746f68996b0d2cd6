import { expect, test } from 'vitest';
import { LatestFeed } from '#main/services/latest-feed.ts';

test('a reader gets what stands, then each change', async () => {
  const feed = new LatestFeed('a');
  const reader = feed.read();
  expect(await reader.next()).toEqual({ done: false, value: 'a' });
  const next = reader.next();
  feed.publish('b');
  expect(await next).toEqual({ done: false, value: 'b' });
});

test('a slow reader skips to the latest', async () => {
  const feed = new LatestFeed(0);
  const reader = feed.read();
  await reader.next();
  for (let value = 1; value <= 1_000; value++) feed.publish(value);
  expect(await reader.next()).toEqual({ done: false, value: 1_000 });
  expect(feed.readers).toBe(1);
});

test('stopping ends a read that waits, and leaves nothing behind', async () => {
  const feed = new LatestFeed(0);
  const reader = feed.read();
  await reader.next();
  const waiting = reader.next();
  await reader.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(feed.readers).toBe(0);
});

test('so does the signal', async () => {
  const feed = new LatestFeed(0);
  const control = new AbortController();
  const reader = feed.read(control.signal);
  await reader.next();
  const waiting = reader.next();
  control.abort();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(feed.readers).toBe(0);
});

test('a signal that has already stopped reads nothing', async () => {
  const feed = new LatestFeed(0);
  const reader = feed.read(AbortSignal.abort());
  expect(await reader.next()).toEqual({ done: true, value: undefined });
  expect(feed.readers).toBe(0);
});

test('closing the feed ends every reader, later ones too', async () => {
  const feed = new LatestFeed(0);
  const readers = [feed.read(), feed.read()];
  await Promise.all(readers.map((reader) => reader.next()));
  const waiting = readers.map((reader) => reader.next());
  feed.close();
  const end = { done: true, value: undefined };
  expect(await Promise.all(waiting)).toEqual([end, end]);
  expect(await feed.read().next()).toEqual(end);
  expect(feed.readers).toBe(0);
});
