import { lazy, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import { PrintButton } from '../privacy/print-button.tsx';
import { readResultsAddress, RESULT_VIEWS, type ResultsAddress, resultsAddress } from './address.ts';
import { FiltersInWords } from './filters-in-words.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { ResultsFilters } from './results-filters.tsx';
import { useResultsScope } from './use-figures.ts';
import './results.css';

// Charts and the drawn map are fetched when they are looked at.
const OverviewView = lazy(async () => ({ default: (await import('./overview-view.tsx')).OverviewView }));
const GradesView = lazy(async () => ({ default: (await import('./grades-view.tsx')).GradesView }));
const EffortView = lazy(async () => ({ default: (await import('./effort-view.tsx')).EffortView }));
const PrinciplesView = lazy(async () => ({ default: (await import('./principles-view.tsx')).PrinciplesView }));
const ChoicesView = lazy(async () => ({ default: (await import('./choices-view.tsx')).ChoicesView }));
const AttemptsView = lazy(async () => ({ default: (await import('./attempts-view.tsx')).AttemptsView }));

/** Figures about groups: who has finished what, and where a team struggles. */
export function ResultsScreen() {
  const { t } = useText();
  const scope = useResultsScope();
  return (
    <div className="results">
      <ScreenTitle page={t('staff.results')}>{t('staff.results')}</ScreenTitle>
      <p className="lead">{t('results.lead')}</p>
      {scope.isPending && <p role="status">{t('state.loading')}</p>}
      {scope.error !== null && (
        <FailureNote error={scope.error} what={t('results.failed')} onRetry={() => void scope.refetch()} />
      )}
      {scope.data !== undefined && (scope.data.weeks === null ? <NothingYet /> : <Figures scope={scope.data} />)}
    </div>
  );
}

function Figures({ scope }: { readonly scope: DashboardScope }) {
  const { t } = useText();
  const [place, go] = useLocation();
  const address = readResultsAddress(place);
  const { view } = address;
  const filter = view === 'choices' ? withScenario(address.filter, scope) : address.filter;
  const filterBy = (next: DashboardFilter): void => go(resultsAddress({ ...address, filter: next }), { replace: true });
  return (
    <>
      <Views address={address} />
      <ResultsFilters filter={filter} scope={scope} oneScenario={view === 'choices'} onChange={filterBy} />
      <FiltersInWords view={view} filter={filter} scope={scope} />
      <Suspense fallback={<p role="status">{t('state.loading')}</p>}>
        <View address={{ ...address, filter }} scope={scope} onNarrow={(narrowing) => go(resultsAddress({ ...address, narrowing }), { replace: true })} />
      </Suspense>
      <p className="hint">{t('results.groups', { least: scope.groupMinimum })}</p>
      {!scope.names.completion && <p className="hint">{t('results.unnamed')}</p>}
      <div className="actions on-screen">
        <PrintButton />
      </div>
    </>
  );
}

/** A map is of one scenario: of the first where none is chosen. */
function withScenario(filter: DashboardFilter, { scenarios }: DashboardScope): DashboardFilter {
  const scenario = filter.scenario ?? scenarios[0]?.id;
  return scenario === undefined ? filter : { ...filter, scenario };
}

function Views({ address }: { readonly address: ResultsAddress }) {
  const { t } = useText();
  return (
    <nav aria-label={t('results.views')}>
      <ul className="result-views">
        {RESULT_VIEWS.map((view) => (
          <li key={view}>
            <Link href={resultsAddress({ view, filter: address.filter })} className="button button-quiet" aria-current={view === address.view ? 'page' : undefined}>
              {t(`results.view-${view}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ViewOfProps {
  readonly address: ResultsAddress;
  readonly scope: DashboardScope;
  readonly onNarrow: (narrowing: ResultsAddress['narrowing']) => void;
}

function View({ address: { filter, narrowing, view }, scope, onNarrow }: ViewOfProps) {
  switch (view) {
    case 'overview':
      return <OverviewView filter={filter} scope={scope} />;
    case 'grades':
      return <GradesView filter={filter} scope={scope} />;
    case 'effort':
      return <EffortView filter={filter} scope={scope} />;
    case 'principles':
      return <PrinciplesView filter={filter} scope={scope} />;
    case 'choices':
      return <ChoicesView filter={filter} scope={scope} />;
    case 'attempts':
      return <AttemptsView key={JSON.stringify([filter, narrowing])} filter={filter} scope={scope} narrowing={narrowing} onNarrow={onNarrow} />;
  }
}
