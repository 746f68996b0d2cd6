import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { StudioList } from '#core/contract/studio.ts';
import { useApi } from '../../data/api.tsx';

const AGAIN_AFTER_MS = 1_000;

/** Every scenario as the studio lists it, as it changes: here, in other windows and on the disk. */
export function useDocuments() {
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  useEffect(() => {
    const left = new AbortController();
    const queryKey = orpc.studio.list.queryKey();
    void follow(connection.client, left.signal, async (list) => {
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, list);
    });
    return () => left.abort();
  }, [connection, queries, orpc]);
  return useQuery(orpc.studio.list.queryOptions());
}

/** Reads the stream until told to stop; where main ends or breaks it, it is taken up again. */
async function follow(client: ContractClient, signal: AbortSignal, onChange: (list: StudioList) => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const list of await client.studio.changed(undefined, { signal })) await onChange(list);
    } catch {
      // The connection says so to whoever looks; here it is enough to ask again.
    }
    await new Promise((resolve) => {
      setTimeout(resolve, AGAIN_AFTER_MS);
    });
  }
}
