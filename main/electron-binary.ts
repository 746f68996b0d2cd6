import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where Electron's program is, or why it cannot be started. */
export type ElectronBinary =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string };

const EXECUTABLE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
  win32: 'electron.exe',
};

/**
 * Looks for Electron's binary without importing the package, which would start a download.
 * `root` is the folder that holds `node_modules`.
 */
export function electronBinary(root: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): ElectronBinary {
  const executable = EXECUTABLE[platform];
  if (executable === undefined) return no(`Electron has no build for ${platform}`);
  if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) {
    return no('there is no screen to open a window on');
  }

  const packageFolder = path.join(root, 'node_modules', 'electron');
  const version = packageVersion(packageFolder);
  if (version === null) return no('the electron package is not installed');

  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  const dist = override || path.join(packageFolder, 'dist');
  if (!override && textOf(path.join(packageFolder, 'path.txt')) !== executable) {
    return no("Electron's binary has not been downloaded");
  }
  const found = textOf(path.join(dist, 'version'))?.replace(/^v/, '');
  if (found !== version) return no(`${dist} holds Electron ${found ?? 'of no known version'}, not ${version}`);
  const file = path.join(dist, executable);
  if (!isExecutable(file, platform)) return no(`${file} is not a program that can be run`);
  return { ok: true, path: file };
}

function no(reason: string): ElectronBinary {
  return { ok: false, reason };
}

function packageVersion(folder: string): string | null {
  try {
    const data: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (typeof data !== 'object' || data === null || !('version' in data)) return null;
    return typeof data.version === 'string' ? data.version : null;
  } catch {
    return null;
  }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

function isExecutable(file: string, platform: NodeJS.Platform): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    if (platform !== 'win32') accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
