import { useEffect, useState } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import type { GradeComparison } from '#core/contract/studio.ts';
import { useApi } from '../../data/api.tsx';
import type { Studio } from '../studio.ts';
import type { StudioDocument } from '../studio-document.ts';

/** How far a comparison has come, and what came of it. */
export type Comparing =
  | { readonly at: 'under-way'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly comparison: GradeComparison }
  | { readonly at: 'failed'; readonly error: unknown };

/** Compares what is written with what players get, once; leaving breaks it off. */
export function useGradeComparison({ document }: Studio): Comparing {
  const { connection } = useApi();
  const [comparing, setComparing] = useState<Comparing>({ at: 'under-way', done: 0, of: 0 });
  useEffect(() => {
    const left = new AbortController();
    compare(connection.client, document, left.signal, setComparing).catch((error: unknown) => {
      if (!left.signal.aborted) setComparing({ at: 'failed', error });
    });
    return () => left.abort();
  }, [connection, document]);
  return comparing;
}

async function compare(client: ContractClient, document: StudioDocument, signal: AbortSignal, tell: (comparing: Comparing) => void): Promise<void> {
  await document.keep();
  const { file, revision } = document;
  for await (const piece of await client.studio.compareGrades({ file, revision }, { signal })) {
    if (piece.kind === 'done') tell({ at: 'done', comparison: piece.comparison });
    else tell({ at: 'under-way', done: piece.done, of: piece.of });
  }
}
