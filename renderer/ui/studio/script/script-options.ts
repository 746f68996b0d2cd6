import { createStore, type Store } from '../../common/store.ts';
import type { Studio } from '../studio.ts';

/** How a script is printed. */
export interface ScriptOptions {
  /** Without grades, reasons and effects: for whoever is to grade without seeing the key. */
  readonly blind: boolean;
  /** With a broad margin to write in. */
  readonly remarks: boolean;
}

const stores = new WeakMap<Studio, Store<ScriptOptions>>();

/** How the script of an open document is printed, shared by the view and the paper. */
export function scriptOptionsOf(studio: Studio): Store<ScriptOptions> {
  const known = stores.get(studio);
  if (known !== undefined) return known;
  const made = createStore<ScriptOptions>({ blind: false, remarks: true });
  stores.set(studio, made);
  return made;
}
