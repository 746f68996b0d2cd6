import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Person } from '#core/contract/schemas.ts';
import { PinNotices } from '../entry/pin-notices.tsx';
import { useText } from '../messages/text.tsx';
import { Notices } from './notices.tsx';
import { PLACES } from './places.ts';
import { SkipLink } from './skip-link.tsx';
import { Wordmark } from './wordmark.tsx';

interface FrameProps {
  readonly player: Person | null;
  readonly children: ReactNode;
}

/** What stands around every screen but the play: where one is, who one is, and the ways on. */
export function Frame({ player, children }: FrameProps) {
  const { t } = useText();
  return (
    <div className="frame">
      <SkipLink />
      <header className="frame-top">
        <Wordmark />
        <nav aria-label={t('frame.nav')}>
          <ul className="nav">
            {player !== null && <NavItem to={PLACES.catalogue} label={t('catalogue.page')} />}
            {player !== null && <NavItem to={PLACES.programmes} label={t('programmes.page')} />}
            {player !== null && <NavItem to={PLACES.attempts} label={t('attempts.page')} />}
            {player !== null && <NavItem to={PLACES.recognition} label={t('recognition.page')} />}
            {player !== null && <NavItem to={PLACES.notes} label={t('notes.page')} />}
            <NavItem to={PLACES.settings} label={t('settings.page')} />
            {player === null && <NavItem to={PLACES.staff} label={t('staff.link')} />}
          </ul>
        </nav>
        {player !== null && <Player player={player} />}
      </header>
      <Notices />
      {player !== null && <PinNotices key={player.id} />}
      <main className="frame-main">{children}</main>
      <footer className="frame-foot">
        {player !== null && (
          <Link href={PLACES.kept} className="link link-roomy">
            {t('kept.page')}
          </Link>
        )}
        <Link href={PLACES.policy} className="link link-roomy">
          {t('policy.page')}
        </Link>
        {player !== null && (
          <Link href={PLACES.staff} className="link link-roomy">
            {t('staff.link')}
          </Link>
        )}
      </footer>
    </div>
  );
}

function Player({ player }: { readonly player: Person }) {
  const { rich, t } = useText();
  return (
    <p className="player">
      <span>{rich('frame.player', { name: <bdi>{player.name}</bdi> })}</span>
      <Link href={PLACES.people} className="link">
        {t('frame.switch')}
      </Link>
    </p>
  );
}

interface NavItemProps {
  readonly to: string;
  readonly label: string;
}

function NavItem({ to, label }: NavItemProps) {
  const [location] = useLocation();
  const here = location === to || location.startsWith(`${to}/`);
  return (
    <li>
      <Link href={to} className="nav-link" aria-current={here ? 'page' : undefined}>
        {label}
      </Link>
    </li>
  );
}
