import { setImmediate } from 'node:timers/promises';
import { ContractError } from '#core/contract/errors.ts';
import type { AccessReport, ErasureReceipt } from '#core/contract/privacy.ts';
import type { HashedPolicy } from '#core/policy/parse-policy.ts';
import { monthsBefore } from '#core/policy/retention.ts';
import { nameKey } from '#core/roster/label.ts';
import type { DatabaseCheck } from '../integrity/database-check.ts';
import type { Sessions } from '../sessions.ts';
import { storageFault } from '../store/storage-fault.ts';
import type { Store } from '../store/store.ts';
import { accessReport } from './access-report.ts';
import type { Backups, Intent } from './backups.ts';

interface PrivacyParts {
  readonly store: Store;
  readonly backups: Backups;
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
  #underWay: Promise<void> = Promise.resolve();

  constructor(parts: PrivacyParts) {
    this.#parts = parts;
  }

  /**
   * Erases a person: their name, the salts that lead from records to them, what they wrote, their practice and
   * unfinished attempts, here and in the backups. What they were assessed on stays, of nobody.
   *
   * @throws ContractError `not-found` where there is no such person
   */
  erase(person: string, by: AskedBy): Promise<ErasureReceipt> {
    const erasing = this.#erase(person, by);
    this.#underWay = Promise.allSettled([this.#underWay, erasing]).then(() => undefined);
    return erasing;
  }

  async #erase(person: string, by: AskedBy): Promise<ErasureReceipt> {
    const intent = await this.#eraseHere(person, by);
    if (intent === null) throw noSuchPerson(person);
    const { kept = 0, removed = 0 } = intent.done ?? {};
    try {
      return { ...(await this.#finish(intent)), kept, removed };
    } catch (error) {
      throw storageFault(error) ?? (error instanceof ContractError ? toBeFinished(error) : error);
    }
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

  /**
   * Removes what the policy keeps no longer, as of now. The backups are cleaned when this has answered, with what an
   * earlier process left to be cleaned.
   */
  async retain(): Promise<void> {
    const { policy, now, store, backups } = this.#parts;
    const { attempts, leavers } = policy.policy.retention;
    const begun: Intent[] = [];
    for (const intent of backups.intents) {
      // Of somebody who still stands here nothing was erased yet, and whoever asked for it was told so.
      const stands = intent.what.kind === 'person' && (await store.privacy.nameOf(intent.what.person)) !== null;
      if (stands) backups.forget(intent);
      else begun.push(intent);
    }
    const gone = leavers === null ? [] : await store.privacy.archivedBefore(monthsBefore(now(), leavers).toISOString());
    for (const person of gone) begun.push(...[await this.#eraseHere(person, null)].filter((intent) => intent !== null));
    if (attempts !== null) begun.push(...(await this.#removeBefore(monthsBefore(now(), attempts).toISOString())));
    this.#underWay = this.#finishAll(begun);
  }

  /** Resolves when what the start began has ended, and every erasure asked for so far. */
  get settled(): Promise<void> {
    return this.#underWay;
  }

  async #finishAll(intents: readonly Intent[]): Promise<void> {
    for (const intent of intents) {
      try {
        await this.#finish(intent);
      } catch {
        // Broken off, or refused by the disk: it stays written down, and the next start does it.
      }
    }
  }

  async #eraseHere(person: string, by: AskedBy): Promise<Intent | null> {
    const { store, backups, sessions } = this.#parts;
    sessions.closeLearner(person);
    const intent = await backups.intend({ what: { kind: 'person', person }, by, done: null });
    const erased = await store.privacy.erase(person);
    if (erased !== null) return backups.intend({ ...intent, done: { kept: erased.kept, removed: erased.removed } }, intent);
    backups.forget(intent);
    return null;
  }

  async #removeBefore(before: string): Promise<Intent[]> {
    const { store, backups } = this.#parts;
    let removed = 0;
    let intent: Intent | null = null;
    for (;;) {
      const some = await store.privacy.removeOld(before);
      if (some === 0) break;
      removed += some;
      intent ??= await backups.intend({ what: { kind: 'before', before }, by: null, done: null });
      await setImmediate();
    }
    return intent === null ? [] : [await backups.intend({ ...intent, done: { attempts: removed } }, intent)];
  }

  /** Cleans the backups, notes what was done, and forgets that it was to be done. */
  async #finish(intent: Intent): Promise<{ at: string; backups: number; left: string[] }> {
    const { what, by, done } = intent;
    const { cleaned, left: uncleaned } = await this.#parts.backups.clean(what);
    const left = [...uncleaned, ...(await this.#emptyLog())];
    const body = { ...(what.kind === 'before' ? { before: what.before } : {}), ...done, backups: cleaned, left };
    const at = await this.#note(what.kind === 'before' ? 'retention' : 'erasure', body, by);
    this.#parts.backups.forget(intent);
    return { at, backups: cleaned, left };
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

function toBeFinished(error: ContractError): ContractError {
  const message = 'The person was erased here, but the backups were not cleaned to the end. That is done at the next start of Extra Mile.';
  return new ContractError('unavailable', message, error.details);
}

function noSuchPerson(person: string): ContractError {
  return new ContractError('not-found', 'There is no such person any more. Nothing was erased; look the list up again.', { person });
}
