import { describe, expect, it } from 'vitest';
import { checkSender, type SenderFrame } from '#main/electron/sender.ts';

const page: SenderFrame = { url: 'app://extra-mile/play', origin: 'app://extra-mile', detached: false, parent: null };
const isOurs = (id: number): boolean => id === 1;
const from = (frame: Partial<SenderFrame> | null, id = 1) => ({
  sender: { id },
  senderFrame: frame === null ? null : { ...page, ...frame },
});

describe('checkSender', () => {
  it('takes the page of our window', () => {
    const event = from({});
    expect(checkSender(event, isOurs)).toEqual({ ok: true, frame: event.senderFrame });
  });

  it.each([
    ['a frame inside the page', from({ parent: {} }), /inside the page/],
    ['a second window', from({}, 2), /not from a window/],
    ['about:blank with an inherited origin', from({ url: 'about:blank' }), /about:blank/],
    ['an empty address', from({ url: '' }), /from ""/],
    ['a sandboxed page of ours', from({ origin: 'null' }), /it is from/],
    ['another site', from({ url: 'https://evil.example/', origin: 'https://evil.example' }), /evil/],
    ['a look-alike host', from({ url: 'app://extra-mile.evil/', origin: 'app://extra-mile.evil' }), /evil/],
    ['a file', from({ url: 'file:///tmp/index.html', origin: 'file://' }), /file/],
    ['a frame that has gone', from(null), /gone/],
    ['a frame that is being taken away', from({ detached: true }), /gone/],
  ])('refuses %s, and says why', (_name, event, reason) => {
    expect(checkSender(event, isOurs)).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });
});
