import { attemptsQuerySchema, type AttemptsQuery, type DashboardFilter, dashboardFilterSchema } from '#core/contract/dashboards.ts';
import { PLACES } from '../frame/places.ts';

/** What the results can be looked at as; the first is where one comes in. */
export const RESULT_VIEWS = ['overview', 'grades', 'effort', 'principles', 'choices', 'attempts'] as const;

export type ResultView = (typeof RESULT_VIEWS)[number];

/** What a list of attempts is narrowed to besides the filters. */
export type Narrowing = Partial<Pick<AttemptsQuery, 'grade' | 'principle' | 'beat' | 'choice' | 'hash'>>;

/** What the address of the results says. */
export interface ResultsAddress {
  readonly view: ResultView;
  readonly filter: DashboardFilter;
  /** Of the list of attempts alone. */
  readonly narrowing: Narrowing;
}

const BASE = PLACES.staffArea('results');

const narrowingSchema = attemptsQuerySchema.pick({ grade: true, principle: true, beat: true, choice: true, hash: true });

/** Reads an address; what it cannot say is as if it were left out. */
export function readResultsAddress(place: string): ResultsAddress {
  const [view = '', said = ''] = place.slice(BASE.length + 1).split('/');
  const { beat, choice, grade, hash, principle, ...asked } = Object.fromEntries(new URLSearchParams(said));
  const filter = dashboardFilterSchema.safeParse(asked);
  const narrowing = narrowingSchema.safeParse(sayable({ grade, principle, beat, choice, hash }));
  return {
    view: RESULT_VIEWS.find((known) => known === view) ?? 'overview',
    filter: filter.success ? filter.data : { which: 'first' },
    narrowing: narrowing.success ? narrowing.data : {},
  };
}

/** Where a view stands with its filters, so that it can be kept, sent and gone back to. */
export function resultsAddress({ view, filter, narrowing = {} }: Omit<ResultsAddress, 'narrowing'> & { readonly narrowing?: Narrowing }): string {
  const { which, ...asked } = filter;
  const said = sayable({ ...asked, ...(which === 'first' ? {} : { which }), ...(view === 'attempts' ? narrowing : {}) });
  const filters = new URLSearchParams(said).toString();
  return filters === '' ? `${BASE}/${view}` : `${BASE}/${view}/${filters}`;
}

/** What is said at all. */
function sayable(asked: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
