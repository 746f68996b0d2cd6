const DEFAULT_HOST = 'https://github.com/electron/electron/releases/download/';

/** Where Electron is fetched from: its downloader's own rules, mirrors included. */
export function downloadHost(env: NodeJS.ProcessEnv): string {
  return (
    env['npm_config_electron_mirror'] ||
    env['NPM_CONFIG_ELECTRON_MIRROR'] ||
    env['npm_package_config_electron_mirror'] ||
    env['ELECTRON_MIRROR'] ||
    DEFAULT_HOST
  );
}

/** Whether a host answers, whatever it says, within a time in milliseconds. */
export async function answersWithin(url: string, ms: number): Promise<boolean> {
  try {
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ms) });
    await answer.body?.cancel();
    return true;
  } catch {
    return false;
  }
}
