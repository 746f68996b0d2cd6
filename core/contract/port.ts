/** The name under which a page in a window asks for its port, and is given it. */
export const PORT_CHANNEL = 'extra-mile:port';

/**
 * The header that numbers a call over a port. A stream's next piece is sent only when its reader asks
 * for it by this number, so that a slow reader fills no memory at either end.
 */
export const STREAM_HEADER = 'x-extra-mile-stream';

/** What a reader sends beside its calls: one more piece of the stream with this number, please. */
export interface PullMessage {
  readonly pull: string;
}

/** What a page is told when it asks for a port: its own mark again, and why there is none if refused. */
export interface PortAnswer {
  readonly channel: typeof PORT_CHANNEL;
  /** The mark the page chose, by which it knows the answer as its own. */
  readonly mark: string;
  readonly refused: string | null;
}
