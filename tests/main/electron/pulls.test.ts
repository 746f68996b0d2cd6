import { describe, expect, it, vi } from 'vitest';
import { Pulls } from '#main/electron/pulls.ts';

/** A stream of numbers that says how many were taken from it, and whether it was told to end. */
function numbers(most = Number.POSITIVE_INFINITY) {
  const source = { taken: 0, ended: vi.fn() };
  return {
    source,
    stream: {
      next: async () => {
        if (source.taken >= most) return { done: true, value: undefined };
        source.taken += 1;
        return { done: false, value: source.taken };
      },
      return: async () => {
        source.ended();
        return { done: true, value: undefined };
      },
    },
  };
}

describe('Pulls', () => {
  it('takes from a stream what was asked for, and no more', async () => {
    const pulls = new Pulls();
    const { source, stream } = numbers();
    const held = pulls.hold('1', stream);
    pulls.add('1');
    pulls.add('1');
    pulls.add('2');
    expect([(await held.next()).value, (await held.next()).value]).toEqual([1, 2]);
    const third = held.next();
    await Promise.resolve();
    expect(source.taken).toBe(2);
    pulls.add('1');
    expect((await third).value).toBe(3);
  });

  it('keeps streams apart', async () => {
    const pulls = new Pulls();
    const [one, two] = [numbers(), numbers()];
    const held = [pulls.hold('1', one.stream), pulls.hold('2', two.stream)];
    pulls.add('2');
    await held[1]?.next();
    expect([one.source.taken, two.source.taken]).toEqual([0, 1]);
  });

  it('ends a stream when its call is cancelled, waited for or not', async () => {
    const pulls = new Pulls();
    const call = new AbortController();
    const [waiting, unread] = [numbers(), numbers()];
    const next = pulls.hold('1', waiting.stream, call.signal).next();
    pulls.hold('2', unread.stream, call.signal);
    call.abort();
    expect((await next).done).toBe(true);
    expect(waiting.source.ended).toHaveBeenCalled();
    expect(unread.source.ended).toHaveBeenCalled();

    const late = numbers();
    const held = pulls.hold('3', late.stream, call.signal);
    expect(late.source.ended).toHaveBeenCalled();
    expect((await held.next()).done).toBe(true);
  });

  it('passes on the end and the failure of a stream', async () => {
    const pulls = new Pulls();
    const held = pulls.hold('1', numbers(0).stream);
    pulls.add('1');
    expect((await held.next()).done).toBe(true);
    expect((await held.next()).done).toBe(true);

    const broken = pulls.hold('2', { next: () => Promise.reject(new Error('the disk is gone')) });
    pulls.add('2');
    await expect(broken.next()).rejects.toThrow('the disk is gone');
    expect((await broken.next()).done).toBe(true);
  });
});
