import { PLACES } from '../../frame/places.ts';

/** Where a person is looked for. */
export const FIND_PLACE = PLACES.staffArea('privacy');

/** Where a person's report stands. */
export const reportPlace = <Person extends string>(person: Person) => PLACES.staffArea(`privacy/${person}` as const);

/** Where a person is erased. */
export const erasurePlace = <Person extends string>(person: Person) => PLACES.staffArea(`privacy/${person}/erasure` as const);
