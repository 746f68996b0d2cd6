import { Suspense } from 'react';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps, ViewName } from '../studio.ts';
import { Tabs } from '../tabs.tsx';
import { type Region, STUDIO_VIEWS, type StudioView } from '../views.ts';

/** The views that share a region. */
export function viewsOf(region: Region): readonly StudioView[] {
  return STUDIO_VIEWS.filter((view) => view.region === region);
}

interface PaneProps extends StudioViewProps {
  readonly region: Region;
  /** Regions that are open by tabs in its place. */
  readonly others: readonly Region[];
  readonly chosen: ViewName | null;
  readonly onChoose: (view: ViewName, region: Region) => void;
  /** Left out: it stays. */
  readonly onClose?: () => void;
  /** The focus has come in. */
  readonly onEnter: () => void;
}

/** A region that is open: tabs, and the view that is chosen. Of a single view its name is the heading. */
export function Pane({ studio, region, others, chosen, onChoose, onClose, onEnter }: PaneProps) {
  const { t } = useText();
  const id = `studio-${region}`;
  const views = STUDIO_VIEWS.filter((each) => each.region === region || others.includes(each.region));
  const view = views.find(({ name }) => name === chosen) ?? views[0];
  if (view === undefined) return null;
  const { screen: Screen, name, title } = view;
  const isAlone = views.length === 1;
  const label = t(others.length > 0 ? title : `studio.region-${region}`);
  return (
    <section
      className="studio-pane"
      data-view={name}
      data-region={region}
      aria-labelledby={isAlone ? `${id}-name` : undefined}
      aria-label={isAlone ? undefined : label}
      onFocus={onEnter}
    >
      <div className="studio-pane-head">
        {isAlone ? (
          <h2 id={`${id}-name`} className="studio-pane-name" tabIndex={-1} data-entry="">
            {t(title)}
          </h2>
        ) : (
          <Tabs
            label={others.length > 0 ? t('studio.region-shared') : label}
            id={id}
            tabs={views.map((each) => ({ name: each.name, title: t(each.title) }))}
            chosen={name}
            onChoose={(next) => onChoose(next, views.find((each) => each.name === next)?.region ?? region)}
          />
        )}
        {onClose !== undefined && (
          <button type="button" className="studio-close" aria-label={t('studio.hide-region', { region: label })} title={t('studio.hide-region', { region: label })} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </div>
      <div id={`${id}-panel`} className="studio-view" {...(isAlone ? {} : { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${name}` })}>
        <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
          <Screen key={name} studio={studio} />
        </Suspense>
      </div>
    </section>
  );
}

interface RailProps {
  readonly region: Region;
  readonly onChoose: (view: ViewName) => void;
}

/** A region that is closed: its tabs, at the edge, each of which opens it. */
export function Rail({ region, onChoose }: RailProps) {
  const { t } = useText();
  const tabs = viewsOf(region).map(({ name, title }) => ({ name, title: t(title) }));
  return (
    <div className="studio-rail" data-region={region}>
      <Tabs label={t('studio.region-hidden', { region: t(`studio.region-${region}`) })} id={`studio-${region}`} tabs={tabs} chosen={null} upright onChoose={onChoose} />
    </div>
  );
}
