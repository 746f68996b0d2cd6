import { posix, win32 } from 'node:path';

/** What the place of the data folder depends on. */
export interface DataFolderQuestion {
  /** The value of `--data`, where it was given. */
  readonly data?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder. */
  readonly home: string;
  /** What a relative path is relative to. */
  readonly cwd: string;
}

/**
 * The absolute path of the data folder: `--data`, else `EXTRA_MILE_DATA`, else the place the platform
 * keeps a program's data.
 */
export function dataFolder({ data, env, platform, home, cwd }: DataFolderQuestion): string {
  const path = platform === 'win32' ? win32 : posix;
  const chosen = given(data) ?? given(env['EXTRA_MILE_DATA']);
  if (chosen !== undefined) return path.resolve(cwd, chosen);
  if (platform === 'win32') {
    return path.join(given(env['APPDATA']) ?? path.join(home, 'AppData', 'Roaming'), 'Extra Mile');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Extra Mile');
  const xdg = given(env['XDG_DATA_HOME']);
  // The XDG specification says to ignore a relative path.
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share');
  return path.join(base, 'extra-mile');
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}
