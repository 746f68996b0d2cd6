import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Connection } from '../transport/connection.ts';
import { toCallFailure } from '../transport/failure.ts';

/** Everything screens need to talk to main. */
export interface Api {
  readonly connection: Connection;
  /** Query and mutation options for every method of the contract. */
  readonly orpc: RouterUtils<ContractClient>;
  /** Attempts started a moment ago in this window, on their way to the play. */
  readonly started: Map<string, AttemptDetail>;
  /** Attempts that were asked for before the page that shows them was there; null where the answer was no attempt. */
  readonly asked: Map<string, Promise<AttemptDetail | null>>;
}

const ApiContext = createContext<Api | null>(null);

// Worth asking again only where the next answer may differ; the player waits for everything else.
const FAILS_AGAIN = new Set(['bad-input', 'no-session', 'forbidden', 'not-found', 'conflict', 'not-allowed']);

export function createApi(connection: Connection): Api {
  return { connection, orpc: createTanstackQueryUtils(connection.client), started: new Map(), asked: new Map() };
}

/** `networkMode: always`: main is on this machine, so being offline is no reason to wait. */
export function createQueryClient(): QueryClient {
  const networkMode = 'always';
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode,
        retry: (failures, error) => failures < 2 && !FAILS_AGAIN.has(toCallFailure(error).code),
        retryDelay: 500,
        staleTime: 1000,
      },
      mutations: { networkMode, retry: false },
    },
  });
}

interface ApiProviderProps {
  readonly api: Api;
  readonly queries: QueryClient;
  readonly children: ReactNode;
}

export function ApiProvider({ api, queries, children }: ApiProviderProps) {
  return (
    <QueryClientProvider client={queries}>
      <ApiContext value={api}>{children}</ApiContext>
    </QueryClientProvider>
  );
}

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (api === null) throw new Error('useApi was called outside ApiProvider.');
  return api;
}
