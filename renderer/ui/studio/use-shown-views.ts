import { useState } from 'react';
import { useStore } from '../common/store.ts';
import type { Studio, ViewName } from './studio.ts';
import { REGIONS, type Region, STUDIO_VIEWS } from './views.ts';

type Shown = Readonly<Record<Region, ViewName | null>> & { readonly single: ViewName };

/** Which view of each region is shown, and which one where there is room for one only. */
export function useShownViews(studio: Studio): { readonly chosen: Shown; readonly choose: (view: ViewName) => void } {
  const [chosen, setChosen] = useState<Shown>(firstShown);
  const asked = useStore(studio.asked);
  const [seen, setSeen] = useState(asked);
  const choose = (view: ViewName): void => {
    remember(view);
    setChosen((before) => shownWith(before, view));
  };
  if (seen !== asked) {
    setSeen(asked);
    if (asked !== null) setChosen((before) => shownWith(before, asked.view));
  }
  return { chosen, choose };
}

function shownWith(shown: Shown, name: ViewName): Shown {
  const view = STUDIO_VIEWS.find((each) => each.name === name);
  return view === undefined ? shown : { ...shown, [view.region]: name, single: name };
}

function firstShown(): Shown {
  const first = (region: Region): ViewName | null => STUDIO_VIEWS.find((view) => view.region === region)?.name ?? null;
  const [start, middle, end, below] = REGIONS.map(first);
  const shown: Shown = { start: start ?? null, middle: middle ?? null, end: end ?? null, below: below ?? null, single: 'outline' };
  return remembered().reduce(shownWith, shown);
}

/** What an author chose stays chosen for the documents that are opened next. */
const REMEMBERED = 'extra-mile.studio-views';

function remembered(): readonly ViewName[] {
  const names = (window.localStorage.getItem(REMEMBERED) ?? '').split(' ');
  return names.flatMap((name) => STUDIO_VIEWS.find((view) => view.name === name)?.name ?? []);
}

function remember(name: ViewName): void {
  window.localStorage.setItem(REMEMBERED, [...remembered().filter((each) => each !== name), name].join(' '));
}
