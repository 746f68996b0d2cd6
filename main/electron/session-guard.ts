import path from 'node:path';
import { ORIGIN, ownUrl } from './address.ts';
import type { Log } from './log.ts';
import { MESSAGES } from './messages.ts';

interface Download {
  getURL(): string;
  getFilename(): string;
  setSaveDialogOptions(options: { readonly title: string; readonly defaultPath: string }): void;
}

/** What a page of ours made itself, to be saved as a file. */
const OWN_BLOB = `blob:${ORIGIN}/`;

/** What of a session is guarded. */
export interface GuardedSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, answer: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'will-download', listener: (event: { preventDefault(): void }, item: Download) => void): unknown;
  readonly webRequest: {
    onBeforeRequest(
      listener: (details: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/** What a session is guarded with. */
export interface SessionPlace {
  readonly documents: string;
  readonly spelling: boolean;
  readonly log: Log;
}

/** What a page loads besides files of its own; developer tools exist in development only. */
const INNER_SCHEMES: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

/** A play may fill the screen; Escape always ends that. */
const GRANTED: ReadonlySet<string> = new Set(['fullscreen']);

/**
 * Grants no more than filling the screen and lets nothing out: every other permission and every device is
 * denied, no request leaves the machine, and nothing is downloaded but what a page of ours made, to where the user says.
 *
 * @param documents the folder in which a file is offered to be saved
 * @param spelling whether spelling is checked: only where nothing is fetched for it
 */
export function guardSession(session: GuardedSession, { documents, spelling, log }: SessionPlace): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    const granted = GRANTED.has(permission);
    if (!granted) log(`Refused the permission ${permission}.`);
    answer(granted);
  });
  session.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(spelling);
  session.on('will-download', (event, item) => {
    if (item.getURL().startsWith(OWN_BLOB)) {
      item.setSaveDialogOptions({ title: MESSAGES.saveFile, defaultPath: path.join(documents, item.getFilename()) });
      return;
    }
    event.preventDefault();
    log(`Refused to download ${JSON.stringify(item.getURL())}.`);
  });
  session.webRequest.onBeforeRequest((details, answer) => {
    const cancel = !isInner(details.url);
    if (cancel) log(`Refused to load ${JSON.stringify(details.url)}.`);
    answer({ cancel });
  });
}

function isInner(url: string): boolean {
  return ownUrl(url) !== null || INNER_SCHEMES.has(URL.parse(url)?.protocol ?? '');
}
