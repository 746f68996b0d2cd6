import type { ContractClient } from '#core/contract/client.ts';
import { saveFile } from '../../common/save-file.ts';
import { CollectedFile } from '../../common/collect-file.ts';

/** An export as the contract takes it, before defaults. */
export type AskedExport = Parameters<ContractClient['results']['export']>[0];

/** How far an export is. */
export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'making'; readonly rowsDone: number; readonly rowsTotal: number }
  | { readonly kind: 'coming'; readonly taken: number; readonly bytes: number }
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly attempts: number;
      readonly setAside: number;
      /** How many people, where pseudonyms may not hide who they are. */
      readonly smallestCohort: number | null;
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** An export that is being made, or whose file is coming. */
export type ExportUnderWay = Extract<ExportState, { kind: 'making' | 'coming' }>;

export function isUnderWay(state: ExportState): state is ExportUnderWay {
  return state.kind === 'making' || state.kind === 'coming';
}

/** Makes an export, and gives the browser its file once all of it has come. @returns null where it was stopped */
export async function receiveExport(
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
      const { attempts, setAside, smallestCohort } = piece;
      return { kind: 'saved', name: file.name, attempts, setAside, smallestCohort };
    }
  }
  return null;
}
