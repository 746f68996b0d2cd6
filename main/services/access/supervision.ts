import type { StaffAccount } from '#core/contract/staff.ts';
import { notLetIn } from './refusals.ts';
import { drawCode, plainCode } from './six-digits.ts';
import type { Tries } from './tries.ts';

/** How long a code holds, and what was opened with it. */
const HOLDS_MS = 30 * 60_000;

/** Somebody who supervises, and until when. */
export interface Supervision {
  readonly by: Pick<StaffAccount, 'id' | 'name'>;
  /** Milliseconds since 1970. */
  readonly until: number;
}

interface SupervisionParts {
  readonly tries: Tries;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/**
 * Codes under which assessed attempts are started where the policy asks for a supervisor. Each account has at most
 * one; they are gone with the process, and guessing them is slowed down as everywhere.
 */
export class SupervisionCodes {
  readonly #parts: SupervisionParts;
  readonly #codes = new Map<string, Supervision>();

  constructor(parts: SupervisionParts) {
    this.#parts = parts;
  }

  /** A new code of an account, in place of its last one. */
  make({ id, name }: StaffAccount): { readonly code: string; readonly until: number } {
    this.end(id);
    const until = this.#parts.now().getTime() + HOLDS_MS;
    let code = drawCode(this.#parts.randomBytes);
    while (this.#codes.has(code)) code = drawCode(this.#parts.randomBytes);
    this.#codes.set(code, { by: { id, name }, until });
    return { code, until };
  }

  /** An account's code holds no more. */
  end(staff: string): void {
    for (const [code, { by }] of this.#codes) if (by.id === staff) this.#codes.delete(code);
  }

  /** Who supervises, for a player who was told the code; @throws ContractError `forbidden` */
  async enter(learner: string, code: string): Promise<Supervision> {
    const subject = { kind: 'code', key: learner, known: true } as const;
    const find = (): Supervision | null => this.#find(plainCode(code));
    await this.#parts.tries.attempt(subject, async () => find() !== null, () => notLetIn('wrong-code'));
    const found = find();
    if (found === null) throw notLetIn('wrong-code');
    return found;
  }

  #find(code: string): Supervision | null {
    const found = this.#codes.get(code) ?? null;
    return found !== null && this.#parts.now().getTime() < found.until ? found : null;
  }
}
