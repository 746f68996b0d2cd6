import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { Catalogue } from '#core/contract/schemas.ts';
import { useApi } from './api.tsx';

const AGAIN_AFTER_MS = 1000;

/** The catalogue, as it changes on disk. */
export function useCatalogue() {
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    const left = new AbortController();
    const queryKey = orpc.scenarios.list.queryKey();
    void follow(connection.client, left.signal, async (catalogue) => {
      // An answer that is still on its way is older than this, and would undo it.
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, catalogue);
    });
    return () => left.abort();
  }, [connection, queries, orpc]);
  return useQuery(orpc.scenarios.list.queryOptions());
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
