import type { Role, Session } from '#core/contract/schemas.ts';

/** More open windows than any installation has; beyond it the one not used for longest ends. */
const MOST_SESSIONS = 256;

/** Who calls: sessions live as long as the process, and their tokens are 128 random bits. */
export class Sessions {
  readonly #randomBytes: (length: number) => Uint8Array;
  /** In the order of their last use. */
  readonly #open = new Map<string, Session>();

  constructor(randomBytes: (length: number) => Uint8Array) {
    this.#randomBytes = randomBytes;
  }

  get count(): number {
    return this.#open.size;
  }

  open(role: Role, learner: string | null): Session {
    const token = Buffer.from(this.#randomBytes(16)).toString('base64url');
    const session: Session = { token, role, learner };
    this.#open.set(token, session);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_SESSIONS && oldest !== undefined) this.#open.delete(oldest);
    return session;
  }

  /** The session of a token, which this use keeps fresh; null where there is none. */
  find(token: string): Session | null {
    const session = this.#open.get(token);
    if (session === undefined) return null;
    this.#open.delete(token);
    this.#open.set(token, session);
    return session;
  }

  close(token: string): void {
    this.#open.delete(token);
  }
}
