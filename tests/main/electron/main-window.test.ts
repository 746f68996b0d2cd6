import { describe, expect, it } from 'vitest';
import { windowOptions } from '#main/electron/main-window.ts';

describe('windowOptions', () => {
  it('keeps the page in a sandbox, apart from the preload script and from Node', () => {
    expect(windowOptions({ width: 900, height: 700 }, { preload: '/app/preload.cjs', spelling: false, isDevelopment: false }).webPreferences).toEqual({
      preload: '/app/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    });
  });

  it('puts the window where it is told, or in the middle', () => {
    expect(windowOptions({ x: 1, y: 2, width: 900, height: 700 }, { preload: 'p', spelling: true, isDevelopment: true })).toMatchObject({ x: 1, y: 2, width: 900 });
    const middle = windowOptions({ width: 900, height: 700 }, { preload: 'p', spelling: true, isDevelopment: true });
    expect(middle).toMatchObject({ center: true, show: false });
    expect(middle).not.toHaveProperty('x');
  });
});
