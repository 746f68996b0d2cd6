import { parseArgs } from 'node:util';
import { MESSAGES } from './messages.ts';

/** The flags of Node and Chromium that let a debugger in or take the page's protections away. */
const REFUSED = [
  /^--inspect(?:-(?:brk|port|wait|publish-uid))?$/,
  /^--remote-(?:debugging-[a-z-]+|allow-origins)$/,
  /^--(?:js-flags|disable-web-security|load-extension|allow-file-access-from-files)$/,
];

export type CommandLine =
  | { readonly ok: true; readonly dataFolder: string | undefined }
  | { readonly ok: false; readonly message: string };

/**
 * Reads what the app was started with. Debugging flags are refused in the packaged app; its fuses
 * switch off those of Node as well, but not those of Chromium.
 */
export function readCommandLine(argv: readonly string[], isPackaged: boolean): CommandLine {
  const refused = argv.find((argument) => {
    const [name = ''] = argument.split('=');
    return REFUSED.some((pattern) => pattern.test(name));
  });
  if (isPackaged && refused !== undefined) return no(MESSAGES.start.debugging(refused));
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { data } = values;
  if (data === undefined) return { ok: true, dataFolder: undefined };
  if (typeof data !== 'string' || data === '' || data.startsWith('--')) return no(MESSAGES.start.noFolderNamed);
  return { ok: true, dataFolder: data };
}

function no(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
