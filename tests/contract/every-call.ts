import type { ContractClient } from '#core/contract/client.ts';
import type { Contract } from '#core/contract/contract.ts';

const ATTEMPT = '00000000-0000-4000-8000-000000000000';

type Calls = {
  readonly [Group in keyof Contract]: {
    readonly [Method in keyof Contract[Group]]: (client: ContractClient) => Promise<unknown>;
  };
};

const read = async (stream: Promise<AsyncIterator<unknown>>): Promise<unknown> => (await stream).next();

/** One call of every method with input that fits; the types see to it that none is forgotten. */
const CALLS: Calls = {
  session: {
    open: (client) => client.session.open({ role: 'player' }),
    close: (client) => client.session.close(),
  },
  access: { rules: (client) => client.access.rules() },
  staff: {
    setUp: (client) => client.staff.setUp({ name: 'Hanna', passphrase: 'a walk in the long rain' }),
    me: (client) => client.staff.me(),
    list: (client) => client.staff.list(),
    add: (client) => client.staff.add({ name: 'Theo', role: 'trainer', passphrase: 'a walk in the long rain' }),
    change: (client) => client.staff.change({ staff: ATTEMPT, archived: true }),
    setPassphrase: (client) => client.staff.setPassphrase({ staff: ATTEMPT, passphrase: 'a walk in the long rain' }),
    changePassphrase: (client) =>
      client.staff.changePassphrase({ current: 'as it was before', passphrase: 'a walk in the long rain' }),
  },
  pins: {
    choose: (client) => client.pins.choose({ pin: '2468' }),
    remove: (client) => client.pins.remove({ person: ATTEMPT }),
    makeCode: (client) => client.pins.makeCode({ person: ATTEMPT }),
    notices: (client) => client.pins.notices(),
  },
  supervision: {
    make: (client) => client.supervision.make(),
    end: (client) => client.supervision.end(),
    enter: (client) => client.supervision.enter({ code: '123456' }),
  },
  app: { info: (client) => client.app.info() },
  people: {
    list: (client) => client.people.list(),
    me: (client) => client.people.me(),
    find: (client) => client.people.find({ name: 'Ana' }),
    add: (client) => client.people.add({ name: 'Cleo' }),
  },
  roster: {
    search: (client) => client.roster.search({}),
    departments: (client) => client.roster.departments(),
    person: (client) => client.roster.person({ person: ATTEMPT }),
    choices: (client) => client.roster.choices({ person: ATTEMPT, attempt: ATTEMPT }),
    archive: (client) => client.roster.archive({ person: ATTEMPT }),
    restore: (client) => client.roster.restore({ person: ATTEMPT }),
    move: (client) => client.roster.move({ person: ATTEMPT, cohort: null }),
    stage: (client) => client.roster.stage({ draft: null, piece: '' }),
    preview: (client) => client.roster.preview({ draft: ATTEMPT }),
    import: (client) =>
      client.roster.import({ draft: ATTEMPT, mapping: {}, fingerprint: '', archiveLeavers: false, links: [] }),
    imports: (client) => client.roster.imports(),
  },
  cohorts: {
    list: (client) => client.cohorts.list(),
    add: (client) => client.cohorts.add({ name: 'Spring' }),
    rename: (client) => client.cohorts.rename({ cohort: ATTEMPT, name: 'Autumn' }),
    remove: (client) => client.cohorts.remove({ cohort: ATTEMPT }),
    merge: (client) => client.cohorts.merge({ cohort: ATTEMPT, into: '00000000-0000-4000-8000-000000000001' }),
    setManagers: (client) => client.cohorts.setManagers({ cohort: ATTEMPT, managers: [] }),
  },
  assignments: {
    list: (client) => client.assignments.list(),
    add: (client) =>
      client.assignments.add({
        cohort: ATTEMPT,
        kind: 'scenario',
        subject: 'test',
        dueOn: '2026-02-01',
        attemptLimit: null,
        validMonths: null,
      }),
    change: (client) =>
      client.assignments.change({ assignment: ATTEMPT, dueOn: '2026-02-01', attemptLimit: 2, validMonths: 12 }),
    withdraw: (client) => client.assignments.withdraw({ assignment: ATTEMPT }),
    grant: (client) => client.assignments.grant({ assignment: ATTEMPT, person: ATTEMPT }),
    due: (client) => client.assignments.due({}),
    dueFile: (client) => read(client.assignments.dueFile({ purpose: 'To ask them' })),
    taken: (client) => client.assignments.taken(),
    mine: (client) => client.assignments.mine(),
  },
  scenarios: {
    list: (client) => client.scenarios.list(),
    read: (client) => client.scenarios.read({ id: 'test' }),
    watch: (client) => read(client.scenarios.watch()),
  },
  programmes: {
    list: (client) => client.programmes.list(),
    get: (client) => client.programmes.get({ id: 'weeks' }),
  },
  principles: { list: (client) => client.principles.list() },
  attempts: {
    start: (client) => client.attempts.start({ scenario: 'test', timerFactor: 1 }),
    append: (client) =>
      client.attempts.append({ attempt: ATTEMPT, index: 1, event: { type: 'timed-out', beat: 'one', ms: 1 } }),
    hold: (client) => client.attempts.hold({ attempt: ATTEMPT, index: 1, remainingMs: 1 }),
    abandon: (client) => client.attempts.abandon({ attempt: ATTEMPT, index: 1 }),
    get: (client) => client.attempts.get({ attempt: ATTEMPT }),
    list: (client) => client.attempts.list(),
    proof: (client) => client.attempts.proof({ attempts: [ATTEMPT] }),
    seen: (client) => client.attempts.seen({ scenario: 'test', hash: '0'.repeat(64) }),
  },
  contests: {
    list: (client) => client.contests.list(),
    open: (client) => client.contests.open({ attempt: ATTEMPT, text: 'That is not how it was.' }),
    all: (client) => client.contests.all(),
    attempt: (client) => client.contests.attempt({ contest: ATTEMPT }),
    decide: (client) => client.contests.decide({ contest: ATTEMPT, decision: 'stands', answer: 'Here is why.' }),
  },
  policy: { get: (client) => client.policy.get(), look: (client) => client.policy.look() },
  privacy: {
    mine: (client) => client.privacy.mine(),
    report: (client) => client.privacy.report({ person: ATTEMPT }),
    erase: (client) => client.privacy.erase({ person: ATTEMPT, name: 'Cleo' }),
  },
  reflections: {
    list: (client) => client.reflections.list(),
    write: (client) =>
      client.reflections.write({ about: { type: 'week', programme: 'test', week: 1 }, text: 'Well.', shared: false }),
    answer: (client) => client.reflections.answer({ reflection: ATTEMPT, outcome: 'done' }),
    remove: (client) => client.reflections.remove({ reflection: ATTEMPT }),
    shared: (client) => client.reflections.shared({}),
  },
  kudos: {
    list: (client) => client.kudos.list(),
    send: (client) => client.kudos.send({ to: ATTEMPT, text: 'Well done.' }),
    seen: (client) => client.kudos.seen({ kudos: ATTEMPT }),
  },
  reviews: {
    due: (client) => client.reviews.due(),
    answer: (client) =>
      client.reviews.answer({ principle: 'own-it', scenario: 'test', hash: '0'.repeat(64), run: [], choice: 'help' }),
  },
  badges: { list: (client) => client.badges.list() },
  settings: {
    get: (client) => client.settings.get(),
    set: (client) => client.settings.set({ sound: false }),
    reset: (client) => client.settings.reset(),
  },
  agreement: {
    list: (client) => client.agreement.list(),
    graders: (client) => client.agreement.graders({ file: 'none.scenario.json' }),
    ask: (client) => client.agreement.ask({ file: 'none.scenario.json', graders: [ATTEMPT, ATTEMPT] }),
    sheet: (client) => client.agreement.sheet({ check: ATTEMPT }),
    grade: (client) => client.agreement.grade({ check: ATTEMPT, beat: 'b', choice: 'c', grade: 'meets', remark: null }),
    handIn: (client) => client.agreement.handIn({ check: ATTEMPT }),
    end: (client) => client.agreement.end({ check: ATTEMPT }),
    withdraw: (client) => client.agreement.withdraw({ check: ATTEMPT }),
    result: (client) => client.agreement.result({ check: ATTEMPT }),
    standing: (client) => client.agreement.standing({ file: 'none.scenario.json' }),
  },
  house: {
    art: (client) => client.house.art(),
    list: (client) => client.house.list(),
    stagePicture: (client) => client.house.stagePicture({ draft: null, piece: '' }),
    addPicture: (client) => client.house.addPicture({ as: 'prop', draft: ATTEMPT, title: 'A mug', size: 'small' }),
    addCharacter: (client) => client.house.addCharacter({ name: 'Kim', look: 'peep-sam' }),
    addLook: (client) => client.house.addLook({ title: 'Kim', parts: { head: 'bun', skin: '#c98d61', hair: '#191412', clothes: '#3f5f66' } }),
    change: (client) => client.house.change({ kind: 'prop', id: 'our-mug' }),
    remove: (client) => client.house.remove({ kind: 'prop', id: 'our-mug' }),
    restore: (client) => client.house.restore({ kind: 'prop', id: 'our-mug' }),
    discard: (client) => client.house.discard({ kind: 'prop', id: 'our-mug' }),
    principles: (client) => client.house.principles(),
    writePrinciples: (client) => client.house.writePrinciples({ expected: null, text: '{}' }),
  },
  studio: {
    list: (client) => client.studio.list(),
    changed: (client) => read(client.studio.changed()),
    open: (client) => client.studio.open({ source: 'bundled', file: 'test.scenario.json' }),
    create: (client) => client.studio.create({ id: 'new', title: 'New', text: '{}' }),
    duplicate: (client) => client.studio.duplicate({ source: 'own', file: 'none.scenario.json', id: 'other' }),
    rename: (client) => client.studio.rename({ file: 'none.scenario.json', expected: '0'.repeat(64), id: 'other' }),
    withdraw: (client) => client.studio.withdraw({ file: 'none.scenario.json' }),
    remove: (client) => client.studio.remove({ file: 'none.scenario.json', expected: null }),
    restore: (client) => client.studio.restore({ removed: 1 }),
    keepDraft: (client) =>
      client.studio.keepDraft({
        file: 'none.scenario.json',
        revision: 0,
        on: '0'.repeat(64),
        base: null,
        patches: [],
        result: '0'.repeat(64),
      }),
    save: (client) => client.studio.save({ file: 'none.scenario.json', revision: 0, expected: null }),
    compareGrades: (client) => read(client.studio.compareGrades({ file: 'none.scenario.json', revision: 0 })),
    versions: (client) => client.studio.versions({ file: 'none.scenario.json' }),
    version: (client) => client.studio.version({ file: 'none.scenario.json', number: 1 }),
    companions: (client) => client.studio.companions({ file: 'none.scenario.json' }),
    find: (client) => client.studio.find({ words: 'tea' }),
    replace: (client) =>
      client.studio.replace({
        query: { words: 'tea' },
        put: 'coffee',
        documents: [{ file: 'none.scenario.json', expected: '0'.repeat(64), hits: [0] }],
        label: 'Tea is coffee',
      }),
    replacements: (client) => client.studio.replacements(),
    takeBack: (client) => client.studio.takeBack({ number: 1, label: 'Taken back' }),
  },
  imports: {
    stage: (client) => client.imports.stage({ draft: null, piece: '' }),
    look: (client) => client.imports.look({ draft: ATTEMPT, name: 'a.twee', locale: 'en' }),
    open: (client) => client.imports.open({ draft: ATTEMPT, name: 'a.twee', locale: 'en', story: 0, id: 'new', title: 'New' }),
  },
  packs: {
    contents: (client) => client.packs.contents({ documents: [], programmes: [] }),
    make: (client) =>
      read(client.packs.make({ documents: [{ source: 'bundled', file: 'test.scenario.json' }], programmes: [], name: 'Test', author: '', licence: '' })),
    stage: (client) => client.packs.stage({ draft: null, piece: '' }),
    review: (client) => read(client.packs.review({ draft: ATTEMPT })),
    install: (client) => client.packs.install({ draft: ATTEMPT, fingerprint: '0'.repeat(64), files: ['test.scenario.json'] }),
  },
  results: {
    export: (client) => read(client.results.export({ format: 'csv', filter: {}, purpose: 'A test' })),
    exports: (client) => client.results.exports(),
    presets: (client) => client.results.presets(),
  },
  dashboards: {
    scope: (client) => client.dashboards.scope(),
    grades: (client) => client.dashboards.grades({}),
    effort: (client) => client.dashboards.effort({}),
    principles: (client) => client.dashboards.principles({}),
    moments: (client) => client.dashboards.moments({}),
    choices: (client) => client.dashboards.choices({ scenario: 'test' }),
    attempts: (client) => client.dashboards.attempts({}),
  },
};

/** Every method of the contract by its path, with a call of it. */
export const everyCall = Object.entries(CALLS).flatMap(([group, methods]) =>
  Object.entries<(client: ContractClient) => Promise<unknown>>(methods).map(([method, call]) => ({
    path: `${group}.${method}`,
    call,
  })),
);
