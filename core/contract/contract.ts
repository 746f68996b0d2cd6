import { agreementCalls } from './calls/agreement.ts';
import { attemptsCalls, contestsCalls } from './calls/attempts.ts';
import { accessCalls, appCalls, pinsCalls, sessionCalls, staffCalls, supervisionCalls } from './calls/entry.ts';
import { houseCalls } from './calls/house.ts';
import { importsCalls } from './calls/imports.ts';
import { badgesCalls, kudosCalls, reflectionsCalls, reviewsCalls, settingsCalls } from './calls/own.ts';
import { cohortsCalls, peopleCalls, rosterCalls } from './calls/people.ts';
import { packsCalls } from './calls/packs.ts';
import { policyCalls, privacyCalls } from './calls/privacy.ts';
import { dashboardsCalls, resultsCalls } from './calls/results.ts';
import { studioCalls } from './calls/studio.ts';
import { assignmentsCalls, principlesCalls, programmesCalls, scenariosCalls } from './calls/training.ts';

/** The header, in every transport, that carries a session's token. */
export const SESSION_HEADER = 'x-extra-mile-session';

/**
 * The one API between renderer and main, spoken over every transport. Every call but
 * `session.open` carries a session; every failure is a `ContractError`.
 */
export const contract = {
  session: sessionCalls,
  access: accessCalls,
  staff: staffCalls,
  pins: pinsCalls,
  supervision: supervisionCalls,
  app: appCalls,
  people: peopleCalls,
  roster: rosterCalls,
  cohorts: cohortsCalls,
  assignments: assignmentsCalls,
  scenarios: scenariosCalls,
  programmes: programmesCalls,
  principles: principlesCalls,
  attempts: attemptsCalls,
  contests: contestsCalls,
  policy: policyCalls,
  privacy: privacyCalls,
  reflections: reflectionsCalls,
  kudos: kudosCalls,
  reviews: reviewsCalls,
  badges: badgesCalls,
  settings: settingsCalls,
  dashboards: dashboardsCalls,
  house: houseCalls,
  studio: studioCalls,
  imports: importsCalls,
  agreement: agreementCalls,
  packs: packsCalls,
  results: resultsCalls,
};

export type Contract = typeof contract;
