import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { StaffRole } from '#core/policy/policy.ts';
import type { MessageId } from '../messages/text.tsx';

/** A part of the staff area, with a place in its navigation. */
export interface StaffAreaEntry {
  /** After `#/staff/`; what follows is the area's own. */
  readonly path: string;
  /** Its name in the navigation. */
  readonly title: MessageId;
  /** Who it is for; main refuses everybody else's calls whatever is shown. */
  readonly roles: readonly StaffRole[];
  /** Fetched when it is opened. */
  readonly screen: LazyExoticComponent<ComponentType>;
}

const EVERYBODY: readonly StaffRole[] = ['trainer', 'manager', 'hr'];

/** Every area, in the order of the navigation; the first one of a role is where its people begin. */
const STAFF_AREAS: readonly StaffAreaEntry[] = [
  {
    path: 'due',
    title: 'due.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./assignments/due-screen.tsx')).DueScreen })),
  },
  {
    path: 'assignments',
    title: 'assignment.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./assignments/assignments-screen.tsx')).AssignmentsScreen })),
  },
  {
    path: 'roster',
    title: 'roster.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./roster/roster-screen.tsx')).RosterScreen })),
  },
  {
    path: 'exports',
    title: 'staff.exports',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./exports/exports-screen.tsx')).ExportsScreen })),
  },
  {
    path: 'results',
    title: 'staff.results',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('../results/results-screen.tsx')).ResultsScreen })),
  },
  {
    path: 'accounts',
    title: 'staff.accounts',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./accounts-screen.tsx')).AccountsScreen })),
  },
  {
    path: 'desk',
    title: 'desk.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./desk-screen.tsx')).DeskScreen })),
  },
  {
    path: 'contests',
    title: 'contests.page',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./contests/contests-area.tsx')).ContestsArea })),
  },
  {
    path: 'privacy',
    title: 'privacy.nav',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./privacy/privacy-area.tsx')).PrivacyArea })),
  },
  {
    path: 'passphrase',
    title: 'staff.passphrase',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./passphrase-screen.tsx')).PassphraseScreen })),
  },
  {
    path: 'policy',
    title: 'policy.page',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('../policy/policy-screen.tsx')).PolicyScreen })),
  },
];

/** The areas of a role. */
export function areasOf(role: StaffRole): readonly StaffAreaEntry[] {
  return STAFF_AREAS.filter(({ roles }) => roles.includes(role));
}
