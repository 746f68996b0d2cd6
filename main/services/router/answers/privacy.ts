import { implement, type Router } from '@orpc/server';
import { policyCalls, privacyCalls } from '#core/contract/calls/privacy.ts';
import { lookAtPolicy } from '../../policy/policy-file.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { learnerOf, staffOf } from '../who-calls.ts';

export function policyAnswers(services: Services): Router<typeof policyCalls, CallerContext> {
  const os = implement(policyCalls).$context<CallerContext>();
  return os.router({
    get: os.get.handler(() => ({ ...services.policy, source: services.policySource })),
    look: os.look.handler(() => lookAtPolicy(services.dataFolder, services.policy)),
  });
}

export function privacyAnswers({ access, privacy }: Services): Router<typeof privacyCalls, CallerContext> {
  const os = implement(privacyCalls).$context<CallerContext>();
  return os.router({
    mine: os.mine.handler(({ context }) => privacy.report(learnerOf(context.session), 'self')),
    report: os.report.handler(({ input }) => privacy.report(input.person, 'staff')),
    erase: os.erase.handler(async ({ input: { person, name }, context }) =>
      privacy.eraseNamed(person, name, await access.staff.get(staffOf(context.session))),
    ),
  });
}
