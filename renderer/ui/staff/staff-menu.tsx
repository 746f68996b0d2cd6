import { useId, useRef, useState } from 'react';
import { useText } from '../messages/text.tsx';
import type { StaffGroup } from './areas.ts';
import { StaffPages } from './staff-pages.tsx';

interface StaffMenuProps {
  readonly groups: readonly StaffGroup[];
  readonly place: string;
}

/** The navigation where there is little room: folded behind a button until it is asked for. */
export function StaffMenu({ groups, place }: StaffMenuProps) {
  const { t } = useText();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const fold = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button staff-menu-button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') setOpen(false);
        }}
      >
        <span className="staff-menu-bars" aria-hidden="true" />
        {t('staff.menu')}
      </button>
      <nav
        id={id}
        className="staff-menu"
        aria-label={t('staff.nav')}
        hidden={!open}
        onKeyDown={({ key }) => {
          if (key === 'Escape') fold();
        }}
      >
        {groups.map(({ title, areas }) => (
          <div key={title}>
            <p id={`${id}-${title}`} className="staff-menu-group">
              {t(title)}
            </p>
            <StaffPages areas={areas} place={place} labelledBy={`${id}-${title}`} onFollow={fold} />
          </div>
        ))}
      </nav>
    </>
  );
}
