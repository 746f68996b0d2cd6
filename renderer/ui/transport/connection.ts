import type { ClientContext, ClientLink } from '@orpc/client';
import { type ContractClient, contractClient } from '#core/contract/client.ts';
import type { Session } from '#core/contract/schemas.ts';
import type { StaffRole } from '#core/policy/policy.ts';
import { createStore, type ReadableStore } from '../common/store.ts';
import { CallFailure, failureOfLink } from './failure.ts';

/** How the way to main is: `lost` while nobody answers, `locked-out` while the shell refuses us. */
export type ConnectionState = 'up' | 'lost' | 'locked-out';

/** `learner` null: nobody has said yet who they are. */
interface PlayingCaller {
  readonly role: 'player';
  readonly learner: string | null;
}

/** Whose the calls of this window are. */
export type Caller =
  | PlayingCaller
  /** `locked`: the session is over, and no call is made until the passphrase comes again. */
  | { readonly role: StaffRole; readonly staff: string; readonly locked: boolean };

/** The way to main: typed calls in the name of whoever sits here, over whatever link there is. */
export interface Connection {
  readonly client: ContractClient;
  readonly state: ReadableStore<ConnectionState>;
  readonly caller: ReadableStore<Caller>;
  /**
   * Calls are made for this person from now on; null: for nobody yet. Where they are not let in, nothing changes.
   * Their PIN is kept in mind, for a main that was restarted asks for it again. With a code of staff the PIN is chosen.
   */
  readonly signIn: (learner: string | null, pin?: string, code?: string) => Promise<void>;
  /** The player whose calls these are has another PIN now. */
  readonly keepPin: (pin: string) => void;
  /** Calls are made in a session of staff from now on, which somebody has opened just now. */
  readonly adopt: (session: Session) => Promise<void>;
  /** Opens a session for the account of a name, and makes calls in it. */
  readonly signInStaff: (name: string, passphrase: string) => Promise<void>;
  /** Ends the session of staff, and keeps in mind whose it was. */
  readonly lock: () => Promise<void>;
  /** Asks whether main is there; `state` tells. */
  readonly ping: () => Promise<void>;
}

/** A link that puts the session's token, or none, on every call. */
export type LinkFactory = (token: () => string | null) => ClientLink<ClientContext>;

/** Where a window keeps its session, so that being loaded again does not end it. */
export interface SessionMemory {
  readonly read: () => Session | null;
  readonly write: (session: Session | null) => void;
}

const NO_MEMORY: SessionMemory = { read: () => null, write: () => undefined };

/**
 * Opens sessions for players as they are needed: a main that was restarted knows none, and is asked anew. One of
 * staff is opened by a passphrase only, which is kept nowhere: where it ends, the window is locked.
 */
