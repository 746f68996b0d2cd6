import { routesFileOf } from '#core/studio/companions.ts';
import type { Edit } from '#core/studio/edit.ts';
import { emptyRoutes } from '#core/studio/routes.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches } from '#core/studio/text-patch.ts';
import type { Thing } from '#core/studio/thing.ts';
import { createStore, type Store } from '../../common/store.ts';
import type { Studio } from '../studio.ts';
import type { StudioState } from '../studio-document.ts';

/** What was last done with a route, or that the file of routes could not be read for it. */
export type RoutesSaying = 'kept' | 'renamed' | 'removed' | 'broken';

const KINDS = { kept: 'add', renamed: 'rename', removed: 'remove' } as const;

const sayings = new WeakMap<Studio, Store<RoutesSaying | null>>();

/** What there is to say of the routes of an open document, shared by whoever shows them. */
export function routesSaying(studio: Studio): Store<RoutesSaying | null> {
  const known = sayings.get(studio);
  if (known !== undefined) return known;
  const made = createStore<RoutesSaying | null>(null);
  sayings.set(studio, made);
  return made;
}

/** The text of the routes that go with an open document; "" where there are none. */
export function routesText(studio: Studio, { history }: StudioState): string {
  return history.sheet.companions[routesFileOf(studio.document.file)] ?? '';
}

/** Changes the routes, as an edit of the document that can be undone and is saved with it. */
export function changeRoutes(studio: Studio, operation: (source: Source) => Edit, done: keyof typeof KINDS, name: string): void {
  const { document } = studio;
  const text = routesText(studio, document.state.get());
  const source = text === '' ? emptyRoutes(document.file.replace(/\.scenario\.json$/, '')) : new Source(text);
  const edit = operation(source);
  const saying = routesSaying(studio);
  if ('refused' in edit) {
    saying.set('broken');
    return;
  }
  const patches = text === '' ? [{ offset: 0, length: 0, text: applyPatches(source.text, edit.patches) }] : edit.patches;
  const about: Thing = { kind: 'route', words: name };
  document.edit({ patches: [], companions: { [routesFileOf(document.file)]: patches } }, { kind: KINDS[done], about });
  saying.set(done);
}
