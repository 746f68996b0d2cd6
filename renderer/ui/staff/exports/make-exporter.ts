import type { ContractClient } from '#core/contract/client.ts';
import { createStore, type ReadableStore } from '../../common/store.ts';
import { EMPTY_FIELDS, type ExportFields } from './asked-export.ts';
import { type AskedExport, type ExportState, isUnderWay, receiveExport } from './receive-export.ts';

/** The one export at a time that a window makes, and the form it is asked for with. */
export interface Exporter {
  readonly state: ReadableStore<ExportState>;
  /** False while nobody has looked at how the last one ended. */
  readonly seen: ReadableStore<boolean>;
  readonly fields: ReadableStore<ExportFields>;
  readonly change: (changes: Partial<ExportFields>) => void;
  readonly start: (asked: AskedExport) => Promise<void>;
  readonly stop: () => void;
  /** Somebody looks at it now. */
  readonly see: () => void;
}

/** @param onEnd told whenever one has ended, whichever way */
export function makeExporter(client: ContractClient, onEnd: () => void): Exporter {
  const state = createStore<ExportState>({ kind: 'idle' });
  const seen = createStore(true);
  const fields = createStore<ExportFields>(EMPTY_FIELDS);
  let control: AbortController | null = null;
  const start = async (asked: AskedExport): Promise<void> => {
    const stop = new AbortController();
    control = stop;
    seen.set(false);
    state.set({ kind: 'making', rowsDone: 0, rowsTotal: 0 });
    try {
      state.set((await receiveExport(client, asked, stop.signal, state.set)) ?? { kind: 'stopped' });
    } catch (error) {
      state.set(stop.signal.aborted ? { kind: 'stopped' } : { kind: 'failed', error });
    } finally {
      stop.abort();
      onEnd();
    }
  };
  return {
    state,
    seen,
    fields,
    change: (changes) => fields.set({ ...fields.get(), ...changes }),
    start,
    stop: () => control?.abort(),
    see: () => {
      if (!isUnderWay(state.get())) seen.set(true);
    },
  };
}
