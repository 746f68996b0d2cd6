import { ContractError } from '#core/contract/errors.ts';
import type { PinsStore } from '../store/store.ts';
import { notLetIn } from './refusals.ts';
import type { SecretHash } from './secret-hash.ts';
import type { Tries } from './tries.ts';

interface PinsParts {
  readonly store: PinsStore;
  readonly hash: SecretHash;
  readonly tries: Tries;
  /** The fewest digits of a PIN. */
  readonly leastDigits: number;
  readonly now: () => Date;
}

/** What players enter to show that a name is theirs. Whoever has none yet practises without. */
export class Pins {
  readonly #parts: PinsParts;

  constructor(parts: PinsParts) {
    this.#parts = parts;
  }

  async has(person: string): Promise<boolean> {
    return (await this.#parts.store.find(person)) !== null;
  }

  /**
   * Lets somebody in under a name.
   *
   * @returns whether they showed by a PIN that it is theirs; false: the name has none
   * @throws ContractError `forbidden` where it has one, and another or none was entered
   */
  async enter(person: string, pin: string | null): Promise<boolean> {
    const { store, hash, tries } = this.#parts;
    const kept = await store.find(person);
    if (kept === null) return false;
    if (pin === null) throw notLetIn('pin-needed');
    const subject = { kind: 'pin', key: person, known: true } as const;
    await tries.attempt(subject, () => hash.verify(plain(pin), kept), () => notLetIn('wrong-pin'));
    return true;
  }

  /** @throws ContractError `bad-input` for a PIN that is too easy to guess, or none */
  check(pin: string): void {
    checkPin(plain(pin), this.#parts.leastDigits);
  }

  /**
   * Sets a PIN; where there is one, only for whoever knows it.
   *
   * @throws ContractError `bad-input` for one that is too easy to guess, `forbidden` for a wrong present one
   */
  async choose(person: string, pin: string, current: string | null): Promise<void> {
    this.check(pin);
    await this.enter(person, current);
    const hashed = await this.#parts.hash.hash(plain(pin));
    await this.#parts.store.put(person, hashed, this.#parts.now().toISOString());
  }

  /** Takes a forgotten PIN away; false where there was none. */
  async remove(person: string): Promise<boolean> {
    await this.#parts.tries.forget({ kind: 'pin', key: person, known: true });
    return this.#parts.store.remove(person);
  }
}

/** Full-width digits are digits; blanks are how people group them. */
function plain(pin: string): string {
  return pin.normalize('NFKC').replaceAll(/\s/g, '');
}

const MOST_DIGITS = 12;

function checkPin(pin: string, least: number): void {
  if (!/^\d+$/.test(pin)) throw refused('not-digits', 'A PIN is made of digits only.');
  if (pin.length < least) throw refused('too-short', `A PIN needs at least ${least} digits.`);
  if (pin.length > MOST_DIGITS) throw refused('too-long', `A PIN has at most ${MOST_DIGITS} digits.`);
  if (isRow(pin)) throw refused('too-plain', 'Digits that are all the same, or count up or down, are guessed first. Choose others.');
}

/** All the same, or each one more, or one less, than the last. */
function isRow(pin: string): boolean {
  const steps = new Set(Array.from(pin).slice(1).map((digit, before) => Number(digit) - Number(pin[before])));
  const [step = 0] = steps;
  return steps.size <= 1 && Math.abs(step) <= 1;
}

function refused(what: string, message: string): ContractError {
  return new ContractError('bad-input', message, { where: 'pin', what });
}
