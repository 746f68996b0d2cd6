import { ORIGIN, ownUrl } from './address.ts';

/** What is looked at in the frame a message comes from. */
export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly detached: boolean;
  /** Null for a window's own page. */
  readonly parent: object | null;
}

/** What is looked at in a message. */
export interface SenderEvent<Frame extends SenderFrame> {
  readonly sender: { readonly id: number };
  /** Null when the frame has gone since it wrote. */
  readonly senderFrame: Frame | null;
}

export type SenderVerdict<Frame> =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly reason: string };

/**
 * Whether a message comes from the page of a window of ours. The URL counts as well as the origin:
 * `about:blank` inherits the origin of whoever opened it.
 */
export function checkSender<Frame extends SenderFrame>(
  event: SenderEvent<Frame>,
  isOurWindow: (contentsId: number) => boolean,
): SenderVerdict<Frame> {
  const frame = event.senderFrame;
  if (frame === null || frame.detached) return no('its frame has gone');
  if (!isOurWindow(event.sender.id)) return no('it is not from a window of this app');
  if (frame.parent !== null) return no('it is from a frame inside the page');
  if (frame.origin !== ORIGIN || ownUrl(frame.url) === null) return no(`it is from ${JSON.stringify(frame.url)}`);
  return { ok: true, frame };
}

function no(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
