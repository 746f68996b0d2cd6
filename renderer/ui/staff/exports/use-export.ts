import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ContractClient } from '#core/contract/client.ts';
import { useApi } from '../../data/api.tsx';
import { CollectedFile } from './collect-file.ts';
import { saveFile } from '../../common/save-file.ts';

/** An export as the contract takes it, before defaults. */
export type AskedExport = Parameters<ContractClient['results']['export']>[0];

/** How far an export is. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly rowsDone: number; readonly rowsTotal: number }
  | { readonly kind: 'coming'; readonly taken: number; readonly bytes: number }
  | { readonly kind: 'saved'; readonly name: string; readonly attempts: number; readonly next: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Makes one export at a time, and gives the browser its file once all of it has come. */
export function useExport() {
  const { connection, orpc } = useApi();
  const queries = useQueryClient();
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const control = useRef<AbortController | null>(null);
  // Whoever leaves this place waits for no export.
  useEffect(() => () => control.current?.abort(), []);
  const start = async (asked: AskedExport): Promise<void> => {
    const stop = new AbortController();
    control.current = stop;
    setState({ kind: 'making', rowsDone: 0, rowsTotal: 0 });
    try {
      const saved = await receive(connection.client, asked, stop.signal, setState);
      setState(saved ?? { kind: 'stopped' });
    } catch (error) {
      setState(stop.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
    } finally {
      stop.abort();
      await queries.invalidateQueries({ queryKey: orpc.results.exports.key() });
    }
  };
  return { state, start, stop: () => control.current?.abort() };
}

async function receive(
  client: ContractClient,
  asked: AskedExport,
  signal: AbortSignal,
  tell: (state: ExportState) => void,
): Promise<ExportState | null> {
  let file: CollectedFile | null = null;
  for await (const piece of await client.results.export(asked, { signal })) {
    if (signal.aborted) return null;
    if (piece.kind === 'progress') tell({ ...piece, kind: 'making' });
    if (piece.kind === 'file') file = new CollectedFile(piece);
    if (piece.kind === 'bytes' && file !== null) {
      file.take(piece.base64);
      tell({ kind: 'coming', taken: file.taken, bytes: file.bytes });
    }
    if (piece.kind === 'done' && file !== null) {
      saveFile(file.name, file.blob());
      return { kind: 'saved', name: file.name, attempts: piece.attempts, next: piece.next };
    }
  }
  return null;
}
