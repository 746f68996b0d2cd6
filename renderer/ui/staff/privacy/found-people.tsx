import { Link } from 'wouter';
import type { RosterPerson } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';
import { reportPlace } from './privacy-places.ts';

/** People of a name, with what tells them apart. */
export function FoundPeople({ people }: { readonly people: readonly RosterPerson[] }) {
  const { t, date } = useText();
  return (
    <ul className="attempts" aria-label={t('privacy.people')}>
      {people.map(({ archivedAt, cohort, department, employeeNumber, id, name }) => (
        <li key={id} className="panel attempt">
          <div className="attempt-text">
            <Link href={reportPlace(id)} className="link card-link">
              <bdi>{name}</bdi>
            </Link>
            <p className="card-facts">
              {employeeNumber !== null && <span>{t('privacy.number', { number: employeeNumber })}</span>}
              {department !== null && <bdi>{department}</bdi>}
              {cohort !== null && <bdi>{cohort.name}</bdi>}
              {archivedAt !== null && <span>{t('privacy.archived', { date: date(archivedAt) })}</span>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
