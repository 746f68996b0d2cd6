import { implement, type Router } from '@orpc/server';
import { studioCalls } from '#core/contract/calls/studio.ts';
import type { Services } from '../../services.ts';
import { askerOf } from '../asker-of.ts';
import type { CallerContext } from '../caller-context.ts';
import { sessionOf } from '../who-calls.ts';

export function studioAnswers(services: Services): Router<typeof studioCalls, CallerContext> {
  const os = implement(studioCalls).$context<CallerContext>();
  const { studio, replacing } = services;
  return os.router({
    list: os.list.handler(() => studio.list()),
    changed: os.changed.handler(({ signal }) => studio.changed(signal)),
    open: os.open.handler(({ input }) => studio.open(input)),
    companions: os.companions.handler(({ input }) => studio.companions(input.file)),
    create: os.create.handler(({ input }) => studio.create(input)),
    duplicate: os.duplicate.handler(({ input }) => studio.duplicate(input)),
    rename: os.rename.handler(({ input: { file, expected, id } }) => studio.rename(file, expected, id)),
    withdraw: os.withdraw.handler(async ({ input, context }) =>
      studio.withdraw(input.file, await askerOf(services, context.session)),
    ),
    remove: os.remove.handler(async ({ input: { file, expected }, context }) =>
      studio.remove(file, expected, await askerOf(services, context.session)),
    ),
    restore: os.restore.handler(async ({ input, context }) =>
      studio.restore(input.removed, await askerOf(services, context.session)),
    ),
    keepDraft: os.keepDraft.handler(async ({ input, context }) =>
      studio.keepDraft(input, await askerOf(services, context.session)),
    ),
    save: os.save.handler(async ({ input, context }) => studio.save(input, await askerOf(services, context.session))),
    compareGrades: os.compareGrades.handler(({ input: { file, revision }, context, signal }) =>
      studio.compareGrades(file, revision, sessionOf(context).role, signal),
    ),
    versions: os.versions.handler(({ input }) => studio.versions(input.file)),
    version: os.version.handler(({ input: { file, number } }) => studio.version(file, number)),
    find: os.find.handler(({ input }) => replacing.find(input)),
    replace: os.replace.handler(async ({ input, context }) =>
      replacing.replace(input, await askerOf(services, context.session)),
    ),
    replacements: os.replacements.handler(() => replacing.replacements()),
    takeBack: os.takeBack.handler(async ({ input, context }) =>
      replacing.takeBack(input, await askerOf(services, context.session)),
    ),
  });
}
