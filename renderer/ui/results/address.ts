import { type DashboardFilter, dashboardFilterSchema } from '#core/contract/dashboards.ts';
import { PLACES } from '../frame/places.ts';

/** What the results can be looked at as. */
export const RESULT_VIEWS = ['grades', 'effort', 'principles', 'choices'] as const;

export type ResultView = (typeof RESULT_VIEWS)[number];

/** What the address of the results says. */
export interface ResultsAddress {
  readonly view: ResultView;
  readonly filter: DashboardFilter;
}

const BASE = PLACES.staffArea('results');

/** Reads an address; what it cannot say is as if it were left out. */
export function readResultsAddress(place: string): ResultsAddress {
  const [view = '', filters = ''] = place.slice(BASE.length + 1).split('/');
  const asked = Object.fromEntries(new URLSearchParams(filters));
  const parsed = dashboardFilterSchema.safeParse(asked);
  return {
    view: RESULT_VIEWS.find((known) => known === view) ?? 'grades',
    filter: parsed.success ? parsed.data : { which: 'first' },
  };
}

/** Where a view stands with its filters, so that it can be kept, sent and gone back to. */
export function resultsAddress({ view, filter }: ResultsAddress): string {
  const { which, ...asked } = filter;
  const said = Object.entries(which === 'first' ? asked : { ...asked, which }).filter(([, value]) => value !== undefined);
  const filters = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return filters === '' ? `${BASE}/${view}` : `${BASE}/${view}/${filters}`;
}
