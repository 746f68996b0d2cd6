import type { Session } from '#core/contract/schemas.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import type { Supervision } from './access/supervision.ts';

/** More open windows than any installation has; beyond it the one not used for longest ends. */
const MOST_SESSIONS = 256;

/** How much later than its page a session ends by itself, in milliseconds: the page warns, and is heard a minute apart. */
const SLACK_MS = 2 * 60_000;

interface SessionsParts {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly now: () => Date;
  /** Minutes without a call after which a session ends; 0: never. */
  readonly idleMinutes: { readonly player: number; readonly staff: number };
}

/** What a session has shown, beyond who it is for. */
interface Shown {
  /** The player's PIN. */
  readonly pin: boolean;
  /** The code of whoever supervises. */
  readonly supervised: Supervision | null;
  /** Staff only: the passphrase is one that somebody else gave, and nothing is open until it is changed. */
  readonly passphraseGiven: boolean;
}

/** An account that signs in. */
interface SignedInStaff {
  readonly id: string;
  readonly role: StaffRole;
  readonly passphraseGiven?: boolean;
}

interface OpenSession extends Shown {
  readonly session: Session;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** Who calls: sessions live as long as the process, and their tokens are 128 random bits. */
export class Sessions {
  readonly #parts: SessionsParts;
  /** In the order of their last use. */
  readonly #open = new Map<string, OpenSession>();

  constructor(parts: SessionsParts) {
    this.#parts = parts;
  }

  get count(): number {
    return this.#open.size;
  }

  /**
   * For somebody who plays; null: nobody has said yet who they are.
   *
   * @param pin whether they showed by their PIN that the name is theirs
   */
  openPlayer(learner: string | null, pin = false): Session {
    return this.#add({ token: this.#token(), role: 'player', learner, staff: null }, { pin });
  }

  /** For somebody of the staff. */
  openStaff({ id, role, passphraseGiven = false }: SignedInStaff): Session {
    return this.#add({ token: this.#token(), role, learner: null, staff: id }, { passphraseGiven });
  }

  /** The session of a token, which this use keeps fresh; null where there is none, or it was left alone too long. */
  find(token: string): Session | null {
    const open = this.#open.get(token);
    if (open === undefined) return null;
    this.#open.delete(token);
    const now = this.#parts.now().getTime();
    if (this.#isOver(open, now)) return null;
    this.#open.set(token, { ...open, usedAt: now });
    return open.session;
  }

  /** Whether its player has shown the PIN. */
  hasShownPin({ token }: Session): boolean {
    return this.#open.get(token)?.pin ?? false;
  }

  /** Whether its passphrase is to be changed before anything else. */
  hasGivenPassphrase({ token }: Session): boolean {
    return this.#open.get(token)?.passphraseGiven ?? false;
  }

  /** Who supervises it now; null: nobody. */
  supervisionOf({ token }: Session): Supervision | null {
    const supervised = this.#open.get(token)?.supervised ?? null;
    return supervised !== null && this.#parts.now().getTime() < supervised.until ? supervised : null;
  }

  /** Notes what a session has shown now. */
  note({ token }: Session, shown: Partial<Shown>): void {
    const open = this.#open.get(token);
    if (open !== undefined) this.#open.set(token, { ...open, ...shown });
  }

  close(token: string): void {
    this.#open.delete(token);
  }

  /** Ends every session of a person; `but` stays. */
  closeLearner(learner: string, but: Session | null = null): void {
    for (const [token, { session }] of this.#open) {
      if (session.learner === learner && token !== but?.token) this.#open.delete(token);
    }
  }

  /** Ends every session of an account. */
  closeStaff(staff: string): void {
    for (const [token, { session }] of this.#open) {
      if (session.staff === staff) this.#open.delete(token);
    }
  }

  #add(session: Session, shown: Partial<Shown>): Session {
    const nothing: Shown = { pin: false, supervised: null, passphraseGiven: false };
    this.#open.set(session.token, { ...nothing, ...shown, session, usedAt: this.#parts.now().getTime() });
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_SESSIONS && oldest !== undefined) this.#open.delete(oldest);
    return session;
  }

  #isOver({ session, usedAt }: OpenSession, now: number): boolean {
    const { player, staff } = this.#parts.idleMinutes;
    const minutes = session.role === 'player' ? player : staff;
    return minutes > 0 && now - usedAt > minutes * 60_000 + SLACK_MS;
  }

  #token(): string {
    return Buffer.from(this.#parts.randomBytes(16)).toString('base64url');
  }
}
