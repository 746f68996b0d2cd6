import { implement, type Router } from '@orpc/server';
import {
  accessCalls,
  appCalls,
  pinsCalls,
  sessionCalls,
  staffCalls,
  supervisionCalls,
} from '#core/contract/calls/entry.ts';
import type { Services } from '../../services.ts';
import type { CallerContext } from '../caller-context.ts';
import { Entry } from '../entry.ts';
import { learnerOf, sessionOf, staffOf } from '../who-calls.ts';

export function sessionAnswers(services: Services): Router<typeof sessionCalls, CallerContext> {
  const os = implement(sessionCalls).$context<CallerContext>();
  const { sessions, access } = services;
  const entry = new Entry(services);
  return os.router({
    open: os.open.handler(async ({ input }) => {
      if (input.role === 'staff') return sessions.openStaff(await access.staff.signIn(input.name, input.passphrase));
      return entry.openPlayer(input.learner ?? null, input.pin ?? null, input.code ?? null);
    }),
    close: os.close.handler(({ context }) => {
      if (context.session !== null) sessions.close(context.session.token);
    }),
  });
}

export function accessAnswers({ access }: Services): Router<typeof accessCalls, CallerContext> {
  const os = implement(accessCalls).$context<CallerContext>();
  return os.router({
    rules: os.rules.handler(() => access.rules()),
  });
}

export function staffAnswers(services: Services): Router<typeof staffCalls, CallerContext> {
  const os = implement(staffCalls).$context<CallerContext>();
  const { sessions, access } = services;
  const entry = new Entry(services);
  return os.router({
    setUp: os.setUp.handler(async ({ input }) => {
      const account = await access.staff.setUp(input.name, input.passphrase);
      await access.note(account, 'account-added', { account: account.id, role: account.role });
      return sessions.openStaff(account);
    }),
    me: os.me.handler(({ context }) => access.staff.get(staffOf(context.session))),
    list: os.list.handler(() => access.staff.list()),
    add: os.add.handler(({ input, context }) => entry.addAccount(sessionOf(context), input)),
    change: os.change.handler(({ input: { staff, ...changes }, context }) =>
      entry.changeAccount(sessionOf(context), staff, changes),
    ),
    setPassphrase: os.setPassphrase.handler(({ input: { staff, passphrase }, context }) =>
      entry.givePassphrase(sessionOf(context), staff, passphrase),
    ),
    changePassphrase: os.changePassphrase.handler(({ input: { current, passphrase }, context }) =>
      entry.changePassphrase(sessionOf(context), current, passphrase),
    ),
  });
}

export function pinsAnswers(services: Services): Router<typeof pinsCalls, CallerContext> {
  const os = implement(pinsCalls).$context<CallerContext>();
  const { access } = services;
  const entry = new Entry(services);
  return os.router({
    choose: os.choose.handler(({ input: { pin, current }, context }) =>
      entry.choosePin(sessionOf(context), pin, current ?? null),
    ),
    remove: os.remove.handler(({ input, context }) => entry.removePin(sessionOf(context), input.person)),
    makeCode: os.makeCode.handler(({ input, context }) => entry.makePinCode(sessionOf(context), input.person)),
    notices: os.notices.handler(({ context }) => access.pinNotices(learnerOf(context.session))),
  });
}

export function supervisionAnswers(services: Services): Router<typeof supervisionCalls, CallerContext> {
  const os = implement(supervisionCalls).$context<CallerContext>();
  const { access } = services;
  const entry = new Entry(services);
  return os.router({
    make: os.make.handler(({ context }) => entry.makeCode(sessionOf(context))),
    end: os.end.handler(({ context }) => access.codes.end(staffOf(context.session))),
    enter: os.enter.handler(({ input, context }) => entry.supervise(sessionOf(context), input.code)),
  });
}

export function appAnswers(services: Services): Router<typeof appCalls, CallerContext> {
  const os = implement(appCalls).$context<CallerContext>();
  return os.router({
    info: os.info.handler(() => ({
      version: services.version,
      shell: services.shell,
      dataFolder: services.dataFolder,
      secrets: services.secrets,
      notices: [...services.notices],
    })),
  });
}
