import { useText } from '../ui/messages/text.tsx';
import type { SheetScreenProps } from '../ui/programmes/sheet-screen.tsx';
import { type FetchedPage, fetchedPage } from './fetched-page.tsx';
import type { GroupPageProps } from './group-page.tsx';
import type { PlayPageProps } from './play-page.tsx';
import type { DrawnStageProps } from './stage-behind.tsx';

/** The stage comes with it; whoever looks at lists does not wait for a drawing library. */
export const playPage: FetchedPage<PlayPageProps> = fetchedPage(
  async () => (await import('./play-page.tsx')).PlayPage,
  Opening,
);

export const groupPage: FetchedPage<GroupPageProps> = fetchedPage(
  async () => (await import('./group-page.tsx')).GroupPage,
  Opening,
);

/** For those who look after players and their results: no player waits for it. */
export const staffArea: FetchedPage<object> = fetchedPage(
  async () => (await import('../ui/staff/staff-area.tsx')).StaffArea,
  Opening,
);

/** The stage alone, for whoever plays what they are writing. */
export const studioStage: FetchedPage<DrawnStageProps> = fetchedPage(
  async () => (await import('./stage-behind.tsx')).DrawnStage,
  Loading,
);

/** Read now and then, and on paper. */
export const keptScreen: FetchedPage<object> = fetchedPage(
  async () => (await import('../ui/privacy/kept-screen.tsx')).KeptScreen,
  Loading,
);

export const policyScreen: FetchedPage<object> = fetchedPage(
  async () => (await import('../ui/policy/policy-screen.tsx')).PolicyScreen,
  Loading,
);

/** Opened once a week, by whoever leads a meeting. */
export const sheetScreen: FetchedPage<SheetScreenProps> = fetchedPage(
  async () => (await import('../ui/programmes/sheet-screen.tsx')).SheetScreen,
  Loading,
);

function Loading() {
  const { t } = useText();
  return <p role="status">{t('state.loading')}</p>;
}

function Opening() {
  const { t } = useText();
  return (
    <main className="opening">
      <p role="status">{t('play.opening')}</p>
    </main>
  );
}
