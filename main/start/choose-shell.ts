import type { ElectronBinary } from '#main/electron-binary.ts';

/** Which shell opens, and for the web shell why. */
export type ShellChoice =
  | { readonly shell: 'electron'; readonly path: string }
  | { readonly shell: 'web'; readonly reason: string };

/** What the choice depends on; asked one after the other, and only as far as needed. */
export interface ShellProbes {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** True for the system's administrator, as whom Chromium's sandbox does not run. */
  readonly isRoot: boolean;
  readonly findBinary: () => ElectronBinary;
  /** Whether the download host answers in time. */
  readonly hostAnswers: () => Promise<boolean>;
  /** Fetches the binary; rejects with a message that says why it could not. */
  readonly fetchBinary: () => Promise<void>;
}

/** Electron when it can run here, fetched first if need be; else the web shell. */
export async function chooseShell(probes: ShellProbes): Promise<ShellChoice> {
  const hindrance = whyNoWindow(probes);
  if (hindrance !== null) return { shell: 'web', reason: hindrance };
  const found = probes.findBinary();
  if (found.ok) return { shell: 'electron', path: found.path };
  // A folder that the person named is theirs to fill.
  if (probes.env['ELECTRON_OVERRIDE_DIST_PATH']) return { shell: 'web', reason: found.reason };
  if (!(await probes.hostAnswers())) {
    return { shell: 'web', reason: 'Electron is not installed and its download host does not answer' };
  }
  try {
    await probes.fetchBinary();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { shell: 'web', reason: `Electron could not be fetched (${why})` };
  }
  const fetched = probes.findBinary();
  return fetched.ok ? { shell: 'electron', path: fetched.path } : { shell: 'web', reason: fetched.reason };
}

function whyNoWindow({ env, platform, isRoot }: ShellProbes): string | null {
  if (env['APP_SHELL'] === 'web') return 'APP_SHELL is web';
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display for a window';
  return isRoot ? "Electron's sandbox does not run as root" : null;
}

/**
 * True when Electron ended so early and in such a way that no window can have opened: a library of the
 * system is missing, or it crashed at once.
 */
export function neverOpened(code: number | null, signal: NodeJS.Signals | null, afterMs: number): boolean {
  if (afterMs > 10_000) return false;
  if (signal !== null) return signal !== 'SIGINT' && signal !== 'SIGTERM' && signal !== 'SIGHUP';
  return code === 126 || code === 127;
}
