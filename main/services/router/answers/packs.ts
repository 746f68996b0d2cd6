import { implement, type Router } from '@orpc/server';
import { packsCalls } from '#core/contract/calls/packs.ts';
import type { Services } from '../../services.ts';
import { askerOf } from '../asker-of.ts';
import type { CallerContext } from '../caller-context.ts';
import { sessionOf } from '../who-calls.ts';

export function packsAnswers(services: Services): Router<typeof packsCalls, CallerContext> {
  const os = implement(packsCalls).$context<CallerContext>();
  const { packs } = services;
  return os.router({
    contents: os.contents.handler(({ input }) => packs.contents(input)),
    make: os.make.handler(({ input, signal }) => packs.make(input, signal)),
    stage: os.stage.handler(({ input: { draft, piece }, context }) =>
      packs.stage(sessionOf(context).token, draft, Buffer.from(piece, 'base64')),
    ),
    review: os.review.handler(({ input, context, signal }) => packs.review(sessionOf(context).token, input.draft, signal)),
    install: os.install.handler(async ({ input, context }) =>
      packs.install(sessionOf(context).token, input, await askerOf(services, context.session)),
    ),
  });
}
