import { Link, useLocation } from 'wouter';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { PLACES } from '../../frame/places.ts';
import { useText } from '../../messages/text.tsx';
import { PersonScreen } from '../people/person-screen.tsx';
import { CohortsPart } from './cohorts-part.tsx';
import { ImportPart } from './import-part.tsx';
import { PeoplePart } from './people-part.tsx';

const ROSTER = PLACES.staffArea('roster');
const PEOPLE = PLACES.staffArea('people');

/** The parts of the roster, after its place; the first one is its people. */
const PARTS = [
  { place: ROSTER, title: 'roster.people', screen: PeoplePart, hrOnly: false },
  { place: `${ROSTER}/import`, title: 'roster.import', screen: ImportPart, hrOnly: true },
  { place: `${ROSTER}/cohorts`, title: 'roster.cohorts', screen: CohortsPart, hrOnly: false },
] as const;

/** Who works here: people, the file they come from, their cohorts, and a page for each of them. */
export function RosterScreen() {
  const { t } = useText();
  const { connection } = useApi();
  const { role } = useStore(connection.caller);
  const [place] = useLocation();
  const person = /^[0-9a-f-]{36}$/.exec(place.slice(PEOPLE.length + 1))?.[0] ?? null;
  const parts = PARTS.filter(({ hrOnly }) => !hrOnly || role === 'hr');
  if (place.startsWith(`${PEOPLE}/`) && person !== null) return <PersonScreen key={person} person={person} />;
  const here = parts.find((part) => part.place === place) ?? parts[0];
  const Screen = here?.screen ?? PeoplePart;
  return (
    <>
      <nav aria-label={t('roster.title')}>
        <ul className="staff-places">
          {parts.map(({ place: to, title }) => (
            <li key={to}>
              <Link href={to} className="link" aria-current={to === here?.place ? 'page' : undefined}>
                {t(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Screen key={here?.place} />
    </>
  );
}
