import { PLACES } from '../../frame/places.ts';

/** Where a person's page stands. */
export const personPlace = <Person extends string>(person: Person) => PLACES.staffArea(`people/${person}` as const);
