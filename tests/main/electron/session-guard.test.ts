import { EventEmitter } from 'node:events';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type GuardedSession, guardSession } from '#main/electron/session-guard.ts';

type Handlers = {
  [Key in 'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler']: Parameters<
    GuardedSession[Key]
  >[0];
} & { onBeforeRequest: Parameters<GuardedSession['webRequest']['onBeforeRequest']>[0] };

const log = vi.fn();
const setSpellCheckerEnabled = vi.fn();
let handlers: Partial<Handlers>;
let downloads: EventEmitter;

beforeEach(() => {
  vi.clearAllMocks();
  handlers = {};
  downloads = new EventEmitter();
  guardSession(
    {
      setPermissionRequestHandler: (handler) => (handlers.setPermissionRequestHandler = handler),
      setPermissionCheckHandler: (handler) => (handlers.setPermissionCheckHandler = handler),
      setDevicePermissionHandler: (handler) => (handlers.setDevicePermissionHandler = handler),
      setSpellCheckerEnabled,
      on: (event, listener) => downloads.on(event, listener),
      webRequest: { onBeforeRequest: (listener) => (handlers.onBeforeRequest = listener) },
    },
    { documents: '/home/ana/Documents', spelling: false, log },
  );
});

function isLoaded(url: string): boolean {
  const answer = vi.fn();
  handlers.onBeforeRequest?.({ url }, answer);
  expect(answer).toHaveBeenCalledOnce();
  return answer.mock.calls[0]?.[0].cancel === false;
}

describe('guardSession', () => {
  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid'])(
    'denies %s, asked or checked',
    (permission) => {
      const answer = vi.fn();
      handlers.setPermissionRequestHandler?.({}, permission, answer);
      expect(answer).toHaveBeenCalledExactlyOnceWith(false);
      expect(handlers.setPermissionCheckHandler?.({}, permission)).toBe(false);
      expect(log).toHaveBeenCalledWith(expect.stringContaining(permission));
    },
  );

  it('lets a play fill the screen', () => {
    const answer = vi.fn();
    handlers.setPermissionRequestHandler?.({}, 'fullscreen', answer);
    expect(answer).toHaveBeenCalledExactlyOnceWith(true);
    expect(handlers.setPermissionCheckHandler?.({}, 'fullscreen')).toBe(true);
    expect(log).not.toHaveBeenCalled();
  });

  it('grants no device and leaves the spelling checker off where it is not the system’s', () => {
    expect(handlers.setDevicePermissionHandler?.()).toBe(false);
    expect(setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
  });

  function download(url: string) {
    const [preventDefault, setSaveDialogOptions] = [vi.fn(), vi.fn()];
    const item = { getURL: () => url, getFilename: () => 'results.zip', setSaveDialogOptions };
    downloads.emit('will-download', { preventDefault }, item);
    return { preventDefault, setSaveDialogOptions };
  }

  it('lets a file that the page made be saved where the user says', () => {
    const { preventDefault, setSaveDialogOptions } = download('blob:app://extra-mile/1');
    expect(preventDefault).not.toHaveBeenCalled();
    const defaultPath = path.join('/home/ana/Documents', 'results.zip');
    expect(setSaveDialogOptions).toHaveBeenCalledExactlyOnceWith({ title: 'Save file', defaultPath });
  });

  it.each(['https://example.com/x.zip', 'blob:https://example.com/1', 'blob:app://extra-mile.evil/1', 'data:text/plain,x', 'app://extra-mile/x'])(
    'downloads nothing else: %s',
    (url) => {
      const { preventDefault, setSaveDialogOptions } = download(url);
      expect(preventDefault).toHaveBeenCalledOnce();
      expect(setSaveDialogOptions).not.toHaveBeenCalled();
    },
  );

  it.each(['app://extra-mile/assets/app.js', 'blob:app://extra-mile/1', 'data:image/png;base64,AA==', 'devtools://devtools/x'])(
    'lets the page load %s',
    (url) => expect(isLoaded(url)).toBe(true),
  );

  it.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'ws://127.0.0.1/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'app://evil/',
    'chrome://settings/',
    'not a url',
  ])('does not let the page load %s', (url) => expect(isLoaded(url)).toBe(false));
});
