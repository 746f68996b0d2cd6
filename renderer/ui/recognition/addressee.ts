import type { Person } from '#core/contract/schemas.ts';
import { peopleNamed } from '../people/find-people.ts';
import type { Picked } from '../people/person-picker.tsx';

/** Whom a note goes to, or why that cannot be told. */
export type Addressee =
  | { readonly kind: 'found'; readonly person: Person }
  | { readonly kind: 'missing' | 'unknown' | 'several' | 'self' };

/** @param self id of whoever writes */
export function addressee(people: readonly Person[], self: string | null, { typed, person }: Picked): Addressee {
  if (person !== null) return { kind: 'found', person };
  if (typed.trim() === '') return { kind: 'missing' };
  const named = peopleNamed(people, typed);
  const others = named.filter(({ id }) => id !== self);
  const [one] = others;
  if (one === undefined) return { kind: named.length > 0 ? 'self' : 'unknown' };
  return others.length === 1 ? { kind: 'found', person: one } : { kind: 'several' };
}
