import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { Catalogue } from '#core/contract/schemas.ts';
import { type Api, useApi } from './api.tsx';
import { SharedFeed } from './shared-feed.ts';

const AGAIN_AFTER_MS = 1000;

/** One for each connection: every row of a list may ask for the catalogue. */
const feeds = new WeakMap<Api, SharedFeed>();

/** The catalogue, as it changes on disk. */
export function useCatalogue() {
  const api = useApi();
  const queries = useQueryClient();
  useEffect(() => feedOf(api, queries).join(), [api, queries]);
  return useQuery(api.orpc.scenarios.list.queryOptions());
}

function feedOf(api: Api, queries: QueryClient): SharedFeed {
  const known = feeds.get(api);
  if (known !== undefined) return known;
  const queryKey = api.orpc.scenarios.list.queryKey();
  const feed = new SharedFeed((signal) => {
    void follow(api.connection.client, signal, async (catalogue) => {
      // An answer that is still on its way is older than this, and would undo it.
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, catalogue);
    });
  });
  feeds.set(api, feed);
  return feed;
}

/** Reads the stream until told to stop; where main ends or breaks it, it is taken up again. */
async function follow(
  client: ContractClient,
  signal: AbortSignal,
  onChange: (catalogue: Catalogue) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const catalogue of await client.scenarios.watch(undefined, { signal })) await onChange(catalogue);
    } catch {
      // The connection says so to whoever looks; here it is enough to ask again.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, AGAIN_AFTER_MS);
    });
  }
}
