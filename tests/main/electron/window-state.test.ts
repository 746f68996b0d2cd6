import { describe, expect, it } from 'vitest';
import { placeWindow, SMALLEST, windowState } from '#main/electron/window-state.ts';

const screen = { x: 0, y: 25, width: 1920, height: 1055 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const kept = (bounds: object, more: object = {}) => ({
  bounds: { x: 100, y: 100, width: 1000, height: 700, ...bounds },
  maximised: false,
  fullScreen: false,
  ...more,
});
const usual = { width: 1280, height: 800, maximised: false, fullScreen: false };

describe('placeWindow', () => {
  it('puts the window where it was, on any screen', () => {
    expect(placeWindow(kept({}), [screen])).toEqual({ x: 100, y: 100, width: 1000, height: 700, maximised: false, fullScreen: false });
    expect(placeWindow(kept({ x: 2000 }), [screen, second])).toMatchObject({ x: 2000, y: 100 });
    expect(placeWindow(kept({ x: -500 }), [screen])).toMatchObject({ x: -500 });
  });

  it('keeps that it filled the screen', () => {
    expect(placeWindow(kept({}, { maximised: true }), [screen])).toMatchObject({ maximised: true });
    expect(placeWindow(kept({ x: 9000 }, { fullScreen: true }), [screen])).toEqual({ ...usual, fullScreen: true });
  });

  it.each([
    ['on a screen that has gone', { x: 2500 }],
    ['beyond the left edge', { x: -950 }],
    ['with its title bar above the screen', { y: -200 }],
    ['under the task bar', { y: 1075 }],
  ])('puts a window %s into the middle', (_name, bounds) => {
    expect(placeWindow(kept(bounds), [screen])).toEqual(usual);
  });

  it('fits the size to the screen and to what the page needs', () => {
    expect(placeWindow(kept({ x: 0, y: 25, width: 9000, height: 9000 }), [screen])).toMatchObject({ width: 1920, height: 1055 });
    expect(placeWindow(kept({ width: 130, height: 1 }), [screen])).toMatchObject(SMALLEST);
  });

  it.each([
    null,
    undefined,
    {},
    'text',
    { bounds: { x: 'a' } },
    kept({ x: 1.5 }),
    kept({ width: Number.NaN }),
    kept({ x: 1e300 }),
    kept({}, { maximised: 'yes' }),
  ])('starts anew from a damaged note: %o', (note) => {
    expect(placeWindow(note, [screen])).toEqual(usual);
  });

  it('starts anew where there is no screen to go by', () => {
    expect(placeWindow(kept({}), [])).toEqual(usual);
  });

  it('takes back what it has given', () => {
    const window = {
      getNormalBounds: () => ({ x: 5, y: 30, width: 900, height: 650 }),
      isMaximized: () => true,
      isFullScreen: () => false,
    };
    const note: unknown = JSON.parse(JSON.stringify(windowState(window)));
    expect(placeWindow(note, [screen])).toEqual({ x: 5, y: 30, width: 900, height: 650, maximised: true, fullScreen: false });
  });
});
