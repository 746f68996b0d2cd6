import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PLACES } from '../frame/places.ts';
import { Wordmark } from '../frame/wordmark.tsx';
import { useText } from '../messages/text.tsx';

/** What stands around the staff area's door. */
export function EntranceFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <div className="frame">
      <header className="frame-top">
        <Wordmark />
        <Link href={PLACES.people} className="link link-roomy staff-back">
          {t('staff.back')}
        </Link>
      </header>
      <main className="frame-main">{children}</main>
    </div>
  );
}
