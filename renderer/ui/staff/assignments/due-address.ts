import { type DueQuery, dueQuerySchema } from '#core/contract/assignments.ts';
import { uuidSchema } from '#core/contract/schemas.ts';
import { PLACES } from '../../frame/places.ts';

/** What of the list an address asks for. */
export type DueFilter = Omit<DueQuery, 'skip'>;

const DUE = PLACES.staffArea('due');

const filterSchema = dueQuerySchema.omit({ skip: true });

/** Reads an address: filters, or one person's id; what it cannot say is as if it were left out. */
export function readDueAddress(place: string): DueFilter {
  const asked = place.slice(DUE.length + 1);
  const person = uuidSchema.safeParse(asked);
  if (person.success) return { view: 'all', person: person.data };
  const parsed = filterSchema.safeParse(Object.fromEntries(new URLSearchParams(asked)));
  return parsed.success ? parsed.data : { view: 'open' };
}

/** Where the list stands with its filters, so that it can be kept, sent and gone back to. */
export function dueAddress({ view, ...asked }: DueFilter): string {
  const given = Object.entries(view === 'open' ? asked : { ...asked, view });
  const said = given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const filters = new URLSearchParams(said).toString();
  return filters === '' ? DUE : `${DUE}/${filters}`;
}
