import { ContractError } from '#core/contract/errors.ts';
import type { AttemptDetail, Session } from '#core/contract/schemas.ts';
import type { StaffAccount } from '#core/contract/staff.ts';
import type { NoteBody } from '../access/access.ts';
import { notLetIn } from '../access/refusals.ts';
import type { AccountChanges, NewAccount } from '../access/staff-accounts.ts';
import { personWithin } from '../roster/scope.ts';
import type { Services } from '../services.ts';
import { PIN_VOUCHED } from '../store/pin-notices.ts';
import { learnerOf, staffOf } from './who-calls.ts';

/** What a session has to show for what it wants to do. */
export class Entry {
  readonly #services: Pick<Services, 'access' | 'people' | 'policy' | 'sessions' | 'store'>;

  constructor(services: Pick<Services, 'access' | 'people' | 'policy' | 'sessions' | 'store'>) {
    this.#services = services;
  }

  /**
   * Opens a session for somebody who plays; null: nobody has said yet who they are. A name that has results that
   * count is nobody's to open who merely picks it: it needs its PIN, and where there is none, one is chosen with a code
   * that staff made for this very person. Where nobody is on the staff yet, nobody could give a code.
   *
   * @throws ContractError `not-found`, `forbidden`, `bad-input` for a PIN that is too easy to guess
   */
  async openPlayer(learner: string | null, pin: string | null, code: string | null): Promise<Session> {
    const { access, people, sessions } = this.#services;
    if (learner === null) return sessions.openPlayer(null);
    if ((await people.find(learner)) === null) throw noSuchPerson(learner);
    if (!(await this.#needsCode(learner))) return sessions.openPlayer(learner, await access.pins.enter(learner, pin));
    if (code === null || pin === null) throw notLetIn('pin-unset');
    access.pins.check(pin);
    const { by, at } = await access.pinCodes.use(learner, code);
    await access.pins.choose(learner, pin, null);
    await access.note(by, PIN_VOUCHED, { person: learner, madeAt: new Date(at).toISOString() });
    sessions.closeLearner(learner);
    return sessions.openPlayer(learner, true);
  }

  async #needsCode(learner: string): Promise<boolean> {
    const { access, store } = this.#services;
    if (await access.pins.has(learner)) return false;
    return (await store.attempts.hasAssessed(learner)) && (await access.staff.isSetUp());
  }

  /** Sets the player's PIN; whoever else is signed in under the name is no more. */
  async choosePin(session: Session, pin: string, current: string | null): Promise<void> {
    const { access, sessions } = this.#services;
    const learner = learnerOf(session);
    await access.pins.choose(learner, pin, current);
    sessions.note(session, { pin: true });
    sessions.closeLearner(learner, session);
  }

  /** Takes a forgotten PIN away, which is written down. */
  async removePin(session: Session, person: string): Promise<{ readonly removed: boolean }> {
    const { access, people, sessions } = this.#services;
    if ((await people.find(person)) === null) throw new ContractError('not-found', 'There is no such person.', { person });
    const removed = await access.pins.remove(person);
    if (removed) await this.#note(session, 'pin-removed', { person });
    access.pinCodes.end(person);
    sessions.closeLearner(person);
    return { removed };
  }

  /**
   * Makes a code with which somebody chooses their PIN: for this one person, once. It is written down, and they are
   * told when it was used.
   *
   * @throws ContractError `forbidden` for somebody out of a session's reach, `not-allowed` where there is a PIN
   */
  async makePinCode(session: Session, person: string): Promise<{ readonly code: string; readonly until: string }> {
    const { access, store } = this.#services;
    await personWithin(store, session, person);
    if (await access.pins.has(person)) {
      throw new ContractError('not-allowed', 'This name has a PIN. Where it is forgotten, take it away first.', { what: 'has-pin' });
    }
    const by = await access.staff.get(staffOf(session));
    const { code, until } = access.pinCodes.make(person, by);
    await access.note(by, 'pin-code-made', { person });
    return { code, until: new Date(until).toISOString() };
  }

  async makeCode(session: Session): Promise<{ readonly code: string; readonly until: string }> {
    const { access } = this.#services;
    const { code, until } = access.codes.make(await access.staff.get(staffOf(session)));
    return { code, until: new Date(until).toISOString() };
  }

  /** Opens assessed attempts to a player who was told a code. */
  async supervise(session: Session, code: string): Promise<{ readonly until: string }> {
    const { access, sessions } = this.#services;
    const supervised = await access.codes.enter(learnerOf(session), code);
    sessions.note(session, { supervised });
    return { until: new Date(supervised.until).toISOString() };
  }

  /**
   * Begins an assessed attempt for a session that has shown what the policy asks for.
   *
   * @throws ContractError `forbidden`
   */
  async assess(session: Session, begin: () => Promise<AttemptDetail>): Promise<AttemptDetail> {
    const { access, policy, sessions } = this.#services;
    if (policy.policy.players.assessed === 'supervisor') {
      const supervised = sessions.supervisionOf(session);
      if (supervised === null) throw notLetIn('supervisor-needed');
      const detail = await begin();
      await access.note(supervised.by, 'supervised', { attempt: detail.attempt });
      return detail;
    }
    if (!sessions.hasShownPin(session)) {
      throw notLetIn((await access.pins.has(learnerOf(session))) ? 'pin-needed' : 'no-pin');
    }
    return begin();
  }

  async addAccount(session: Session, asked: NewAccount): Promise<StaffAccount> {
    const added = await this.#services.access.staff.add(asked);
    await this.#note(session, 'account-added', { account: added.id, role: added.role });
    return added;
  }

  /** Changes an account; wherever it is signed in, it is so no more. */
  async changeAccount(session: Session, staff: string, changes: AccountChanges): Promise<StaffAccount> {
    const { access, sessions } = this.#services;
    const by = await access.staff.get(staffOf(session));
    const changed = await access.staff.change(staff, changes);
    await access.note(by, 'account-changed', { account: staff, role: changed.role, archived: changed.archivedAt !== null });
    access.codes.end(staff);
    access.pinCodes.endOf(staff);
    sessions.closeStaff(staff);
    return changed;
  }

  async givePassphrase(session: Session, staff: string, passphrase: string): Promise<void> {
    const { access, sessions } = this.#services;
    const by = await access.staff.get(staffOf(session));
    await access.staff.givePassphrase(staff, passphrase);
    await access.note(by, 'passphrase-given', { account: staff });
    access.codes.end(staff);
    access.pinCodes.endOf(staff);
    sessions.closeStaff(staff);
  }

  /** Changes one's own; with it everything opens that one's role may do. */
  async changePassphrase(session: Session, current: string, passphrase: string): Promise<void> {
    const { access, sessions } = this.#services;
    await access.staff.changePassphrase(staffOf(session), current, passphrase);
    sessions.note(session, { passphraseGiven: false });
  }

  async #note(session: Session, kind: string, body: NoteBody): Promise<void> {
    const { access } = this.#services;
    await access.note(await access.staff.get(staffOf(session)), kind, body);
  }
}

function noSuchPerson(learner: string): ContractError {
  return new ContractError('not-found', 'There is no such person. Pick one from the list, or add one.', { learner });
}
