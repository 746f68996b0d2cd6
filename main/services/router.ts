import { implement, type Router } from '@orpc/server';
import { type Contract, contract, SESSION_HEADER } from '#core/contract/contract.ts';
import { ContractError } from '#core/contract/errors.ts';
import type { AttemptDetail, Session } from '#core/contract/schemas.ts';
import { notLetIn } from './access/refusals.ts';
import type { ExportAsker } from './exports/exports.ts';
import { proofOf } from './attempts/proof-of.ts';
import { scopeOf } from './roster/scope.ts';
import { lookAtPolicy } from './policy/policy-file.ts';
import { accessTo, isOpenBeforeChange } from './router/access.ts';
import { Entry } from './router/entry.ts';
import { mapFailures } from './router/map-failures.ts';
import { learnerOf, noSession, sessionOf, staffOf } from './router/who-calls.ts';
import { type OnFault, toWire } from './router/wire-errors.ts';
import type { Services } from './services.ts';
import { saysMalformed } from './store/storage-fault.ts';

/** What a transport hands over with a call; oRPC's `RequestHeadersPlugin` fills it on every one. */
export interface CallContext {
  readonly reqHeaders?: Headers;
}

/** Written out: what follows from the implementation is too long a type to be passed on. */
export type AppRouter = Router<Contract, CallContext>;

/**
 * The contract, answered by the services. Transports hand calls to it and need to know nothing else.
 *
 * @param onFault told of faults of the program itself; by default they go to the console
 */
