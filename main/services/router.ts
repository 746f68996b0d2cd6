import { implement, type Router } from '@orpc/server';
import { type Contract, contract, SESSION_HEADER } from '#core/contract/contract.ts';
import { notLetIn } from './access/refusals.ts';
import { accessTo, isOpenBeforeChange } from './router/access.ts';
import { agreementAnswers } from './router/answers/agreement.ts';
import { attemptsAnswers, contestsAnswers } from './router/answers/attempts.ts';
import {
  accessAnswers,
  appAnswers,
  pinsAnswers,
  sessionAnswers,
  staffAnswers,
  supervisionAnswers,
} from './router/answers/entry.ts';
import { badgesAnswers, kudosAnswers, reflectionsAnswers, reviewsAnswers, settingsAnswers } from './router/answers/own.ts';
import { cohortsAnswers, peopleAnswers, rosterAnswers } from './router/answers/people.ts';
import { packsAnswers } from './router/answers/packs.ts';
import { policyAnswers, privacyAnswers } from './router/answers/privacy.ts';
import { dashboardsAnswers, resultsAnswers } from './router/answers/results.ts';
import { houseAnswers } from './router/answers/house.ts';
import { importsAnswers } from './router/answers/imports.ts';
import { studioAnswers } from './router/answers/studio.ts';
import { assignmentsAnswers, principlesAnswers, programmesAnswers, scenariosAnswers } from './router/answers/training.ts';
import { mapFailures } from './router/map-failures.ts';
import { forbidden, noSession } from './router/who-calls.ts';
import { type OnFault, toWire } from './router/wire-errors.ts';
import type { Services } from './services.ts';
import { saysMalformed } from './store/storage-fault.ts';

/** What a transport hands over with a call; oRPC's `RequestHeadersPlugin` fills it on every one. */
export interface CallContext {
  readonly reqHeaders?: Headers;
}

/** Written out: what follows from the implementation is too long a type to be passed on. */
export type AppRouter = Router<Contract, CallContext>;

/**
 * The contract, answered by the services. Transports hand calls to it and need to know nothing else.
 *
 * @param onFault told of faults of the program itself; by default they go to the console
 */
export function createRouter(services: Services, onFault: OnFault = (fault) => console.error(fault)): AppRouter {
  const { sessions } = services;
  const os = implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path }) => {
      const map = (error: unknown): Error => {
        // Met by another thread, on a connection of its own.
        if (saysMalformed(error)) services.damage.tell();
        return toWire(error, path, onFault);
      };
      try {
        const result = await next();
        return isStream(result.output) ? { ...result, output: mapFailures(result.output, map) } : result;
      } catch (error) {
        throw map(error);
      }
    })
    .use(({ next, path, context }) => {
      const allowed = accessTo(path);
      const session = sessions.find(context.reqHeaders?.get(SESSION_HEADER) ?? '');
      if (allowed !== 'anyone' && session === null) throw noSession();
      if (allowed !== 'anyone' && session !== null && !allowed.includes(session.role)) throw forbidden(session);
      if (session !== null && sessions.hasGivenPassphrase(session) && !isOpenBeforeChange(path)) throw notLetIn('passphrase-given');
      return next({ context: { session } });
    });

  return os.router({
    session: sessionAnswers(services),
    access: accessAnswers(services),
    staff: staffAnswers(services),
    pins: pinsAnswers(services),
    supervision: supervisionAnswers(services),
    app: appAnswers(services),
    people: peopleAnswers(services),
    roster: rosterAnswers(services),
    cohorts: cohortsAnswers(services),
    assignments: assignmentsAnswers(services),
    scenarios: scenariosAnswers(services),
    programmes: programmesAnswers(services),
    principles: principlesAnswers(services),
    attempts: attemptsAnswers(services),
    contests: contestsAnswers(services),
    policy: policyAnswers(services),
    privacy: privacyAnswers(services),
    reflections: reflectionsAnswers(services),
    kudos: kudosAnswers(services),
    reviews: reviewsAnswers(services),
    badges: badgesAnswers(services),
    settings: settingsAnswers(services),
    dashboards: dashboardsAnswers(services),
    house: houseAnswers(services),
    studio: studioAnswers(services),
    imports: importsAnswers(services),
    agreement: agreementAnswers(services),
    packs: packsAnswers(services),
    results: resultsAnswers(services),
  });
}

function isStream<Output>(output: Output): output is Output & AsyncIterator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}
