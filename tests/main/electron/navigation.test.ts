import { EventEmitter } from 'node:events';
import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardContents } from '#main/electron/navigation.ts';

class Contents extends EventEmitter {
  open: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;
  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.open = handler;
  }
}

const openExternal = vi.fn(async () => undefined);
const log = vi.fn();
let contents: Contents;

beforeEach(() => {
  vi.clearAllMocks();
  contents = new Contents();
  guardContents(contents, { openExternal, log });
});

function navigate(event: 'will-frame-navigate' | 'will-redirect', url: string, isMainFrame = true): boolean {
  const preventDefault = vi.fn();
  contents.emit(event, { url, isMainFrame, preventDefault });
  return preventDefault.mock.calls.length === 0;
}

function windowOpen(url: string): WindowOpenHandlerResponse | undefined {
  const referrer = { policy: 'no-referrer', url: '' } as const;
  return contents.open?.({ url, frameName: '', features: '', disposition: 'new-window', referrer });
}

describe('guardContents', () => {
  it('lets the page load itself again', () => {
    expect(navigate('will-frame-navigate', 'app://extra-mile/#/play')).toBe(true);
  });

  it.each([
    'https://evil.example/',
    'file:///home/dropped.html',
    'about:blank',
    'data:text/html,x',
    'app://evil/',
    'app://extra-mile/art/x.svg',
  ])('keeps the page from going to %s, by a link, a drop or a redirect', (url) => {
    expect(navigate('will-frame-navigate', url)).toBe(false);
    expect(navigate('will-redirect', url)).toBe(false);
    expect(log).toHaveBeenCalledTimes(2);
    expect(log).toHaveBeenCalledWith(expect.stringContaining(url));
  });

  it('keeps frames inside the page from going anywhere, to our own pages too', () => {
    expect(navigate('will-frame-navigate', 'app://extra-mile/', false)).toBe(false);
    expect(navigate('will-redirect', 'https://evil.example/', false)).toBe(false);
  });

  it('opens no window and no browser for what is not on the list', () => {
    for (const url of ['https://evil.example/', 'file:///etc/passwd', 'app://extra-mile/', 'about:blank']) {
      expect(windowOpen(url)).toEqual({ action: 'deny' });
    }
    expect(openExternal).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledTimes(4);
  });

  it('attaches no webview', () => {
    const preventDefault = vi.fn();
    contents.emit('will-attach-webview', { preventDefault }, {}, {});
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
