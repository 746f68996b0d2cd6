import { Link, useLocation } from 'wouter';
import type { StaffAccount } from '#core/contract/staff.ts';
import { SkipLink } from '../frame/skip-link.tsx';
import { PLACES } from '../frame/places.ts';
import { Wordmark } from '../frame/wordmark.tsx';
import { useText } from '../messages/text.tsx';
import { areasOf } from './areas.ts';

/** Where one is in the staff area, who one is, and the way out. */
export function StaffHeader({ account: { name, role } }: { readonly account: StaffAccount }) {
  const { rich, t } = useText();
  const [place] = useLocation();
  return (
    <>
      <SkipLink />
      <header className="frame-top">
        <Wordmark />
        <nav aria-label={t('staff.nav')}>
          <ul className="nav">
            {areasOf(role).map(({ path, title }) => {
              const to = PLACES.staffArea(path);
              const here = place === to || place.startsWith(`${to}/`);
              return (
                <li key={path}>
                  <Link href={to} className="nav-link" aria-current={here ? 'page' : undefined}>
                    {t(title)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <p className="player">
          <span>{rich('staff.who', { name: <bdi>{name}</bdi>, role: t(`role.${role}`) })}</span>
          <Link href={PLACES.people} className="link">
            {t('staff.sign-out')}
          </Link>
        </p>
      </header>
    </>
  );
}
