import { implement, type Router } from '@orpc/server';
import { dashboardsCalls, resultsCalls } from '#core/contract/calls/results.ts';
import type { Services } from '../../services.ts';
import { askerOf } from '../asker-of.ts';
import type { CallerContext } from '../caller-context.ts';
import { sessionOf } from '../who-calls.ts';

export function dashboardsAnswers({ dashboards }: Services): Router<typeof dashboardsCalls, CallerContext> {
  const os = implement(dashboardsCalls).$context<CallerContext>();
  return os.router({
    scope: os.scope.handler(({ context }) => dashboards.scope(sessionOf(context))),
    grades: os.grades.handler(({ input, context }) => dashboards.grades(sessionOf(context), input)),
    effort: os.effort.handler(({ input, context }) => dashboards.effort(sessionOf(context), input)),
    principles: os.principles.handler(({ input, context }) =>
      dashboards.principles(sessionOf(context), input),
    ),
    moments: os.moments.handler(({ input, context }) => dashboards.moments(sessionOf(context), input)),
    choices: os.choices.handler(({ input, context }) => dashboards.choices(sessionOf(context), input)),
    attempts: os.attempts.handler(({ input, context }) => dashboards.attempts(sessionOf(context), input)),
  });
}

export function resultsAnswers(services: Services): Router<typeof resultsCalls, CallerContext> {
  const os = implement(resultsCalls).$context<CallerContext>();
  const { exports } = services;
  return os.router({
    export: os.export.handler(async ({ input, context, signal }) =>
      exports.make(input, await askerOf(services, context.session), signal),
    ),
    exports: os.exports.handler(({ input, context }) => exports.list(sessionOf(context), input?.before ?? null)),
    presets: os.presets.handler(() => exports.presets()),
  });
}
