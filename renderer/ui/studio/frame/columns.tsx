import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps, ViewName } from '../studio.ts';
import type { Region } from '../views.ts';
import { type Column, COLUMNS, type Layout, sharedColumns, shownColumns } from './layout.ts';
import { Pane, Rail, viewsOf } from './pane.tsx';

interface ColumnsProps extends StudioViewProps {
  readonly layout: Layout;
  /** How many columns there is room for. */
  readonly room: number;
  readonly onChoose: (view: ViewName, region: Region) => void;
  readonly onClose: (region: Region) => void;
  readonly onEnter: (region: Region) => void;
}

/** The views side by side, those that are closed at the edges, and below them what is open there. */
export function Columns({ studio, layout, room, onChoose, onClose, onEnter }: ColumnsProps) {
  const { t } = useText();
  const shown = shownColumns(layout, room);
  const shared = sharedColumns(shown, room);
  const isShared = (region: Region): boolean => shared.some((column) => column === region);
  const closed = COLUMNS.filter((column) => viewsOf(column).length > 0 && !shown.includes(column) && !isShared(column));
  // What takes turns in one place keeps its width.
  const idOf = (column: Column): Column => (isShared(column) ? 'middle' : column);
  const below = layout.open.includes('below') && viewsOf('below').length > 0;
  // Sizes are remembered for each set of panes that stand together.
  const columns = useDefaultLayout({ id: 'extra-mile.studio-columns', panelIds: shown.map(idOf), onlySaveAfterUserInteractions: true });
  const rows = useDefaultLayout({ id: 'extra-mile.studio-rows', panelIds: below ? ['sides', 'below'] : ['sides'], onlySaveAfterUserInteractions: true });
  const pane = (region: Region, canClose: boolean) => (
    <Pane
      studio={studio}
      region={region}
      others={isShared(region) ? shared.filter((column) => column !== region) : []}
      chosen={layout.views[region]}
      onChoose={onChoose}
      onEnter={() => onEnter(region)}
      {...(canClose ? { onClose: () => onClose(region) } : {})}
    />
  );
  const rails = (side: 'start' | 'end') =>
    closed
      .filter((column) => (column === 'start') === (side === 'start'))
      .map((column) => <Rail key={column} region={column} onChoose={(view) => onChoose(view, column)} />);
  return (
    <div className="studio-bench">
      <Group orientation="vertical" {...restored(rows.defaultLayout)} onLayoutChanged={rows.onLayoutChanged}>
        <Panel id="sides" minSize="30%" className="studio-panel">
          <div className="studio-sides">
            {rails('start')}
            <Group orientation="horizontal" className="studio-columns" {...restored(columns.defaultLayout)} onLayoutChanged={columns.onLayoutChanged}>
              {shown.map((column, index) => [
                index > 0 && (
                  <Separator key={`${idOf(column)}-edge`} className="studio-edge" aria-label={t(index === 2 || shown[0] === 'middle' ? 'studio.edge-end' : 'studio.edge-middle')} />
                ),
                <Panel key={idOf(column)} id={idOf(column)} minSize="18rem" defaultSize={sizeOf(column, shown.length)} className="studio-panel">
                  {pane(column, shown.length > 1)}
                </Panel>,
              ])}
            </Group>
            {rails('end')}
          </div>
        </Panel>
        {below && [
          <Separator key="edge" className="studio-edge studio-edge-flat" aria-label={t('studio.edge-below')} />,
          <Panel key="below" id="below" minSize="8rem" defaultSize="44%" className="studio-panel">
            {pane('below', true)}
          </Panel>,
        ]}
      </Group>
    </div>
  );
}

/** Under `exactOptionalPropertyTypes` a layout that is not there is left out. */
function restored(layout: Record<string, number> | undefined) {
  return layout === undefined ? {} : { defaultLayout: layout };
}

/** The room that a column begins with: of three the story has most, for there the graph is. */
function sizeOf(column: Column, columns: number): string {
  if (columns < 3) return `${100 / columns}%`;
  return column === 'start' ? '40%' : '30%';
}
