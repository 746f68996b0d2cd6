import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { readResultsAddress, RESULT_VIEWS, type ResultsAddress, resultsAddress } from './address.ts';
import { ResultsFilters } from './results-filters.tsx';
import { useResultsScope } from './use-figures.ts';
import './results.css';

// Charts and the drawn map are fetched when they are looked at.
const GradesView = lazy(async () => ({ default: (await import('./grades-view.tsx')).GradesView }));
const EffortView = lazy(async () => ({ default: (await import('./effort-view.tsx')).EffortView }));
const PrinciplesView = lazy(async () => ({ default: (await import('./principles-view.tsx')).PrinciplesView }));
const ChoicesView = lazy(async () => ({ default: (await import('./choices-view.tsx')).ChoicesView }));

/** Figures about groups: who has finished what, and where a team struggles. */
export function ResultsScreen() {
  const { t } = useText();
  const [place, go] = useLocation();
  const address = readResultsAddress(place);
  const scope = useResultsScope();
  const filterBy = (filter: DashboardFilter): void => go(resultsAddress({ ...address, filter }), { replace: true });
  return (
    <>
      <ScreenTitle page={t('staff.results')}>{t('staff.results')}</ScreenTitle>
      <p className="lead">{t('results.lead')}</p>
      <Views address={address} />
      {scope.isPending && <p role="status">{t('state.loading')}</p>}
      {scope.error !== null && (
        <FailureNote error={scope.error} what={t('results.failed')} onRetry={() => void scope.refetch()} />
      )}
      {scope.data !== undefined && (
        <>
          {scope.data.demonstration && <p className="demonstration">{t('results.demonstration')}</p>}
          <p className="hint">{t('results.groups', { least: scope.data.groupMinimum })}</p>
          {scope.data.weeks === null ? (
            <p className="lead">{t('results.empty')}</p>
          ) : (
            <>
              <ResultsFilters filter={address.filter} scope={scope.data} onChange={filterBy} />
              <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
                <View address={address} scope={scope.data} onFilter={filterBy} />
              </Suspense>
            </>
          )}
        </>
      )}
    </>
  );
}

function Views({ address }: { readonly address: ResultsAddress }) {
  const { t } = useText();
  return (
    <nav aria-label={t('results.views')}>
      <ul className="result-views">
        {RESULT_VIEWS.map((view) => (
          <li key={view}>
            <Link href={resultsAddress({ ...address, view })} className="button button-quiet" aria-current={view === address.view ? 'page' : undefined}>
              {t(`results.view-${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ViewProps {
  readonly address: ResultsAddress;
  readonly scope: DashboardScope;
  readonly onFilter: (filter: DashboardFilter) => void;
}

function View({ address: { filter, view }, scope, onFilter }: ViewProps) {
  switch (view) {
    case 'grades':
      return <GradesView filter={filter} scope={scope} />;
    case 'effort':
      return <EffortView filter={filter} scope={scope} />;
    case 'principles':
      return <PrinciplesView filter={filter} scope={scope} />;
    case 'choices':
      return <ChoicesView filter={filter} scope={scope} onScenario={(scenario) => onFilter({ ...filter, scenario })} />;
  }
}
