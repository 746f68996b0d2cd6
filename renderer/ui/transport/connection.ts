import type { ClientContext, ClientLink } from '@orpc/client';
import { type ContractClient, contractClient } from '#core/contract/client.ts';
import type { Session } from '#core/contract/schemas.ts';
import { createStore, type ReadableStore } from '../common/store.ts';
import { type CallFailure, failureOfLink } from './failure.ts';

/** How the way to main is: `lost` while nobody answers, `locked-out` while the shell refuses us. */
export type ConnectionState = 'up' | 'lost' | 'locked-out';

/** The way to main: typed calls in the name of whoever plays, over whatever link there is. */
export interface Connection {
  readonly client: ContractClient;
  readonly state: ReadableStore<ConnectionState>;
  /** Calls are made for this person from now on; null: for nobody yet. */
  readonly signIn: (learner: string | null) => Promise<void>;
  /** Asks whether main is there; `state` tells. */
  readonly ping: () => Promise<void>;
}

/** A link that puts the session's token, or none, on every call. */
export type LinkFactory = (token: () => string | null) => ClientLink<ClientContext>;

/** Opens sessions as they are needed: a main that was restarted knows none, and is asked anew. */
export function connect(makeLink: LinkFactory, firstLearner: string | null): Connection {
  let learner = firstLearner;
  let token: string | null = null;
  let opening: Promise<void> | null = null;
  const state = createStore<ConnectionState>('up');
  const bareLink = makeLink(() => token);
  const bare = contractClient(bareLink);

  const openNew = (): Promise<void> => {
    const who = learner;
    const open = async (): Promise<void> => {
      try {
        const session = await openFor(bare, who);
        // Somebody else may have signed in meanwhile: this one is not theirs.
        if (learner === who) ({ token } = session);
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

  /** Calls that come at once share one session. */
  const haveSession = async (): Promise<void> => {
    if (token !== null) return;
    await (opening ??= openNew());
    await haveSession();
  };

  const callOnce = async (call: () => Promise<unknown>): Promise<unknown> => {
    await haveSession();
    return await call();
  };

  const link: ClientLink<ClientContext> = {
    call: async (path, input, options) => {
      const call = () => bareLink.call(path, input, options);
      try {
        const answer = await callOnce(call).catch(async (error: unknown) => {
          if (failureOfLink(error).code !== 'no-session') throw error;
          token = null;
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
  return {
    client,
    state,
    signIn: async (next) => {
      if (token !== null) await bare.session.close().catch(() => undefined);
      learner = next;
      token = null;
      opening = null;
      await client.app.info();
    },
    ping: async () => {
      await client.app.info().catch(() => undefined);
    },
  };
}

/** A session for a player; for nobody where main does not know them any more, so that one can be picked. */
async function openFor({ session }: ContractClient, learner: string | null): Promise<Session> {
  const role = 'player';
  if (learner === null) return await session.open({ role });
  try {
    return await session.open({ role, learner });
  } catch (error) {
    if (failureOfLink(error).code !== 'not-found') throw error;
    return await session.open({ role });
  }
}
