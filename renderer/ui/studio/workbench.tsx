import { type KeyboardEvent, Suspense, useEffect, useRef } from 'react';
import { useMeasured } from '../common/use-measured.ts';
import { DocumentBar } from './document-bar.tsx';
import { Columns } from './frame/columns.tsx';
import { goAround } from './frame/go-around.ts';
import { Single } from './frame/single.tsx';
import { useLayout } from './frame/use-layout.ts';
import { stepBack, stepForward } from './steps.ts';
import type { StudioViewProps, ViewName } from './studio.ts';
import { Told } from './told.tsx';
import { type Region, STUDIO_VIEWS, STUDIO_WORKERS } from './views.ts';

/** So many letters two, and three, views side by side need. */
const TWO = 62;
const THREE = 90;

/** The open document: its bar, and its views side by side or, in a narrow window, one at a time. */
export function Workbench({ studio }: StudioViewProps) {
  const bench = useRef<HTMLDivElement>(null);
  const room = useMeasured(bench, 2, (letters) => (letters >= THREE ? 3 : letters >= TWO ? 2 : 1));
  const { layout, choose, close, enter } = useLayout(studio, room);
  const wanted = useRef<Region | null>(null);
  // What was pressed may be gone with what it opened or closed: the focus goes to what stands there now.
  useEffect(() => {
    const region = wanted.current;
    wanted.current = null;
    if (region !== null) bench.current?.querySelector<HTMLElement>(`[data-region="${region}"] [data-entry]`)?.focus();
  });
  const chooseIn = (view: ViewName, region: Region): void => {
    if (!isShown(bench.current, region)) wanted.current = region;
    choose(view);
  };
  const closeAt = (region: Region): void => {
    wanted.current = region;
    close(region);
  };
  const below = room > 1 && layout.open.includes('below');
  const toggleProblems = (): void => {
    if (below && layout.views.below === 'problems') closeAt('below');
    else studio.show(studio.document.state.get().selection.pointer, 'problems');
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'F6' && bench.current !== null) {
      event.preventDefault();
      goAround(bench.current, event.shiftKey ? -1 : 1);
      return;
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const isUndo = key === 'z' && !event.shiftKey;
    const isRedo = (key === 'z' && event.shiftKey) || key === 'y';
    if (!isUndo && !isRedo && key !== 's') return;
    event.preventDefault();
    if (key === 's') void studio.document.save();
    else if (isUndo) stepBack(studio, viewOf(event.target));
    else stepForward(studio, viewOf(event.target));
  };
  return (
    <div ref={bench} className="studio" onKeyDownCapture={keys}>
      <DocumentBar studio={studio} problemsOpen={room > 1 ? below : null} onProblems={toggleProblems} />
      {room > 1 ? (
        <Columns studio={studio} layout={layout} room={room} onChoose={chooseIn} onClose={closeAt} onEnter={enter} />
      ) : (
        <Single studio={studio} chosen={layout.latest} before={layout.before} onChoose={choose} />
      )}
      <Told studio={studio} />
      {STUDIO_WORKERS.map(({ name, worker: Worker }) => (
        <Suspense key={name} fallback={null}>
          <Worker studio={studio} />
        </Suspense>
      ))}
    </div>
  );
}

/** Whether a region is open, with its views in it. */
function isShown(bench: HTMLElement | null, region: Region): boolean {
  return bench?.querySelector(`.studio-pane[data-region="${region}"]`) !== null;
}

/** The view that something stands in; the form where it is in none. */
function viewOf(target: EventTarget): ViewName {
  const pane = target instanceof Element ? target.closest('[data-view]') : null;
  const name = pane instanceof HTMLElement ? pane.dataset['view'] : undefined;
  return STUDIO_VIEWS.find((view) => view.name === name)?.name ?? 'form';
}
