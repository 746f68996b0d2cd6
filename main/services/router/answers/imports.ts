import { implement, type Router } from '@orpc/server';
import { importsCalls } from '#core/contract/calls/imports.ts';
import type { Services } from '../../services.ts';
import { askerOf } from '../asker-of.ts';
import type { CallerContext } from '../caller-context.ts';
import { sessionOf } from '../who-calls.ts';

export function importsAnswers(services: Services): Router<typeof importsCalls, CallerContext> {
  const os = implement(importsCalls).$context<CallerContext>();
  const { imports } = services;
  return os.router({
    stage: os.stage.handler(({ input: { draft, piece }, context }) => imports.stage(sessionOf(context), draft, piece)),
    look: os.look.handler(({ input, context }) => imports.look(sessionOf(context), input)),
    open: os.open.handler(async ({ input, context }) => imports.open(sessionOf(context), input, await askerOf(services, context.session))),
  });
}
