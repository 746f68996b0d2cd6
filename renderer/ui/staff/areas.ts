import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { StaffRole } from '#core/policy/policy.ts';
import { PLACES } from '../frame/places.ts';
import type { MessageId } from '../messages/text.tsx';

/** What areas are gathered under in the navigation, in its order; one without an area is not shown. */
const STAFF_GROUPS = ['training', 'results', 'people', 'studio', 'privacy', 'settings'] as const;

/** A part of the staff area, with a place in its navigation. */
export interface StaffAreaEntry {
  /** After `#/staff/`; what follows is the area's own. */
  readonly path: string;
  /** Where in the navigation it stands. */
  readonly group: (typeof STAFF_GROUPS)[number];
  /** Its name in the navigation. */
  readonly title: MessageId;
  /** Who it is for; main refuses everybody else's calls whatever is shown. */
  readonly roles: readonly StaffRole[];
  /** Fetched when it is opened. */
  readonly screen: LazyExoticComponent<ComponentType>;
}

const EVERYBODY: readonly StaffRole[] = ['trainer', 'manager', 'hr'];

/** Every area, in the order of its group; the first one of a role is where its people begin. */
const STAFF_AREAS: readonly StaffAreaEntry[] = [
  {
    path: 'due',
    group: 'training',
    title: 'due.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./assignments/due-screen.tsx')).DueScreen })),
  },
  {
    path: 'assignments',
    group: 'training',
    title: 'assignment.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./assignments/assignments-screen.tsx')).AssignmentsScreen })),
  },
  {
    path: 'results',
    group: 'results',
    title: 'staff.figures',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('../results/results-screen.tsx')).ResultsScreen })),
  },
  {
    path: 'shared',
    group: 'results',
    title: 'shared.title',
    roles: ['trainer', 'hr'],
    screen: lazy(async () => ({ default: (await import('./shared-screen.tsx')).SharedScreen })),
  },
  {
    path: 'contests',
    group: 'results',
    title: 'contests.page',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./contests/contests-area.tsx')).ContestsArea })),
  },
  {
    path: 'exports',
    group: 'results',
    title: 'staff.exports',
    roles: ['manager', 'hr'],
    screen: lazy(async () => ({ default: (await import('./exports/exports-screen.tsx')).ExportsScreen })),
  },
  {
    path: 'roster',
    group: 'people',
    title: 'roster.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./roster/roster-screen.tsx')).RosterScreen })),
  },
  {
    path: 'desk',
    group: 'people',
    title: 'desk.title',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./desk-screen.tsx')).DeskScreen })),
  },
  {
    path: 'studio',
    group: 'studio',
    title: 'studio.page',
    roles: ['trainer', 'hr'],
    screen: lazy(async () => ({ default: (await import('../studio/studio-area.tsx')).StudioArea })),
  },
  {
    path: 'blind',
    group: 'studio',
    title: 'blind.page',
    roles: ['trainer', 'hr'],
    screen: lazy(async () => ({ default: (await import('./blind/blind-area.tsx')).BlindArea })),
  },
  {
    path: 'library',
    group: 'studio',
    title: 'house.page',
    roles: ['trainer', 'hr'],
    screen: lazy(async () => ({ default: (await import('../house/house-area.tsx')).HouseArea })),
  },
  {
    path: 'privacy',
    group: 'privacy',
    title: 'privacy.nav',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./privacy/privacy-area.tsx')).PrivacyArea })),
  },
  {
    path: 'policy',
    group: 'privacy',
    title: 'policy.page',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('../policy/policy-screen.tsx')).PolicyScreen })),
  },
  {
    path: 'accounts',
    group: 'settings',
    title: 'staff.accounts',
    roles: ['hr'],
    screen: lazy(async () => ({ default: (await import('./accounts-screen.tsx')).AccountsScreen })),
  },
  {
    path: 'passphrase',
    group: 'settings',
    title: 'staff.passphrase',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./passphrase-screen.tsx')).PassphraseScreen })),
  },
  {
    path: 'language',
    group: 'settings',
    title: 'settings.language',
    roles: EVERYBODY,
    screen: lazy(async () => ({ default: (await import('./language-screen.tsx')).LanguageScreen })),
  },
];

/** The areas of a role. */
export function areasOf(role: StaffRole): readonly StaffAreaEntry[] {
  return STAFF_AREAS.filter(({ roles }) => roles.includes(role));
}

/** Areas that stand together in the navigation. */
export interface StaffGroup {
  readonly title: MessageId;
  readonly areas: readonly StaffAreaEntry[];
}

/** The areas of a role as its navigation shows them. */
export function groupsOf(role: StaffRole): readonly StaffGroup[] {
  const own = areasOf(role);
  return STAFF_GROUPS.map((group) => ({
    title: `staff.group-${group}` as const,
    areas: own.filter((area) => area.group === group),
  })).filter(({ areas }) => areas.length > 0);
}

/** Places that belong to an area besides its own: a person's page is the roster's. */
const BESIDES: Readonly<Record<string, string>> = { roster: 'people' };

/** Whether a place is an area's own, or within it. */
export function isWithin(place: string, path: string): boolean {
  return [path, BESIDES[path] ?? path].some((one) => {
    const whole = PLACES.staffArea(one);
    return place === whole || place.startsWith(`${whole}/`);
  });
}
