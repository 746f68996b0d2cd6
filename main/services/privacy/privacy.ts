import { setImmediate } from 'node:timers/promises';
import { ContractError } from '#core/contract/errors.ts';
import type { AccessReport, ErasureReceipt } from '#core/contract/privacy.ts';
import type { HashedPolicy } from '#core/policy/parse-policy.ts';
import { monthsBefore } from '#core/policy/retention.ts';
import { nameKey } from '#core/roster/label.ts';
import type { DatabaseCheck } from '../integrity/database-check.ts';
import type { Sessions } from '../sessions.ts';
import { erasePerson, removeOldAttempts } from '../store/erasure.ts';
import type { Store } from '../store/store.ts';
import { accessReport } from './access-report.ts';
import { cleanBackups } from './backups.ts';

interface PrivacyParts {
  readonly store: Store;
  readonly folder: string;
  readonly sessions: Sessions;
  readonly check: Pick<DatabaseCheck, 'undisturbed'>;
  readonly policy: HashedPolicy;
  readonly now: () => Date;
}

/** Who asked for it: a staff account; null: the product by itself. */
export type AskedBy = { readonly id: string; readonly name: string } | null;

/** Takes people, and what is too old, out of everything that the data folder keeps. */
export class Privacy {
  readonly #parts: PrivacyParts;

  constructor(parts: PrivacyParts) {
    this.#parts = parts;
  }

  /**
   * Erases a person: their name, the salts that lead from records to them, what they wrote, their practice and
   * unfinished attempts, here and in the backups. What they were assessed on stays, of nobody.
   *
   * @throws ContractError `not-found` where there is no such person
   */
  async erase(person: string, by: AskedBy): Promise<ErasureReceipt> {
    const { store, folder, sessions } = this.#parts;
    sessions.closeLearner(person);
    const erased = await store.privacy.erase(person);
    if (erased === null) throw noSuchPerson(person);
    const backups = await cleanBackups(folder, (driver) => void erasePerson(driver, person));
    const done = { ...erased, backups: backups.cleaned, left: [...backups.left, ...(await this.#emptyLog())] };
    return { at: await this.#note('erasure', done, by), ...done };
  }

  /**
   * Erases a person whom somebody named by typing the name, so that no slip of a list erases another.
   *
   * @throws ContractError `not-found` where there is no such person, `not-allowed` where that is not their name
   */
  async eraseNamed(person: string, typed: string, by: AskedBy): Promise<ErasureReceipt> {
    const name = await this.#parts.store.privacy.nameOf(person);
    if (name === null) throw noSuchPerson(person);
    if (nameKey(name) === nameKey(typed.trim())) return this.erase(person, by);
    throw new ContractError('not-allowed', 'That is not the name of the person who was picked, so nobody was erased. Type the name as it stands.', { person });
  }

  /** Everything that is held on a person (`accessReport`). */
  report(person: string, reader: AccessReport['for']): Promise<AccessReport> {
    const { store, policy, now } = this.#parts;
    return accessReport({ store, policy: policy.hash, now }, person, reader);
  }

  /** Removes what the policy keeps no longer, as of now. */
  async retain(): Promise<void> {
    const { policy, now, store } = this.#parts;
    const { attempts, leavers } = policy.policy.retention;
    const gone = leavers === null ? [] : await store.privacy.archivedBefore(monthsBefore(now(), leavers).toISOString());
    for (const person of gone) await this.erase(person, null);
    if (attempts !== null) await this.#removeBefore(monthsBefore(now(), attempts).toISOString());
  }

  async #removeBefore(before: string): Promise<void> {
    const { store, folder } = this.#parts;
    let removed = 0;
    for (;;) {
      const some = await store.privacy.removeOld(before);
      if (some === 0) break;
      removed += some;
      await setImmediate();
    }
    if (removed === 0) return;
    const backups = await cleanBackups(folder, (driver) => {
      while (removeOldAttempts(driver, before) > 0);
    });
    const left = [...backups.left, ...(await this.#emptyLog())];
    await this.#note('retention', { before, attempts: removed, backups: backups.cleaned, left }, null);
  }

  /** @returns the log's name where a reader is holding it: it is emptied when the last one has gone */
  async #emptyLog(): Promise<string[]> {
    const { store, check } = this.#parts;
    return (await check.undisturbed(() => store.privacy.emptyLog())) ? [] : ['extra-mile.db-wal'];
  }

  /** @returns the time it is noted under */
  async #note(kind: string, body: Readonly<Record<string, string | number | readonly string[]>>, by: AskedBy): Promise<string> {
    const at = this.#parts.now().toISOString();
    await this.#parts.store.audit.add({ at, staff: by?.id ?? null, staffName: by?.name ?? null, kind, body });
    return at;
  }
}

function noSuchPerson(person: string): ContractError {
  return new ContractError('not-found', 'There is no such person any more. Nothing was erased; look the list up again.', { person });
}
