import { electronLink } from './electron-link.ts';
import type { LinkFactory } from './connection.ts';
import { webLink } from './web-link.ts';

/** The link of the shell this page runs in. */
export const linkOfShell: LinkFactory = (session) =>
  window.extraMile?.shell === 'electron' ? electronLink(session) : webLink(session);
