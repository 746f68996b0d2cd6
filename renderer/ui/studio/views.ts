import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { MessageId } from '../messages/text.tsx';
import type { StudioViewProps, ViewName } from './studio.ts';

/** Where a view stands in a wide window; those of one region share it by tabs. In a narrow one all views are tabs. */
export const REGIONS = ['start', 'middle', 'end', 'below'] as const;

export type Region = (typeof REGIONS)[number];

/** A view of the open document. */
export interface StudioView {
  readonly name: ViewName;
  readonly region: Region;
  /** Its tab. */
  readonly title: MessageId;
  /** Fetched when it is looked at. It is told nothing but the studio; `selection` there says what to show. */
  readonly screen: LazyExoticComponent<ComponentType<StudioViewProps>>;
}

/** Every view, in the order of its tabs: here further ones are hung in. */
export const STUDIO_VIEWS: readonly StudioView[] = [
  {
    name: 'outline',
    region: 'start',
    title: 'studio.view-outline',
    screen: lazy(async () => ({ default: (await import('./outline/outline-view.tsx')).OutlineView })),
  },
  {
    name: 'graph',
    region: 'start',
    title: 'studio.view-graph',
    screen: lazy(async () => ({ default: (await import('./graph/graph-view.tsx')).GraphView })),
  },
  {
    name: 'checklist',
    region: 'start',
    title: 'studio.view-checklist',
    screen: lazy(async () => ({ default: (await import('./checklist/checklist-view.tsx')).ChecklistView })),
  },
  {
    name: 'form',
    region: 'middle',
    title: 'studio.view-form',
    screen: lazy(async () => ({ default: (await import('./form/form-view.tsx')).FormView })),
  },
  {
    name: 'play',
    region: 'end',
    title: 'studio.view-play',
    screen: lazy(async () => ({ default: (await import('./rehearsal/play-view.tsx')).PlayView })),
  },
  {
    name: 'problems',
    region: 'below',
    title: 'studio.view-problems',
    screen: lazy(async () => ({ default: (await import('./problems/problems-view.tsx')).ProblemsView })),
  },
  {
    name: 'json',
    region: 'end',
    title: 'studio.view-json',
    screen: lazy(async () => ({ default: (await import('./json/json-view.tsx')).JsonView })),
  },
  {
    name: 'script',
    region: 'end',
    title: 'studio.view-script',
    screen: lazy(async () => ({ default: (await import('./script/script-view.tsx')).ScriptView })),
  },
  {
    name: 'languages',
    region: 'end',
    title: 'studio.view-languages',
    screen: lazy(async () => ({ default: (await import('./languages/languages-view.tsx')).LanguagesView })),
  },
];

/** What works for the open document without being seen, such as whatever fills `findings` and `analysis`. */
export const STUDIO_WORKERS: readonly { readonly name: string; readonly worker: LazyExoticComponent<ComponentType<StudioViewProps>> }[] = [
  { name: 'elsewhere', worker: lazy(async () => ({ default: (await import('./bar/elsewhere-worker.tsx')).ElsewhereWorker })) },
  { name: 'figures', worker: lazy(async () => ({ default: (await import('./figures/figures-worker.tsx')).FiguresWorker })) },
  { name: 'proof', worker: lazy(async () => ({ default: (await import('./problems/proof-worker.tsx')).ProofWorker })) },
  { name: 'paper', worker: lazy(async () => ({ default: (await import('./script/printed-script.tsx')).PrintedScript })) },
];
