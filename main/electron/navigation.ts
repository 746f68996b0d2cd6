import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { isPage } from './address.ts';
import { externalAddress } from './external-links.ts';
import { faultText, type Log } from './log.ts';

interface Preventable {
  preventDefault(): void;
}

interface Navigation extends Preventable {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** What of a page's contents is guarded. */
export interface GuardedContents {
  on(event: 'will-frame-navigate', listener: (details: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (details: Navigation) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void;
}

/** What the guards report to. */
export interface NavigationDeps {
  readonly openExternal: (address: string) => Promise<void>;
  readonly log: Log;
}

/**
 * Keeps a page where it is: it may load itself again, and nothing else; neither a link, a redirect, a
 * dropped file nor a frame leads away, no window opens, and no webview is attached.
 */
export function guardContents(contents: GuardedContents, { openExternal, log }: NavigationDeps): void {
  const keep = (details: Navigation): void => {
    if (details.isMainFrame && isPage(details.url)) return;
    details.preventDefault();
    log(`Refused to navigate to ${JSON.stringify(details.url)}.`);
  };
  contents.on('will-frame-navigate', keep);
  contents.on('will-redirect', keep);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log('Refused a webview.');
  });
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url);
    if (address === null) log(`Refused to open ${JSON.stringify(url)}.`);
    else openExternal(address).catch((error: unknown) => log(`Could not open ${address}: ${faultText(error)}`));
    return { action: 'deny' };
  });
}
