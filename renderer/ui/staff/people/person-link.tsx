import { Link } from 'wouter';
import { personPlace } from './person-place.ts';

interface PersonLinkProps {
  readonly person: { readonly id: string; readonly name: string };
}

/** A name that leads to the person's page. */
export function PersonLink({ person: { id, name } }: PersonLinkProps) {
  return (
    <Link href={personPlace(id)} className="link link-roomy">
      <bdi>{name}</bdi>
    </Link>
  );
}
