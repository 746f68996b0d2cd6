import { type KeyboardEvent, Suspense, useRef, useState } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useText } from '../messages/text.tsx';
import { useRoomy } from '../staff/use-roomy.ts';
import { DocumentBar } from './document-bar.tsx';
import { stepBack, stepForward } from './steps.ts';
import type { StudioViewProps, ViewName } from './studio.ts';
import { Tabs } from './tabs.tsx';
import { Told } from './told.tsx';
import { useShownViews } from './use-shown-views.ts';
import { type Region, STUDIO_VIEWS, STUDIO_WORKERS, type StudioView } from './views.ts';

/** Three views side by side need so much room, in letters. */
const ROOM = 62;
const SIDES: readonly Region[] = ['start', 'middle', 'end'];

/** The open document: its bar, and its views side by side or, in a narrow window, one at a time. */
export function Workbench({ studio }: StudioViewProps) {
  const bench = useRef<HTMLDivElement>(null);
  const roomy = useRoomy(bench, ROOM);
  const { chosen, choose } = useShownViews(studio);
  const keys = (event: KeyboardEvent): void => {
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
      <DocumentBar studio={studio} />
      {roomy ? <Side studio={studio} chosen={chosen} choose={choose} /> : <Single studio={studio} chosen={chosen} choose={choose} />}
      <Told studio={studio} />
      {STUDIO_WORKERS.map(({ name, worker: Worker }) => (
        <Suspense key={name} fallback={null}>
          <Worker studio={studio} />
        </Suspense>
      ))}
    </div>
  );
}

interface ViewsProps extends StudioViewProps {
  readonly chosen: Readonly<Record<Region, ViewName | null>> & { readonly single: ViewName };
  readonly choose: (view: ViewName) => void;
}

function Side({ studio, chosen, choose }: ViewsProps) {
  const { t } = useText();
  const [layouts] = useState(readLayouts);
  const sides = SIDES.filter((region) => viewsOf(region).length > 0);
  const below = viewsOf('below');
  const columns = (
    <Group
      orientation="horizontal"
      className="studio-columns"
      {...(layouts.columns === undefined ? {} : { defaultLayout: layouts.columns })}
      onLayoutChanged={(layout) => keepLayout('columns', layout)}
    >
      {sides.map((region, index) => [
        index > 0 && <Separator key={`${region}-edge`} className="studio-edge" aria-label={t(region === 'end' ? 'studio.edge-end' : 'studio.edge-middle')} />,
        <Panel key={region} id={region} minSize="18%" className="studio-panel">
          <Pane studio={studio} views={viewsOf(region)} chosen={chosen[region]} choose={choose} id={`studio-${region}`} label={t(`studio.region-${region}`)} />
        </Panel>,
      ])}
    </Group>
  );
  if (below.length === 0) return <div className="studio-bench">{columns}</div>;
  return (
    <div className="studio-bench">
      <Group
        orientation="vertical"
        {...(layouts.rows === undefined ? {} : { defaultLayout: layouts.rows })}
        onLayoutChanged={(layout) => keepLayout('rows', layout)}
      >
        <Panel id="sides" minSize="30%" defaultSize="72%">
          {columns}
        </Panel>
        <Separator className="studio-edge studio-edge-flat" aria-label={t('studio.edge-below')} />
        <Panel id="below" minSize="12%" className="studio-panel">
          <Pane studio={studio} views={below} chosen={chosen.below} choose={choose} id="studio-below" label={t('studio.region-below')} />
        </Panel>
      </Group>
    </div>
  );
}

function Single({ studio, chosen, choose }: ViewsProps) {
  const { t } = useText();
  return <Pane studio={studio} views={STUDIO_VIEWS} chosen={chosen.single} choose={choose} id="studio-single" label={t('studio.views')} />;
}

interface PaneProps extends StudioViewProps {
  readonly views: readonly StudioView[];
  readonly chosen: ViewName | null;
  readonly choose: (view: ViewName) => void;
  readonly id: string;
  readonly label: string;
}

/** Views that share a place: tabs, and the chosen one. Of a single one its name is its heading. */
function Pane({ studio, views, chosen, choose, id, label }: PaneProps) {
  const { t } = useText();
  const view = views.find(({ name }) => name === chosen) ?? views[0];
  if (view === undefined) return null;
  const { screen: Screen, name, title } = view;
  const isAlone = views.length === 1;
  return (
    <section className="studio-pane" data-view={name} aria-labelledby={isAlone ? `${id}-name` : undefined} aria-label={isAlone ? undefined : label}>
      {isAlone ? (
        <h2 id={`${id}-name`} className="studio-pane-name">
          {t(title)}
        </h2>
      ) : (
        <Tabs label={label} id={id} tabs={views.map((each) => ({ name: each.name, title: t(each.title) }))} chosen={name} onChoose={choose} />
      )}
      <div
        id={`${id}-panel`}
        className="studio-view"
        {...(isAlone ? {} : { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${name}` })}
      >
        <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
          <Screen key={name} studio={studio} />
        </Suspense>
      </div>
    </section>
  );
}

function viewsOf(region: Region): readonly StudioView[] {
  return STUDIO_VIEWS.filter((view) => view.region === region);
}

/** The view that something stands in; the form where it is in none. */
function viewOf(target: EventTarget): ViewName {
  const pane = target instanceof Element ? target.closest('[data-view]') : null;
  const name = pane instanceof HTMLElement ? pane.dataset['view'] : undefined;
  return STUDIO_VIEWS.find((view) => view.name === name)?.name ?? 'form';
}

const LAYOUTS = 'extra-mile.studio-layout';

type Layouts = Partial<Record<'columns' | 'rows', Record<string, number>>>;

function readLayouts(): Layouts {
  return {
    ...read('columns', SIDES.filter((region) => viewsOf(region).length > 0)),
    ...read('rows', ['sides', 'below']),
  };
}

/** A layout as it was left, where it is of these panels. */
function read(which: keyof Layouts, panels: readonly string[]): Layouts {
  const sizes = (window.localStorage.getItem(`${LAYOUTS}.${which}`) ?? '').split(' ').map(Number);
  const isWhole = sizes.length === panels.length && sizes.every((size) => size > 0 && size < 100);
  return isWhole ? { [which]: Object.fromEntries(panels.map((panel, index) => [panel, sizes[index] ?? 0])) } : {};
}

function keepLayout(which: keyof Layouts, layout: Readonly<Record<string, number>>): void {
  window.localStorage.setItem(`${LAYOUTS}.${which}`, Object.values(layout).join(' '));
}
