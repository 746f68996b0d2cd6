import { ContractError } from '#core/contract/errors.ts';
import type { StaffAccount } from '#core/contract/staff.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import { nameKey } from '#core/roster/label.ts';
import { personName } from '../people/person-name.ts';
import { randomUuid } from '../random-uuid.ts';
import type { KeptAccount, StaffStore } from '../store/store.ts';
import { checkPassphrase } from './passphrase.ts';
import { notLetIn } from './refusals.ts';
import type { SecretHash } from './secret-hash.ts';
import type { Tries } from './tries.ts';

interface StaffParts {
  readonly store: StaffStore;
  readonly hash: SecretHash;
  readonly tries: Tries;
  /** The fewest characters of a passphrase. */
  readonly leastCharacters: number;
  readonly now: () => Date;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A new account, as it is asked for. */
export interface NewAccount {
  readonly name: string;
  readonly role: StaffRole;
  readonly passphrase: string;
}

/** What of an account is to be another; what is left out stays. */
export interface AccountChanges {
  readonly role?: StaffRole | undefined;
  readonly archived?: boolean | undefined;
}

/** The people who look after players or their results, and how they sign in. */
export class StaffAccounts {
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.#parts = parts;
  }

  /** Whether there is any account; where there is none, `setUp` makes the first. */
  async isSetUp(): Promise<boolean> {
    return (await this.list()).length > 0;
  }

  /** Everyone, in the order they were added. */
  list(): Promise<StaffAccount[]> {
    return this.#parts.store.list();
  }

  async get(id: string): Promise<StaffAccount> {
    return shown(await this.#kept(id));
  }

  /** Makes the first account; @throws ContractError `conflict` where there is one. */
  async setUp(name: string, passphrase: string): Promise<StaffAccount> {
    const account = await this.#newAccount({ name, role: 'hr', passphrase }, false);
    if (await this.#parts.store.add(account, nameKey(account.name), true)) return shown(account);
    throw new ContractError('conflict', 'The staff area was set up already. Sign in with an account that is there.');
  }

  /** @throws ContractError `conflict` for a name that is taken, `bad-input` for a name or passphrase that cannot be one */
  async add(asked: NewAccount): Promise<StaffAccount> {
    const account = await this.#newAccount(asked, true);
    if (await this.#parts.store.add(account, nameKey(account.name), false)) return shown(account);
    throw new ContractError(
      'conflict',
      `There is already an account called “${account.name}”, in use or archived. Take another name, or bring that one back.`,
      { name: account.name },
    );
  }

  /**
   * The account of a name and its passphrase. Names that nobody has, and archived ones, are answered like a wrong
   * passphrase, as late and as often.
   *
   * @throws ContractError `forbidden`
   */
  async signIn(name: string, passphrase: string): Promise<StaffAccount> {
    const { store, hash, tries } = this.#parts;
    const key = nameKey(name.trim());
    const found = await store.named(key);
    const account = found?.archivedAt === null ? found : null;
    const check = (): Promise<boolean> => hash.verify(passphrase, account?.passphrase ?? null);
    await tries.attempt({ kind: 'staff', key, known: found !== null }, check, () => notLetIn('wrong-passphrase'));
    if (account === null) throw notLetIn('wrong-passphrase');
    return shown(account);
  }

  /** @throws ContractError `not-allowed` where no account of HR would be left in use */
  async change(id: string, changes: AccountChanges): Promise<StaffAccount> {
    const account = await this.#kept(id);
    const { role = account.role, archived = account.archivedAt !== null } = changes;
    const archivedAt = archived ? (account.archivedAt ?? this.#now()) : null;
    return this.#put({ ...account, role, archivedAt });
  }

  /** Gives an account another passphrase, which its owner is to change, and forgets what was tried in vain. */
  givePassphrase(id: string, passphrase: string): Promise<StaffAccount> {
    return this.#setPassphrase(id, passphrase, true);
  }

  /**
   * Changes the passphrase of whoever knows the present one.
   *
   * @throws ContractError `bad-input` where it is the same again
   */
  async changePassphrase(id: string, current: string, passphrase: string): Promise<void> {
    const { name } = await this.#kept(id);
    await this.signIn(name, current);
    if (current === passphrase) {
      throw new ContractError('bad-input', 'That is the passphrase you have now. Choose another one.', { refusal: 'same-passphrase' });
    }
    await this.#setPassphrase(id, passphrase, false);
  }

  /**
   * Lets somebody in again who has lost the passphrase: another one, whatever was tried in vain, and an archived
   * account comes back. For whoever has the data folder's files, and so could read everything anyway.
   *
   * @returns null where nobody is called that
   */
  async reset(name: string, passphrase: string): Promise<StaffAccount | null> {
    const account = await this.#parts.store.named(nameKey(name.trim()));
    if (account === null) return null;
    await this.givePassphrase(account.id, passphrase);
    return this.change(account.id, { archived: false });
  }

  async #setPassphrase(id: string, passphrase: string, passphraseGiven: boolean): Promise<StaffAccount> {
    const account = await this.#kept(id);
    const changed = await this.#put({ ...account, passphrase: await this.#hashed(passphrase), passphraseGiven });
    await this.#parts.tries.forget({ kind: 'staff', key: nameKey(account.name), known: true });
    return changed;
  }

  /** @param passphraseGiven whether its owner is to change the passphrase */
  async #newAccount({ name, role, passphrase }: NewAccount, passphraseGiven: boolean): Promise<KeptAccount> {
    const id = randomUuid(this.#parts.randomBytes);
    const hashed = await this.#hashed(passphrase);
    return { id, name: personName(name), role, passphrase: hashed, passphraseGiven, addedAt: this.#now(), archivedAt: null };
  }

  #hashed(passphrase: string): Promise<string> {
    checkPassphrase(passphrase, this.#parts.leastCharacters);
    return this.#parts.hash.hash(passphrase);
  }

  async #put(account: KeptAccount): Promise<StaffAccount> {
    if (await this.#parts.store.put(account)) return shown(account);
    throw new ContractError(
      'not-allowed',
      'This is the last account of HR in use. Add another one first, so that somebody can still look after accounts.',
      { refusal: 'last-hr' },
    );
  }

  async #kept(id: string): Promise<KeptAccount> {
    const account = await this.#parts.store.find(id);
    if (account !== null) return account;
    throw new ContractError('not-found', 'There is no such account. Read the list of accounts again.', { staff: id });
  }

  #now(): string {
    return this.#parts.now().toISOString();
  }
}

function shown({ id, name, role, addedAt, archivedAt, passphraseGiven }: KeptAccount): StaffAccount {
  return { id, name, role, addedAt, archivedAt, passphraseGiven };
}
