import type { StaffAccount } from '#core/contract/staff.ts';
import { notLetIn } from './refusals.ts';
import { drawCode, plainCode } from './six-digits.ts';
import type { Tries } from './tries.ts';

/** How long a code holds: long enough to walk over to somebody and read it out. */
const HOLDS_MS = 15 * 60_000;

/** Who made a code, and when. */
export interface Vouched {
  readonly by: Pick<StaffAccount, 'id' | 'name'>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface PinCode extends Vouched {
  readonly code: string;
}

interface PinCodesParts {
  readonly tries: Tries;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/**
 * Codes with which one named person chooses the PIN of a name that has results. Each opens that one name, once; a
 * person has at most one. They are gone with the process, and guessing them is slowed down as everywhere.
 */
export class PinCodes {
  readonly #parts: PinCodesParts;
  /** By whom they are for. */
  readonly #codes = new Map<string, PinCode>();

  constructor(parts: PinCodesParts) {
    this.#parts = parts;
  }

  /** A new code for somebody, in place of their last one. */
  make(person: string, { id, name }: StaffAccount): { readonly code: string; readonly until: number } {
    const at = this.#parts.now().getTime();
    const code = drawCode(this.#parts.randomBytes);
    this.#codes.set(person, { code, by: { id, name }, at });
    return { code, until: at + HOLDS_MS };
  }

  /** Whatever codes an account has made hold no more. */
  endOf(staff: string): void {
    for (const [person, { by }] of this.#codes) if (by.id === staff) this.#codes.delete(person);
  }

  /** A code for somebody holds no more. */
  end(person: string): void {
    this.#codes.delete(person);
  }

  /** Uses a code up; @throws ContractError `forbidden` where it is not this person's, or was used, or is over */
  async use(person: string, code: string): Promise<Vouched> {
    const subject = { kind: 'code', key: person, known: true } as const;
    await this.#parts.tries.attempt(subject, async () => this.#find(person, code) !== null, () => notLetIn('wrong-code'));
    const found = this.#find(person, code);
    if (found === null) throw notLetIn('wrong-code');
    this.#codes.delete(person);
    return { by: found.by, at: found.at };
  }

  #find(person: string, code: string): PinCode | null {
    const held = this.#codes.get(person) ?? null;
    return held !== null && held.code === plainCode(code) && this.#parts.now().getTime() < held.at + HOLDS_MS ? held : null;
  }
}
