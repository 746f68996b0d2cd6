import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { StaffAccount } from '#core/contract/staff.ts';
import { SkipLink } from '../frame/skip-link.tsx';
import { PLACES } from '../frame/places.ts';
import { Wordmark } from '../frame/wordmark.tsx';
import { useText } from '../messages/text.tsx';
import { groupsOf, isWithin } from './areas.ts';
import { StaffMenu } from './staff-menu.tsx';
import { StaffPages } from './staff-pages.tsx';
import { useRoomy } from './use-roomy.ts';

/** How wide the header has to be, in letters (rem), for all groups to stand in a row. */
const ROOMY = 58;

/** Where one is in the staff area, who one is, and the way out. */
export function StaffHeader({ account: { name, role } }: { readonly account: StaffAccount }) {
  const { rich, t } = useText();
  const [place] = useLocation();
  const header = useRef<HTMLElement>(null);
  const roomy = useRoomy(header, ROOMY);
  const groups = groupsOf(role);
  const here = groups.find(({ areas }) => areas.some(({ path }) => isWithin(place, path)));
  return (
    <>
      <SkipLink />
      <header ref={header} className="frame-top staff-top">
        <Wordmark />
        {roomy ? (
          <nav aria-label={t('staff.nav')}>
            <ul className="nav">
              {groups.map(({ title, areas: [first] }) => (
                <li key={title}>
                  {title === here?.title ? (
                    <span className="nav-link" aria-current="true">
                      {t(title)}
                    </span>
                  ) : (
                    first !== undefined && (
                      <Link href={PLACES.staffArea(first.path)} className="nav-link">
                        {t(title)}
                      </Link>
                    )
                  )}
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <StaffMenu groups={groups} place={place} />
        )}
        <p className="player">
          <span>{rich('staff.who', { name: <bdi>{name}</bdi>, role: t(`role.${role}`) })}</span>
          <Link href={PLACES.people} className="link">
            {t('staff.sign-out')}
          </Link>
        </p>
      </header>
      {roomy && here !== undefined && (
        <nav className="staff-pages" aria-label={t(here.title)}>
          <StaffPages areas={here.areas} place={place} />
        </nav>
      )}
    </>
  );
}
