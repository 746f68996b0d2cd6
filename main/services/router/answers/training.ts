import { implement, type Router } from '@orpc/server';
import { assignmentsCalls, principlesCalls, programmesCalls, scenariosCalls } from '#core/contract/calls/training.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { learnerOf, sessionOf } from '../who-calls.ts';

export function assignmentsAnswers({ assignments }: Services): Router<typeof assignmentsCalls, CallerContext> {
  const os = implement(assignmentsCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ context }) => assignments.list(sessionOf(context))),
    add: os.add.handler(({ input, context }) => assignments.add(sessionOf(context), input)),
    change: os.change.handler(({ input: { assignment, ...terms }, context }) =>
      assignments.change(sessionOf(context), assignment, terms),
    ),
    withdraw: os.withdraw.handler(({ input, context }) =>
      assignments.withdraw(sessionOf(context), input.assignment),
    ),
    grant: os.grant.handler(({ input: { assignment, person }, context }) =>
      assignments.grant(sessionOf(context), assignment, person),
    ),
    due: os.due.handler(({ input, context }) => assignments.due(sessionOf(context), input)),
    dueFile: os.dueFile.handler(({ input, context }) => assignments.dueFile(sessionOf(context), input)),
    taken: os.taken.handler(({ context }) => assignments.taken(sessionOf(context))),
    mine: os.mine.handler(({ context }) => assignments.mine(learnerOf(context.session))),
  });
}

export function scenariosAnswers(services: Services): Router<typeof scenariosCalls, CallerContext> {
  const os = implement(scenariosCalls).$context<CallerContext>();
  const { scenarios } = services;
  return os.router({
    list: os.list.handler(({ context }) => (isStaff(context) ? scenarios.list() : scenarios.listForPlayers())),
    read: os.read.handler(({ input }) =>
      services.readScenario(input.id, input.hash ?? null, input.locale ?? null),
    ),
    watch: os.watch.handler(({ context, signal }) => (isStaff(context) ? scenarios.watch(signal) : scenarios.watchAsPlayer(signal))),
  });
}

function isStaff(context: CallerContext): boolean {
  return sessionOf(context).role !== 'player';
}

export function programmesAnswers({ programmes }: Services): Router<typeof programmesCalls, CallerContext> {
  const os = implement(programmesCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(() => programmes.list()),
    get: os.get.handler(({ input }) => programmes.get(input.id)),
  });
}

export function principlesAnswers({ programmes }: Services): Router<typeof principlesCalls, CallerContext> {
  const os = implement(principlesCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ input }) => programmes.principles(input?.locale)),
  });
}
