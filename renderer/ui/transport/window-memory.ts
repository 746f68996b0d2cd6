import { sessionSchema } from '#core/contract/schemas.ts';
import type { SessionMemory } from './connection.ts';

const REMEMBERED = 'extra-mile.session';

/** Keeps the session for as long as the window is open: loading the page again asks nobody for a PIN or passphrase. */
export const windowMemory: SessionMemory = {
  read: () => {
    const kept = sessionSchema.safeParse(parsed(window.sessionStorage.getItem(REMEMBERED) ?? 'null'));
    return kept.success ? kept.data : null;
  },
  write: (session) => {
    if (session === null) window.sessionStorage.removeItem(REMEMBERED);
    else window.sessionStorage.setItem(REMEMBERED, JSON.stringify(session));
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
