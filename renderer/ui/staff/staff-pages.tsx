import { Link } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { isWithin, type StaffAreaEntry } from './areas.ts';

interface StaffPagesProps {
  readonly areas: readonly StaffAreaEntry[];
  readonly place: string;
  /** Id of what names the list, where its surroundings do not. */
  readonly labelledBy?: string;
  /** A page is on its way; its title takes the focus once it is there. */
  readonly onFollow?: () => void;
}

/** The pages of a group, as links. */
export function StaffPages({ areas, place, labelledBy, onFollow }: StaffPagesProps) {
  const { t } = useText();
  return (
    <ul className="staff-places" aria-labelledby={labelledBy}>
      {areas.map(({ path, title }) => (
        <li key={path}>
          <Link
            href={PLACES.staffArea(path)}
            className="link"
            aria-current={isWithin(place, path) ? 'page' : undefined}
            onClick={onFollow}
          >
            {t(title)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