export function connect(
  makeLink: LinkFactory,
  firstLearner: string | null,
  memory: SessionMemory = NO_MEMORY,
): Connection {
  const kept = memory.read();
  const caller = createStore<Caller>(callerOf(kept, firstLearner));
  let ownPin: string | undefined;
  let token = kept !== null && isOf(kept, caller.get()) ? kept.token : null;
  let opening: Promise<void> | null = null;
  const state = createStore<ConnectionState>('up');
  const bareLink = makeLink(() => token);
  const bare = contractClient(bareLink);

  const use = (session: Session | null): void => {
    token = session?.token ?? null;
    memory.write(session);
  };

  const openNew = (who: PlayingCaller): Promise<void> => {
    const open = async (): Promise<void> => {
      try {
        const session = await openFor(bare, who.learner, ownPin);
        // Somebody else may have signed in meanwhile: this one is not theirs.
        if (caller.get() !== who) return;
        use(session);
        if (session.learner !== who.learner) caller.set({ role: 'player', learner: session.learner });
      } finally {
        if (opening === mine) opening = null;
      }
    };
    const mine = open();
    return mine;
  };

  const noteFailure = (failure: CallFailure): void => {
    if (failure.code === 'no-connection') state.set('lost');
    else state.set(failure.code === 'locked-out' ? 'locked-out' : 'up');
  };

  /** Calls that come at once share one session; those of a locked window wait, so that nothing on it is lost. */
  const haveSession = async (): Promise<void> => {
    if (token !== null) return;
    const who = caller.get();
    await (who.role === 'player' ? (opening ??= openNew(who)) : changeOf(caller));
    await haveSession();
  };

  const callOnce = async (call: () => Promise<unknown>): Promise<unknown> => {
    const { role } = caller.get();
    await haveSession();
    // What was begun in the staff area is not done by a player who has sat down meanwhile.
    if (role !== 'player' && caller.get().role === 'player') throw signedOut();
    return await call();
  };

  const link: ClientLink<ClientContext> = {
    call: async (path, input, options) => {
      const call = () => bareLink.call(path, input, options);
      try {
        const answer = await callOnce(call).catch(async (error: unknown) => {
          if (failureOfLink(error).code !== 'no-session') throw error;
          use(null);
          const whose = caller.get();
          if (whose.role !== 'player') caller.set({ ...whose, locked: true });
          return await callOnce(call);
        });
        state.set('up');
        return answer;
      } catch (error) {
        const failure = failureOfLink(error);
        if (options.signal?.aborted !== true) noteFailure(failure);
        throw failure;
      }
    },
  };

  const client = contractClient(link);
  /** A call without the detour over a session that is opened first. */
  const noted = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await call();
      state.set('up');
      return answer;
    } catch (error) {
      const failure = failureOfLink(error);
      noteFailure(failure);
      throw failure;
    }
  };

  const end = async (): Promise<void> => {
    if (token !== null) await bare.session.close().catch(() => undefined);
    use(null);
    opening = null;
  };
  const adopt = async (session: Session): Promise<void> => {
    if (session.role === 'player' || session.staff === null) throw new Error('A session of staff was expected.');
    await end();
    use(session);
    caller.set({ role: session.role, staff: session.staff, locked: false });
  };
  return {
    client,
    state,
    caller,
    signIn: async (learner, pin, code) => {
      if (learner === null) {
        await end();
        ownPin = undefined;
        caller.set({ role: 'player', learner });
        await client.app.info();
        return;
      }
      const session = await noted(() => bare.session.open(asPlayer(learner, pin, code)));
      await end();
      ownPin = pin;
      use(session);
      caller.set({ role: 'player', learner });
    },
    keepPin: (pin) => {
      ownPin = pin;
    },
    adopt,
    signInStaff: async (name, passphrase) => {
      await adopt(await noted(() => bare.session.open({ role: 'staff', name, passphrase })));
    },
    lock: async () => {
      const whose = caller.get();
      if (whose.role === 'player') return;
      caller.set({ ...whose, locked: true });
      await end();
    },
    ping: async () => {
      await client.app.info().catch(() => undefined);
    },
  };
}

function callerOf(kept: Session | null, learner: string | null): Caller {
  if (kept === null || kept.role === 'player' || kept.staff === null) return { role: 'player', learner };
  return { role: kept.role, staff: kept.staff, locked: false };
}

function isOf(session: Session, caller: Caller): boolean {
  return session.learner === (caller.role === 'player' ? caller.learner : null);
}

function signedOut(): CallFailure {
  return new CallFailure('no-session', 'You were signed out before this was done. Sign in and do it again.');
}

function changeOf<Value>({ subscribe }: ReadableStore<Value>): Promise<void> {
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** A session for a player; for nobody where main does not know them any more, or wants their PIN again. */
async function openFor({ session }: ContractClient, learner: string | null, pin: string | undefined): Promise<Session> {
  const nobody = { role: 'player' } as const;
  if (learner === null) return await session.open(nobody);
  try {
    return await session.open(asPlayer(learner, pin));
  } catch (error) {
    const { code } = failureOfLink(error);
    if (code !== 'not-found' && code !== 'forbidden') throw error;
    return await session.open(nobody);
  }
}

function asPlayer(learner: string, pin: string | undefined, code?: string) {
  return { role: 'player', learner, ...(pin === undefined ? {} : { pin }), ...(code === undefined ? {} : { code }) } as const;
}
