import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from '#main/electron-binary.ts';

const SCREEN = { DISPLAY: ':0' };
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'electron-binary-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, text: string, mode = 0o644): void {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
  chmodSync(full, mode);
}

function install(dist = 'node_modules/electron/dist'): void {
  put('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }));
  put('node_modules/electron/path.txt', 'electron');
  put(`${dist}/version`, 'v45.4.1\n');
  put(`${dist}/electron`, '#!/bin/sh\n', 0o755);
}

describe('electronBinary', () => {
  it('names the program when all of it is there', () => {
    install();
    expect(electronBinary(root, SCREEN, 'linux')).toEqual({
      ok: true,
      path: path.join(root, 'node_modules/electron/dist/electron'),
    });
    expect(electronBinary(root, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux').ok).toBe(true);
  });

  it('says that the package is missing', () => {
    expect(electronBinary(root, SCREEN, 'linux')).toEqual({
      ok: false,
      reason: 'the electron package is not installed',
    });
  });

  it('says that the binary is not there yet', () => {
    put('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }));
    expect(electronBinary(root, SCREEN, 'linux')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('not been downloaded'),
    });
  });

  it('refuses a binary of another version', () => {
    install();
    put('node_modules/electron/dist/version', '44.0.0');
    expect(electronBinary(root, SCREEN, 'linux')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/44\.0\.0, not 45\.4\.1/),
    });
  });

  it('refuses a binary of another platform', () => {
    install();
    expect(electronBinary(root, SCREEN, 'win32')).toMatchObject({ ok: false });
  });

  it('refuses a file that cannot be run, and a folder in its place', () => {
    install();
    chmodSync(path.join(root, 'node_modules/electron/dist/electron'), 0o644);
    expect(electronBinary(root, SCREEN, 'linux')).toMatchObject({
      ok: false,
      reason: expect.stringContaining('not a program'),
    });
    rmSync(path.join(root, 'node_modules/electron/dist/electron'));
    mkdirSync(path.join(root, 'node_modules/electron/dist/electron'));
    expect(electronBinary(root, SCREEN, 'linux').ok).toBe(false);
  });

  it('needs a screen on Linux', () => {
    install();
    for (const env of [{}, { DISPLAY: '' }]) {
      expect(electronBinary(root, env, 'linux')).toMatchObject({
        ok: false,
        reason: expect.stringContaining('no screen'),
      });
    }
  });

  it('takes the folder that ELECTRON_OVERRIDE_DIST_PATH names', () => {
    install('elsewhere');
    rmSync(path.join(root, 'node_modules/electron/path.txt'));
    const env = { ...SCREEN, ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'elsewhere') };
    expect(electronBinary(root, env, 'linux')).toEqual({ ok: true, path: path.join(root, 'elsewhere/electron') });
    const empty = { ...SCREEN, ELECTRON_OVERRIDE_DIST_PATH: path.join(root, 'nowhere') };
    expect(electronBinary(root, empty, 'linux')).toMatchObject({ ok: false });
  });

  it('knows where the program is on macOS and Windows', () => {
    install();
    put('node_modules/electron/path.txt', 'electron.exe');
    put('node_modules/electron/dist/electron.exe', '');
    expect(electronBinary(root, {}, 'win32')).toMatchObject({ ok: true });
    put('node_modules/electron/path.txt', 'Electron.app/Contents/MacOS/Electron');
    put('node_modules/electron/dist/Electron.app/Contents/MacOS/Electron', '', 0o755);
    expect(electronBinary(root, {}, 'darwin')).toMatchObject({ ok: true });
  });
});
