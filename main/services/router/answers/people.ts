import { implement, type Router } from '@orpc/server';
import { cohortsCalls, peopleCalls, rosterCalls } from '#core/contract/calls/people.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { forbidden, sessionOf } from '../who-calls.ts';

export function peopleAnswers(services: Services): Router<typeof peopleCalls, CallerContext> {
  const os = implement(peopleCalls).$context<CallerContext>();
  const { people } = services;
  return os.router({
    list: os.list.handler(({ context }) => {
      const names = services.policy.policy.players.names;
      if (names === 'typed' && context.session?.role === 'player') throw forbidden(context.session);
      return people.list();
    }),
    me: os.me.handler(({ context }) => {
      const learner = context.session?.learner ?? null;
      return learner === null ? null : people.find(learner);
    }),
    find: os.find.handler(({ input }) => people.named(input.name)),
    add: os.add.handler(({ input }) => people.add(input.name)),
  });
}

export function rosterAnswers({ sessions, roster, overviews }: Services): Router<typeof rosterCalls, CallerContext> {
  const os = implement(rosterCalls).$context<CallerContext>();
  return os.router({
    search: os.search.handler(({ input, context }) => roster.search(sessionOf(context), input)),
    departments: os.departments.handler(({ context }) => roster.departments(sessionOf(context))),
    person: os.person.handler(({ input, context }) => overviews.get(sessionOf(context), input.person)),
    choices: os.choices.handler(({ input: { person, attempt }, context }) =>
      overviews.choices(sessionOf(context), person, attempt),
    ),
    archive: os.archive.handler(async ({ input: { person }, context }) => {
      const archived = await roster.archive(sessionOf(context), person);
      sessions.closeLearner(person);
      return archived;
    }),
    restore: os.restore.handler(({ input, context }) => roster.restore(sessionOf(context), input.person)),
    move: os.move.handler(({ input: { person, cohort }, context }) =>
      roster.move(sessionOf(context), person, cohort),
    ),
    stage: os.stage.handler(({ input: { draft, piece }, context }) =>
      roster.stage(sessionOf(context), draft, piece),
    ),
    preview: os.preview.handler(({ input, context }) =>
      roster.preview(sessionOf(context), input.draft, input.mapping ?? null, input.cohorts),
    ),
    import: os.import.handler(async ({ input, context }) => {
      const { counts, archived } = await roster.import(sessionOf(context), input);
      for (const person of archived) sessions.closeLearner(person);
      return counts;
    }),
    imports: os.imports.handler(() => roster.imports()),
  });
}

export function cohortsAnswers({ cohorts }: Services): Router<typeof cohortsCalls, CallerContext> {
  const os = implement(cohortsCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ context }) => cohorts.list(sessionOf(context))),
    add: os.add.handler(({ input, context }) => cohorts.add(sessionOf(context), input.name)),
    rename: os.rename.handler(({ input: { cohort, name }, context }) =>
      cohorts.rename(sessionOf(context), cohort, name),
    ),
    remove: os.remove.handler(({ input, context }) => cohorts.remove(sessionOf(context), input.cohort)),
    merge: os.merge.handler(({ input: { cohort, into }, context }) =>
      cohorts.merge(sessionOf(context), cohort, into),
    ),
    setManagers: os.setManagers.handler(({ input: { cohort, managers }, context }) =>
      cohorts.setManagers(sessionOf(context), cohort, managers),
    ),
  });
}
