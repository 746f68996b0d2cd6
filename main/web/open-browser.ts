import { spawn } from 'node:child_process';
import path from 'node:path';

/** A program and its arguments, run without a shell. */
export interface BrowserCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** What opens an address in the browser that the person has chosen. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): BrowserCommand {
  if (platform === 'darwin') return { command: '/usr/bin/open', args: [url] };
  if (platform === 'win32') {
    // `start` belongs to cmd, which reads `&` and `%` in an address; this is what it calls.
    const command = path.win32.join(env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'rundll32.exe');
    return { command, args: ['url.dll,FileProtocolHandler', url] };
  }
  return { command: 'xdg-open', args: [url] };
}

/** Starts the browser and lets it live on; `onFailure` is told when it could not be started. */
export function openBrowser({ command, args }: BrowserCommand, onFailure: () => void): void {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', windowsHide: true });
  child.once('error', onFailure);
  child.once('exit', (code) => {
    if (code !== 0) onFailure();
  });
  child.unref();
}
