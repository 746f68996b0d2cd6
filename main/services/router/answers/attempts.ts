import { implement, type Router } from '@orpc/server';
import { attemptsCalls, contestsCalls } from '#core/contract/calls/attempts.ts';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { proofOf } from '../../attempts/proof-of.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { Entry } from '../entry.ts';
import { learnerOf, sessionOf, staffOf } from '../who-calls.ts';

export function attemptsAnswers(services: Services): Router<typeof attemptsCalls, CallerContext> {
  const os = implement(attemptsCalls).$context<CallerContext>();
  const { attempts } = services;
  const entry = new Entry(services);
  return os.router({
    start: os.start.handler(({ input, context }) => {
      const learner = learnerOf(context.session);
      const begin = (): Promise<AttemptDetail> => attempts.start(learner, input);
      return input.mode === 'assessed' ? entry.assess(sessionOf(context), begin) : begin();
    }),
    append: os.append.handler(({ input: { attempt, index, event }, context }) =>
      attempts.append(learnerOf(context.session), attempt, index, event),
    ),
    hold: os.hold.handler(({ input: { attempt, index, remainingMs }, context }) =>
      attempts.hold(learnerOf(context.session), attempt, index, remainingMs),
    ),
    abandon: os.abandon.handler(({ input: { attempt, index }, context }) =>
      attempts.abandon(learnerOf(context.session), attempt, index),
    ),
    get: os.get.handler(({ input, context }) =>
      attempts.get(learnerOf(context.session), input.attempt),
    ),
    list: os.list.handler(({ context }) => attempts.list(learnerOf(context.session))),
    proof: os.proof.handler(({ input, context }) =>
      proofOf(services.store, learnerOf(context.session), input.attempts),
    ),
    seen: os.seen.handler(({ input, context }) =>
      attempts.seen(learnerOf(context.session), input.hash, input.besides),
    ),
  });
}

export function contestsAnswers({ access, contests }: Services): Router<typeof contestsCalls, CallerContext> {
  const os = implement(contestsCalls).$context<CallerContext>();
  return os.router({
    list: os.list.handler(({ context }) => contests.list(learnerOf(context.session))),
    open: os.open.handler(({ input, context }) =>
      contests.open(learnerOf(context.session), input.attempt, input.text),
    ),
    all: os.all.handler(() => contests.all()),
    attempt: os.attempt.handler(({ input }) => contests.attempt(input.contest)),
    decide: os.decide.handler(async ({ input: { contest, decision, answer }, context }) => {
      const reviewer = await access.staff.get(staffOf(context.session));
      return contests.decide(contest, { decision, answer, reviewer });
    }),
  });
}
