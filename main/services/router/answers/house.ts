import { implement, type Router } from '@orpc/server';
import { houseCalls } from '#core/contract/calls/house.ts';
import type { Services } from '../../services.ts';
import { askerOf } from '../asker-of.ts';
import type { CallerContext } from '../caller-context.ts';
import { sessionOf } from '../who-calls.ts';

export function houseAnswers(services: Services): Router<typeof houseCalls, CallerContext> {
  const os = implement(houseCalls).$context<CallerContext>();
  const { house, housePrinciples } = services;
  return os.router({
    art: os.art.handler(() => house.art()),
    list: os.list.handler(() => house.list()),
    stagePicture: os.stagePicture.handler(({ input, context }) =>
      house.stagePicture(sessionOf(context).token, input.draft, input.piece),
    ),
    addPicture: os.addPicture.handler(({ input, context }) => house.addPicture(sessionOf(context).token, input)),
    addCharacter: os.addCharacter.handler(({ input }) => house.addCharacter(input)),
    addLook: os.addLook.handler(({ input }) => house.addLook(input)),
    change: os.change.handler(({ input }) => house.change(input)),
    remove: os.remove.handler(async ({ input, context }) => house.remove(input, await askerOf(services, context.session))),
    restore: os.restore.handler(({ input }) => house.restore(input)),
    discard: os.discard.handler(({ input }) => house.discard(input)),
    principles: os.principles.handler(() => housePrinciples.read()),
    writePrinciples: os.writePrinciples.handler(({ input }) => housePrinciples.write(input)),
  });
}
