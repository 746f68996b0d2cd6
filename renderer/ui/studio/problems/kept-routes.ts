import type { OnDisk } from '#core/contract/studio.ts';
import type { ContractClient } from '#core/contract/client.ts';
import type { Edit } from '#core/studio/edit.ts';
import { emptyRoutes } from '#core/studio/routes.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import { createStore, type Store } from '../../common/store.ts';
import type { Studio } from '../studio.ts';

/** The file of routes beside a document, as it is known here. */
export interface KeptRoutes {
  /** `unread` until it was asked for; null: there is no such file. */
  readonly disk: OnDisk | null | 'unread';
  /** What was last done, or why it was not. */
  readonly saying: 'kept' | 'renamed' | 'removed' | 'changed' | 'failed' | 'broken' | null;
}

/** What of the contract routes are read and written through. */
export type RouteCalls = Pick<ContractClient['studio'], 'routes' | 'writeRoutes'>;

const stores = new WeakMap<Studio, Store<KeptRoutes>>();

/** The routes of an open document, shared by whoever shows them. */
export function routesOf(studio: Studio): Store<KeptRoutes> {
  const known = stores.get(studio);
  if (known !== undefined) return known;
  const made = createStore<KeptRoutes>({ disk: 'unread', saying: null });
  stores.set(studio, made);
  return made;
}

/** Reads the file as it is now. */
export async function readRoutes(studio: Studio, calls: RouteCalls): Promise<void> {
  const store = routesOf(studio);
  try {
    store.set({ ...store.get(), disk: await calls.routes({ file: studio.document.file }) });
  } catch {
    store.set({ ...store.get(), saying: 'failed' });
  }
}

/** Changes the file; where somebody else was faster nothing is written, and what it says now is shown. */
export async function changeRoutes(
  studio: Studio,
  calls: RouteCalls,
  operation: (source: Source) => Edit,
  done: 'kept' | 'renamed' | 'removed',
): Promise<void> {
  const store = routesOf(studio);
  const { file } = studio.document;
  if (store.get().disk === 'unread') await readRoutes(studio, calls);
  const { disk } = store.get();
  if (disk === 'unread') return;
  const source = disk === null ? emptyRoutes(file.replace(/\.scenario\.json$/, '')) : new Source(disk.text);
  const edit = operation(source);
  if ('refused' in edit) {
    store.set({ disk, saying: 'broken' });
    return;
  }
  const text = applyPatches(source.text, edit.patches);
  try {
    const answer = await calls.writeRoutes({ file, expected: disk?.hash ?? null, text });
    store.set(answer.written ? { disk: { text, hash: answer.hash }, saying: done } : { disk: answer.disk, saying: 'changed' });
  } catch {
    store.set({ disk, saying: 'failed' });
  }
}
