import { implement, type Router } from '@orpc/server';
import { badgesCalls, kudosCalls, reflectionsCalls, reviewsCalls, settingsCalls } from '#core/contract/calls/own.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { learnerOf } from '../who-calls.ts';

export function reflectionsAnswers({ reflections }: Services): Router<typeof reflectionsCalls, CallerContext> {
  const os = implement(reflectionsCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ context }) => reflections.list(learnerOf(context.session))),
    write: os.write.handler(({ input, context }) =>
      reflections.write(learnerOf(context.session), input),
    ),
    answer: os.answer.handler(({ input: { reflection, outcome }, context }) =>
      reflections.answer(learnerOf(context.session), reflection, outcome),
    ),
    remove: os.remove.handler(({ input, context }) =>
      reflections.remove(learnerOf(context.session), input.reflection),
    ),
    shared: os.shared.handler(({ input }) => reflections.shared(input)),
  });
}

export function kudosAnswers({ kudos }: Services): Router<typeof kudosCalls, CallerContext> {
  const os = implement(kudosCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ context }) => kudos.list(learnerOf(context.session))),
    send: os.send.handler(({ input, context }) =>
      kudos.send(learnerOf(context.session), input.to, input.text),
    ),
    seen: os.seen.handler(({ input, context }) => kudos.see(learnerOf(context.session), input.kudos)),
  });
}

export function reviewsAnswers({ reviews }: Services): Router<typeof reviewsCalls, CallerContext> {
  const os = implement(reviewsCalls).$context<CallerContext>();
  return os.router({
    due: os.due.handler(({ input, context }) => reviews.due(learnerOf(context.session), input?.locale ?? null)),
    answer: os.answer.handler(({ input, context }) => reviews.answer(learnerOf(context.session), input)),
  });
}

export function badgesAnswers({ badges }: Services): Router<typeof badgesCalls, CallerContext> {
  const os = implement(badgesCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ context }) => badges.list(learnerOf(context.session))),
  });
}

export function settingsAnswers({ ownSettings }: Services): Router<typeof settingsCalls, CallerContext> {
  const os = implement(settingsCalls).$context<CallerContext>();
  return os.router({
    get: os.get.handler(({ context }) => ownSettings.get(context.session?.learner ?? null)),
    set: os.set.handler(({ input, context }) => ownSettings.set(context.session?.learner ?? null, input)),
    reset: os.reset.handler(({ context }) => ownSettings.reset(learnerOf(context.session))),
  });
}
