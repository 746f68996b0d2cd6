import { expect, test } from 'vitest';
import { KeyedQueue } from '#main/services/keyed-queue.ts';

/** A job that ends when the test says so, and notes when it began and ended. */
function job(name: string, notes: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  return {
    end: () => resolve(name),
    fail: () => reject(new Error(name)),
    run: async () => {
      notes.push(`${name} begins`);
      try {
        return await promise;
      } finally {
        notes.push(`${name} ends`);
      }
    },
  };
}

test('jobs of one key follow one another, whatever became of the one before', async () => {
  const notes: string[] = [];
  const queue = new KeyedQueue();
  const [first, second, third] = [job('first', notes), job('second', notes), job('third', notes)];
  const results = [first, second, third].map(({ run }) => queue.run('key', run));
  third.end();
  second.fail();
  first.end();
  expect(await Promise.allSettled(results)).toMatchObject([
    { value: 'first' },
    { reason: new Error('second') },
    { value: 'third' },
  ]);
  expect(notes).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
});

test('a job of another key does not wait', async () => {
  const notes: string[] = [];
  const queue = new KeyedQueue();
  const [slow, quick] = [job('slow', notes), job('quick', notes)];
  const waiting = queue.run('one', slow.run);
  quick.end();
  expect(await queue.run('two', quick.run)).toBe('quick');
  expect(notes).not.toContain('slow ends');
  slow.end();
  expect(await waiting).toBe('slow');
});