export function createRouter(services: Services, onFault: OnFault = (fault) => console.error(fault)): AppRouter {
  const { sessions, access, people, scenarios, programmes, attempts, contests, privacy, reflections, kudos, reviews, badges, ownSettings, exports } =
    services;
  const { roster, overviews, cohorts, assignments, dashboards, studio } = services;
  const entry = new Entry(services);
  const os = implement(contract)
    .$context<CallContext>()
    .use(async ({ next, path }) => {
      const map = (error: unknown): Error => {
        // Met by another thread, on a connection of its own.
        if (saysMalformed(error)) services.damage.tell();
        return toWire(error, path, onFault);
      };
      try {
        const result = await next();
        return isStream(result.output) ? { ...result, output: mapFailures(result.output, map) } : result;
      } catch (error) {
        throw map(error);
      }
    })
    .use(({ next, path, context }) => {
      const allowed = accessTo(path);
      const session = sessions.find(context.reqHeaders?.get(SESSION_HEADER) ?? '');
      if (allowed !== 'anyone' && session === null) throw noSession();
      if (allowed !== 'anyone' && session !== null && !allowed.includes(session.role)) throw forbidden(session);
      if (session !== null && sessions.hasGivenPassphrase(session) && !isOpenBeforeChange(path)) throw notLetIn('passphrase-given');
      return next({ context: { session } });
    });

  const askerOf = async (session: Session | null): Promise<ExportAsker> => {
    if (session === null) throw noSession();
    const { role, staff } = session;
    const { cohorts: reach } = await scopeOf(services.store.cohorts, session);
    return { role, staff, staffName: staff === null ? null : (await access.staff.get(staff)).name, reach };
  };

  return os.router({
    session: {
      open: os.session.open.handler(async ({ input }) => {
        if (input.role === 'staff') return sessions.openStaff(await access.staff.signIn(input.name, input.passphrase));
        return entry.openPlayer(input.learner ?? null, input.pin ?? null, input.code ?? null);
      }),
      close: os.session.close.handler(({ context }) => {
        if (context.session !== null) sessions.close(context.session.token);
      }),
    },
    access: { rules: os.access.rules.handler(() => access.rules()) },
    staff: {
      setUp: os.staff.setUp.handler(async ({ input }) => {
        const account = await access.staff.setUp(input.name, input.passphrase);
        await access.note(account, 'account-added', { account: account.id, role: account.role });
        return sessions.openStaff(account);
      }),
      me: os.staff.me.handler(({ context }) => access.staff.get(staffOf(context.session))),
      list: os.staff.list.handler(() => access.staff.list()),
      add: os.staff.add.handler(({ input, context }) => entry.addAccount(sessionOf(context), input)),
      change: os.staff.change.handler(({ input: { staff, ...changes }, context }) =>
        entry.changeAccount(sessionOf(context), staff, changes),
      ),
      setPassphrase: os.staff.setPassphrase.handler(({ input: { staff, passphrase }, context }) =>
        entry.givePassphrase(sessionOf(context), staff, passphrase),
      ),
      changePassphrase: os.staff.changePassphrase.handler(({ input: { current, passphrase }, context }) =>
        entry.changePassphrase(sessionOf(context), current, passphrase),
      ),
    },
    pins: {
      choose: os.pins.choose.handler(({ input: { pin, current }, context }) =>
        entry.choosePin(sessionOf(context), pin, current ?? null),
      ),
      remove: os.pins.remove.handler(({ input, context }) => entry.removePin(sessionOf(context), input.person)),
      makeCode: os.pins.makeCode.handler(({ input, context }) => entry.makePinCode(sessionOf(context), input.person)),
      notices: os.pins.notices.handler(({ context }) => access.pinNotices(learnerOf(context.session))),
    },
    supervision: {
      make: os.supervision.make.handler(({ context }) => entry.makeCode(sessionOf(context))),
      end: os.supervision.end.handler(({ context }) => access.codes.end(staffOf(context.session))),
      enter: os.supervision.enter.handler(({ input, context }) => entry.supervise(sessionOf(context), input.code)),
    },
    app: {
      info: os.app.info.handler(() => ({
        version: services.version,
        shell: services.shell,
        dataFolder: services.dataFolder,
        secrets: services.secrets,
        notices: [...services.notices],
      })),
    },
    people: {
      list: os.people.list.handler(({ context }) => {
        const names = services.policy.policy.players.names;
        if (names === 'typed' && context.session?.role === 'player') throw forbidden(context.session);
        return people.list();
      }),
      me: os.people.me.handler(({ context }) => {
        const learner = context.session?.learner ?? null;
        return learner === null ? null : people.find(learner);
      }),
      find: os.people.find.handler(({ input }) => people.named(input.name)),
      add: os.people.add.handler(({ input }) => people.add(input.name)),
    },
    roster: {
      search: os.roster.search.handler(({ input, context }) => roster.search(sessionOf(context), input)),
      departments: os.roster.departments.handler(({ context }) => roster.departments(sessionOf(context))),
      person: os.roster.person.handler(({ input, context }) => overviews.get(sessionOf(context), input.person)),
      choices: os.roster.choices.handler(({ input: { person, attempt }, context }) =>
        overviews.choices(sessionOf(context), person, attempt),
      ),
      archive: os.roster.archive.handler(async ({ input: { person }, context }) => {
        const archived = await roster.archive(sessionOf(context), person);
        sessions.closeLearner(person);
        return archived;
      }),
      restore: os.roster.restore.handler(({ input, context }) => roster.restore(sessionOf(context), input.person)),
      move: os.roster.move.handler(({ input: { person, cohort }, context }) =>
        roster.move(sessionOf(context), person, cohort),
      ),
      stage: os.roster.stage.handler(({ input: { draft, piece }, context }) =>
        roster.stage(sessionOf(context), draft, piece),
      ),
      preview: os.roster.preview.handler(({ input, context }) =>
        roster.preview(sessionOf(context), input.draft, input.mapping ?? null, input.cohorts),
      ),
      import: os.roster.import.handler(async ({ input, context }) => {
        const { counts, archived } = await roster.import(sessionOf(context), input);
        for (const person of archived) sessions.closeLearner(person);
        return counts;
      }),
      imports: os.roster.imports.handler(() => roster.imports()),
    },
    cohorts: {
      list: os.cohorts.list.handler(({ context }) => cohorts.list(sessionOf(context))),
      add: os.cohorts.add.handler(({ input, context }) => cohorts.add(sessionOf(context), input.name)),
      rename: os.cohorts.rename.handler(({ input: { cohort, name }, context }) =>
        cohorts.rename(sessionOf(context), cohort, name),
      ),
      remove: os.cohorts.remove.handler(({ input, context }) => cohorts.remove(sessionOf(context), input.cohort)),
      merge: os.cohorts.merge.handler(({ input: { cohort, into }, context }) =>
        cohorts.merge(sessionOf(context), cohort, into),
      ),
      setManagers: os.cohorts.setManagers.handler(({ input: { cohort, managers }, context }) =>
        cohorts.setManagers(sessionOf(context), cohort, managers),
      ),
    },
    assignments: {
      list: os.assignments.list.handler(({ context }) => assignments.list(sessionOf(context))),
      add: os.assignments.add.handler(({ input, context }) => assignments.add(sessionOf(context), input)),
      change: os.assignments.change.handler(({ input: { assignment, ...terms }, context }) =>
        assignments.change(sessionOf(context), assignment, terms),
      ),
      withdraw: os.assignments.withdraw.handler(({ input, context }) =>
        assignments.withdraw(sessionOf(context), input.assignment),
      ),
      grant: os.assignments.grant.handler(({ input: { assignment, person }, context }) =>
        assignments.grant(sessionOf(context), assignment, person),
      ),
      due: os.assignments.due.handler(({ input, context }) => assignments.due(sessionOf(context), input)),
      dueFile: os.assignments.dueFile.handler(({ input, context }) => assignments.dueFile(sessionOf(context), input)),
      taken: os.assignments.taken.handler(({ context }) => assignments.taken(sessionOf(context))),
      mine: os.assignments.mine.handler(({ context }) => assignments.mine(learnerOf(context.session))),
    },
    scenarios: {
      list: os.scenarios.list.handler(() => scenarios.list()),
      read: os.scenarios.read.handler(({ input }) =>
        services.readScenario(input.id, input.hash ?? null, input.locale ?? null),
      ),
      watch: os.scenarios.watch.handler(({ signal }) => scenarios.watch(signal)),
    },
    programmes: {
      list: os.programmes.list.handler(() => programmes.list()),
      get: os.programmes.get.handler(({ input }) => programmes.get(input.id)),
    },
    principles: {
      list: os.principles.list.handler(({ input }) => programmes.principles(input?.locale)),
    },
    attempts: {
      start: os.attempts.start.handler(({ input, context }) => {
        const learner = learnerOf(context.session);
        const begin = (): Promise<AttemptDetail> => attempts.start(learner, input);
        return input.mode === 'assessed' ? entry.assess(sessionOf(context), begin) : begin();
      }),
      append: os.attempts.append.handler(({ input: { attempt, index, event }, context }) =>
        attempts.append(learnerOf(context.session), attempt, index, event),
      ),
      hold: os.attempts.hold.handler(({ input: { attempt, index, remainingMs }, context }) =>
        attempts.hold(learnerOf(context.session), attempt, index, remainingMs),
      ),
      abandon: os.attempts.abandon.handler(({ input: { attempt, index }, context }) =>
        attempts.abandon(learnerOf(context.session), attempt, index),
      ),
      get: os.attempts.get.handler(({ input, context }) =>
        attempts.get(learnerOf(context.session), input.attempt),
      ),
      list: os.attempts.list.handler(({ context }) => attempts.list(learnerOf(context.session))),
      proof: os.attempts.proof.handler(({ input, context }) =>
        proofOf(services.store, learnerOf(context.session), input.attempts),
      ),
      seen: os.attempts.seen.handler(({ input, context }) =>
        attempts.seen(learnerOf(context.session), input.hash, input.besides),
      ),
    },
    contests: {
      list: os.contests.list.handler(({ context }) => contests.list(learnerOf(context.session))),
      open: os.contests.open.handler(({ input, context }) =>
        contests.open(learnerOf(context.session), input.attempt, input.text),
      ),
      all: os.contests.all.handler(() => contests.all()),
      attempt: os.contests.attempt.handler(({ input }) => contests.attempt(input.contest)),
      decide: os.contests.decide.handler(async ({ input: { contest, decision, answer }, context }) => {
        const reviewer = await access.staff.get(staffOf(context.session));
        return contests.decide(contest, { decision, answer, reviewer });
      }),
    },
    policy: {
      get: os.policy.get.handler(() => ({ ...services.policy, source: services.policySource })),
      look: os.policy.look.handler(() => lookAtPolicy(services.dataFolder, services.policy)),
    },
    privacy: {
      mine: os.privacy.mine.handler(({ context }) => privacy.report(learnerOf(context.session), 'self')),
      report: os.privacy.report.handler(({ input }) => privacy.report(input.person, 'staff')),
      erase: os.privacy.erase.handler(async ({ input: { person, name }, context }) =>
        privacy.eraseNamed(person, name, await access.staff.get(staffOf(context.session))),
      ),
    },
    reflections: {
      list: os.reflections.list.handler(({ context }) => reflections.list(learnerOf(context.session))),
      write: os.reflections.write.handler(({ input, context }) =>
        reflections.write(learnerOf(context.session), input),
      ),
      answer: os.reflections.answer.handler(({ input: { reflection, outcome }, context }) =>
        reflections.answer(learnerOf(context.session), reflection, outcome),
      ),
      remove: os.reflections.remove.handler(({ input, context }) =>
        reflections.remove(learnerOf(context.session), input.reflection),
      ),
      shared: os.reflections.shared.handler(({ input }) => reflections.shared(input)),
    },
    kudos: {
      list: os.kudos.list.handler(({ context }) => kudos.list(learnerOf(context.session))),
      send: os.kudos.send.handler(({ input, context }) =>
        kudos.send(learnerOf(context.session), input.to, input.text),
      ),
      seen: os.kudos.seen.handler(({ input, context }) => kudos.see(learnerOf(context.session), input.kudos)),
    },
    reviews: {
      due: os.reviews.due.handler(({ input, context }) => reviews.due(learnerOf(context.session), input?.locale ?? null)),
      answer: os.reviews.answer.handler(({ input, context }) => reviews.answer(learnerOf(context.session), input)),
    },
    badges: { list: os.badges.list.handler(({ context }) => badges.list(learnerOf(context.session))) },
    settings: {
      get: os.settings.get.handler(({ context }) => ownSettings.get(context.session?.learner ?? null)),
      set: os.settings.set.handler(({ input, context }) => ownSettings.set(context.session?.learner ?? null, input)),
      reset: os.settings.reset.handler(({ context }) => ownSettings.reset(learnerOf(context.session))),
    },
    dashboards: {
      scope: os.dashboards.scope.handler(({ context }) => dashboards.scope(sessionOf(context))),
      grades: os.dashboards.grades.handler(({ input, context }) => dashboards.grades(sessionOf(context), input)),
      effort: os.dashboards.effort.handler(({ input, context }) => dashboards.effort(sessionOf(context), input)),
      principles: os.dashboards.principles.handler(({ input, context }) =>
        dashboards.principles(sessionOf(context), input),
      ),
      moments: os.dashboards.moments.handler(({ input, context }) => dashboards.moments(sessionOf(context), input)),
      choices: os.dashboards.choices.handler(({ input, context }) => dashboards.choices(sessionOf(context), input)),
      attempts: os.dashboards.attempts.handler(({ input, context }) => dashboards.attempts(sessionOf(context), input)),
    },
    studio: {
      list: os.studio.list.handler(() => studio.list()),
      changed: os.studio.changed.handler(({ signal }) => studio.changed(signal)),
      open: os.studio.open.handler(({ input }) => studio.open(input)),
      create: os.studio.create.handler(({ input }) => studio.create(input)),
      duplicate: os.studio.duplicate.handler(({ input }) => studio.duplicate(input)),
      rename: os.studio.rename.handler(({ input: { file, expected, id } }) => studio.rename(file, expected, id)),
      remove: os.studio.remove.handler(async ({ input: { file, expected }, context }) =>
        studio.remove(file, expected, await askerOf(context.session)),
      ),
      restore: os.studio.restore.handler(async ({ input, context }) =>
        studio.restore(input.removed, await askerOf(context.session)),
      ),
      keepDraft: os.studio.keepDraft.handler(async ({ input, context }) =>
        studio.keepDraft(input, await askerOf(context.session)),
      ),
      discardDraft: os.studio.discardDraft.handler(async ({ input: { file, revision }, context }) =>
        studio.discardDraft(file, revision, await askerOf(context.session)),
      ),
      save: os.studio.save.handler(async ({ input, context }) => studio.save(input, await askerOf(context.session))),
      versions: os.studio.versions.handler(({ input }) => studio.versions(input.file)),
      version: os.studio.version.handler(({ input: { file, number } }) => studio.version(file, number)),
      routes: os.studio.routes.handler(({ input }) => studio.routes(input.file)),
      writeRoutes: os.studio.writeRoutes.handler(({ input }) => studio.writeRoutes(input)),
    },
    results: {
      export: os.results.export.handler(async ({ input, context, signal }) =>
        exports.make(input, await askerOf(context.session), signal),
      ),
      exports: os.results.exports.handler(({ input, context }) => exports.list(sessionOf(context), input?.before ?? null)),
      presets: os.results.presets.handler(() => exports.presets()),
    },
  });
}

function isStream<Output>(output: Output): output is Output & AsyncIterator<unknown, unknown, void> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}

function forbidden({ role }: Session): ContractError {
  return new ContractError('forbidden', `A ${role} may not do this. Sign in with a role that may.`, { role });
}
