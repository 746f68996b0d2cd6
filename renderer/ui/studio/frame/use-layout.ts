import { useState } from 'react';
import { useStore } from '../../common/store.ts';
import type { Studio, ViewName } from '../studio.ts';
import { REGIONS, type Region, STUDIO_VIEWS } from '../views.ts';
import { firstLayout, type Layout, withFocusIn, withLedTo, withoutRegion, withView } from './layout.ts';

/** What an author chose stays chosen for the documents that are opened next. */
const VIEWS = 'extra-mile.studio-views';
const OPEN = 'extra-mile.studio-open';

/** The views that are shown, and ways to change that. */
export interface LayoutHandle {
  readonly layout: Layout;
  readonly choose: (view: ViewName) => void;
  readonly close: (region: Region) => void;
  /** Somebody works there. */
  readonly enter: (region: Region) => void;
}

/** @param room how many columns there is room for */
export function useLayout(studio: Studio, room: number): LayoutHandle {
  const [layout, setLayout] = useState(() => firstLayoutOf(studio.document.file));
  const asked = useStore(studio.asked);
  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    const view = STUDIO_VIEWS.find(({ name }) => name === asked?.view);
    if (view !== undefined) setLayout(withLedTo(layout, view));
  }
  const become = (next: Layout): void => {
    setLayout(next);
    window.localStorage.setItem(OPEN, next.open.join(' '));
  };
  return {
    layout,
    choose: (name) => {
      const view = STUDIO_VIEWS.find((each) => each.name === name);
      if (view === undefined) return;
      window.localStorage.setItem(VIEWS, [...words(VIEWS).filter((each) => each !== name), name].join(' '));
      become(withView(layout, view));
    },
    close: (region) => become(withoutRegion(layout, region, room)),
    enter: (region) => setLayout((before) => withFocusIn(before, region)),
  };
}

/** Views that documents begin with whatever was looked at last, by the names of their files. */
const BEGINNINGS = new Map<string, ViewName>();

/** While this page is open, a document begins with that view, beside what was open last. */
export function beginWith(file: string, view: ViewName): void {
  BEGINNINGS.set(file, view);
}

function firstLayoutOf(file: string): Layout {
  const view = STUDIO_VIEWS.find(({ name }) => name === BEGINNINGS.get(file));
  return view === undefined ? rememberedLayout() : withView(rememberedLayout(), view);
}

function rememberedLayout(): Layout {
  // A checklist is of one scenario: the next one begins with its outline.
  const chosen = words(VIEWS).filter((name) => name !== 'checklist').flatMap((name) => STUDIO_VIEWS.find((view) => view.name === name) ?? []);
  const layout = chosen.reduce(withView, firstLayout(STUDIO_VIEWS));
  const open = words(OPEN).flatMap((name) => REGIONS.find((region) => region === name) ?? []);
  // The form is always there to begin with: whoever opens a document wants to write in it.
  return { ...layout, open: open.length > 0 ? ['middle', ...open.filter((region) => region !== 'middle')] : firstLayout(STUDIO_VIEWS).open };
}

function words(key: string): readonly string[] {
  return (window.localStorage.getItem(key) ?? '').split(' ').filter((word) => word !== '');
}
