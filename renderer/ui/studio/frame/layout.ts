import type { ViewName } from '../studio.ts';
import type { Region, StudioView } from '../views.ts';

/** A region that stands beside others. */
export type Column = Exclude<Region, 'below'>;

/** The columns, as they stand from the beginning of a line to its end. */
export const COLUMNS: readonly Column[] = ['start', 'middle', 'end'];

/** Which views are shown, and where. */
export interface Layout {
  /** The view of each region, be it open or not. */
  readonly views: Readonly<Record<Region, ViewName | null>>;
  /** The view that was chosen last: what is shown where there is room for one only. */
  readonly latest: ViewName;
  /** The view that led to it, to go back to; null: it was chosen by itself. */
  readonly before: ViewName | null;
  /** The regions that are open, the one last worked in first. Where there is no room for all columns, the last of them wait. */
  readonly open: readonly Region[];
}

/** What is shown to whoever has not chosen anything yet: the story and the form, and what else there is room for. */
export function firstLayout(views: readonly StudioView[]): Layout {
  const first = (region: Region): ViewName | null => views.find((view) => view.region === region)?.name ?? null;
  return {
    views: { start: first('start'), middle: first('middle'), end: first('end'), below: first('below') },
    latest: first('start') ?? 'outline',
    before: null,
    open: ['middle', 'start', 'end'],
  };
}

/** With a view brought forward; its region is open then, and was worked in last. */
export function withView(layout: Layout, { name, region }: Pick<StudioView, 'name' | 'region'>): Layout {
  return withFocusIn({ ...layout, views: { ...layout.views, [region]: name }, latest: name, before: null }, region);
}

/** With a view brought forward by another, which is gone back to from there. */
export function withLedTo(layout: Layout, view: Pick<StudioView, 'name' | 'region'>): Layout {
  const { latest, before } = layout;
  return { ...withView(layout, view), before: view.name === latest ? before : view.name === before ? null : latest };
}

/** With a region that is worked in. */
export function withFocusIn(layout: Layout, region: Region): Layout {
  return layout.open[0] === region ? layout : { ...layout, open: [region, ...layout.open.filter((each) => each !== region)] };
}

/** Without a region: the others get its room, and none that was waiting for room comes in its place. */
export function withoutRegion(layout: Layout, region: Region, room: number): Layout {
  const shown = shownColumns(layout, room);
  return { ...layout, open: layout.open.filter((each) => each !== region && (each === 'below' || shown.includes(each))) };
}

/**
 * The columns that are shown where there is room for so many, in their order; always one at least. Where there is room for two, the story
 * stays while it is open: what is worked on takes turns beside it.
 */
export function shownColumns({ open, views }: Layout, room: number): readonly Column[] {
  const columns = open.filter((region) => region !== 'below').filter((column) => views[column] !== null);
  const kept: readonly Column[] = room === 2 && columns.includes('start') ? columns.filter((column) => column === 'start') : [];
  const shown = [...kept, ...columns.filter((column) => !kept.includes(column))].slice(0, room);
  return shown.length === 0 ? ['middle'] : COLUMNS.filter((column) => shown.includes(column));
}

/** The columns whose views share one place by its tabs: the form and what else can be done, where they take turns beside the story. */
export function sharedColumns(shown: readonly Column[], room: number): readonly Column[] {
  return room === 2 && shown.length === 2 && shown[0] === 'start' ? ['middle', 'end'] : [];
}
