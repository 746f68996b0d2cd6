import type { Migration } from './migration.ts';
import { initial } from './migrations/001-initial.ts';
import { reflectionsAndKudos } from './migrations/002-reflections-and-kudos.ts';
import { translations } from './migrations/003-translations.ts';
import { reviews } from './migrations/004-reviews.ts';
import { takenOver } from './migrations/005-taken-over.ts';
import { audit } from './migrations/006-audit.ts';
import { ownSettings } from './migrations/007-own-settings.ts';
import { attemptDetailRows } from './migrations/008-attempt-details.ts';
import { headSignatures } from './migrations/009-head-signatures.ts';
import { roster } from './migrations/010-roster.ts';
import { access } from './migrations/011-access.ts';
import { contests } from './migrations/012-contests.ts';
import { demonstration } from './migrations/013-demonstration.ts';
import { countedAttempts } from './migrations/014-counted-attempts.ts';
import { setAsideAttempts } from './migrations/015-set-aside.ts';
import { setAsideCountsNowhere } from './migrations/016-set-aside-counts-nowhere.ts';
import { grantedAttempts } from './migrations/017-granted-attempts.ts';
import { givenPassphrases } from './migrations/018-given-passphrases.ts';
import { sharedReflections } from './migrations/019-shared-reflections.ts';
import { studio } from './migrations/020-studio.ts';
import { countedChoices } from './migrations/021-counted-choices.ts';
import { blindChecks } from './migrations/022-blind-checks.ts';
import { studioReplacements } from './migrations/023-studio-replacements.ts';
import { published } from './migrations/024-published.ts';
import { publishedTranslations } from './migrations/025-published-translations.ts';
import { waiting } from './migrations/026-waiting.ts';

/** Every layout there has been, in order; the last one is what this software reads and writes. */
export const MIGRATIONS: readonly Migration[] = [
  initial,
  reflectionsAndKudos,
  translations,
  reviews,
  takenOver,
  audit,
  ownSettings,
  attemptDetailRows,
  headSignatures,
  roster,
  access,
  contests,
  demonstration,
  countedAttempts,
  setAsideAttempts,
  setAsideCountsNowhere,
  grantedAttempts,
  givenPassphrases,
  sharedReflections,
  studio,
  countedChoices,
  blindChecks,
  studioReplacements,
  published,
  publishedTranslations,
  waiting,
];
