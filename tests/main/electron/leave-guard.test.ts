import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { askBeforeLeaving } from '#main/electron/leave-guard.ts';

describe('askBeforeLeaving', () => {
  it.each([
    ['stays where the first button is pressed, or none', 0, 0],
    ['leaves where the second is', 1, 1],
  ])('%s', (_, pressed, left) => {
    const page = new EventEmitter();
    const ask = vi.fn(() => pressed);
    const preventDefault = vi.fn();
    askBeforeLeaving(page, ask);
    page.emit('will-prevent-unload', { preventDefault });
    expect(ask).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ detail: expect.stringContaining('export') }));
    expect(preventDefault).toHaveBeenCalledTimes(left);
  });
});
